/** Extension of a file name: lower case, no dot; empty when it has none. */
export function extensionOf(name: string): string {
  return /[^./\\]\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Name of a file without folder and extension. */
export function baseName(name: string): string {
  return fileNameOf(name).replace(/(?<=.)\.[^.]+$/, '');
}

/** Name of a file without the folders it lies in. */
export function fileNameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
