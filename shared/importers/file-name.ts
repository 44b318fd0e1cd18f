/** Extension of a file name: lower case, no dot; empty when it has none. */
export function extensionOf(name: string): string {
  return /[^./\\]\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * Name of a file without folder and extension; what follows the point in "Dr. Müller" or "24.11" is none.
 *
 * Umlauts are composed (NFC): macOS hands names over taken apart, and what looks the same is to be the same.
 */
export function baseName(name: string): string {
  return fileNameOf(name)
    .normalize('NFC')
    .replace(/(?<=.)\.(?=[^.]*\p{L})[^.\s]{1,12}$/u, '');
}

/** Name of a file without the folders it lies in. */
export function fileNameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/** Whether a file lies in a container or folder only because an operating system put it there. */
export function isOfSystem(path: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\._[^/]*$|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(path);
}

/** Whether a file is hidden, or of a program that has another one open (`~$Interview.docx`). */
export function isHidden(path: string): boolean {
  return isOfSystem(path) || path.split('/').some((part) => /^(?:\.(?!\.?$)|~\$)/.test(part));
}
