import { extensionOf } from './file-name';

/** What the first bytes say a file is. `text` still has to prove itself when it is decoded. */
export type FileKind =
  | 'empty'
  | 'text'
  | 'zip'
  | 'word-old'
  | 'excel-old'
  | 'office-encrypted'
  | 'pdf'
  | 'rtf'
  | 'media'
  | 'database'
  | 'binary';

const magic: readonly (readonly [FileKind, string, number?])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['pdf', '%PDF-'],
  ['rtf', '{\\rtf'],
  ['database', 'SQLite format 3\0'],
  ['media', 'ID3'],
  ['media', 'OggS'],
  ['media', 'fLaC'],
  ['media', 'RIFF'],
  ['media', 'ftyp', 4],
  ['media', '\x1aE\xdf\xa3'],
  ['media', '\x89PNG'],
  ['media', '\xff\xd8\xff'],
  ['media', 'GIF8'],
];

/** How many bytes are looked at to tell text from other things. */
const sampleLength = 65_536;

/** Tells by content, never by name, what kind of file this is. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    if (holdsName(bytes, 'EncryptedPackage')) return 'office-encrypted';
    // Word documents may hold a workbook, but not the other way round.
    return !holdsName(bytes, 'WordDocument') && holdsName(bytes, 'Workbook') ? 'excel-old' : 'word-old';
  }
  const known = magic.find(([, signature, at]) => startsWith(bytes, signature, at));
  if (known) return known[0];
  return looksLikeText(bytes) ? 'text' : 'binary';
}

/** Whether the extension is one of those given. */
export function hasExtension(name: string, extensions: readonly string[]): boolean {
  return extensions.includes(extensionOf(name));
}

/**
 * UTF-16 without byte order mark, told by its NUL bytes: European text has them at every second place and nowhere else.
 */
export function utf16ByNulls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 === 1 || bytes.length === 0) return null;
  const nulls = [0, 0];
  const end = Math.min(bytes.length, sampleLength);
  for (let i = 0; i < end; i += 1) if (bytes[i] === 0) nulls[i % 2] = (nulls[i % 2] as number) + 1;
  const [even, odd] = nulls as [number, number];
  const least = (end / 2) * 0.3;
  if (odd > least && even <= odd * 0.01) return 'utf-16le';
  if (even > least && odd <= even * 0.01) return 'utf-16be';
  return null;
}

/** Whether the bytes begin with a byte order mark of UTF-8 or UTF-16. */
export function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, '\xef\xbb\xbf')) return 'utf-8';
  if (startsWith(bytes, '\xff\xfe')) return 'utf-16le';
  if (startsWith(bytes, '\xfe\xff')) return 'utf-16be';
  return null;
}

function looksLikeText(bytes: Uint8Array): boolean {
  if (byteOrderMark(bytes) !== null || utf16ByNulls(bytes) !== null) return true;
  let controls = 0;
  const end = Math.min(bytes.length, sampleLength);
  for (let i = 0; i < end; i += 1) {
    const byte = bytes[i] as number;
    if (byte === 0) return false;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls += 1;
  }
  return controls <= end * 0.05;
}

function startsWith(bytes: Uint8Array, signature: string, at = 0): boolean {
  if (bytes.length < at + signature.length) return false;
  for (let i = 0; i < signature.length; i += 1) if (bytes[at + i] !== signature.charCodeAt(i)) return false;
  return true;
}

/** Whether a compound file has a stream of this name (written in UTF-16 in its directory). */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].map((character) => `${character}\0`).join('');
  const first = wide.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, wide, at)) return true;
  }
  return false;
}
