import { decodeWindows1252, encodeUtf8 } from '../kernel/encoding';

/** Who made the file, as it says of itself: the app alone, without the versions and the system beneath it. */
const creator = '(Wortlaut)';

/** What names a moment; a PDF does not need it. */
const moments: readonly string[] = ['CreationDate', 'ModDate'];

/**
 * Takes clock, machine and chance out of a PDF, so that the same document always gives the same bytes.
 *
 * The engine writes into each file when it was made, by which program on which system, and (in some versions) a number
 * of its own. All of that stands in two plain dictionaries: what is taken out is overwritten with spaces, so that
 * nothing moves and the table of positions stays right. A file built in another way (ISO 32000-1, 7.5.8: positions in
 * a stream) is given back as it is.
 */
export function normalPdf(pdf: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(pdf);
  const file = readEnd(bytes);
  if (file === null) return bytes;
  zeroIds(bytes, file);
  const at = infoPosition(file);
  if (at !== null) for (const entry of entriesAt(bytes, at)) normalize(bytes, entry);
  return bytes;
}

/** The end of a file: the table of positions and the trailer, as text from `start` on. */
type FileEnd = { readonly start: number; readonly text: string };

function readEnd(bytes: Uint8Array): FileEnd | null {
  // The last line that counts is "%%EOF"; viewers look for it in the last 1,024 bytes.
  const last = latin(bytes, bytes.length - 1024, bytes.length);
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(last)?.[1] ?? Number.NaN);
  if (!(start < bytes.length)) return null;
  const text = latin(bytes, start, bytes.length);
  return /^xref\s/.test(text) ? { start, text } : null;
}

/** Where the object with the facts about the file begins, by the table of positions. */
function infoPosition({ text }: FileEnd): number | null {
  const trailer = text.slice(text.indexOf('trailer'));
  const wanted = Number(/\/Info\s+(\d+)\s+\d+\s+R/.exec(trailer)?.[1] ?? Number.NaN);
  let number = 0;
  for (const [line, first, , position, use] of text.matchAll(/(\d+) (\d+) *[\r\n]|(\d{10}) \d{5} ([fn])[ \r\n]{2}/g)) {
    if (first !== undefined) number = Number(first);
    else if (number++ === wanted) return use === 'n' ? Number(position) : null;
    if (line === '') break;
  }
  return null;
}

/** A key of a dictionary with its value, as positions of bytes: half-open, the key with its slash. */
type Entry = { readonly name: string; readonly start: number; readonly value: number; readonly end: number };

/** The entries of the dictionary of the object that begins at this position; values in it are strings. */
function entriesAt(bytes: Uint8Array, position: number): readonly Entry[] {
  const entries: Entry[] = [];
  const head = latin(bytes, position, position + 64);
  const open = /^\d+ \d+ obj\s*<</.exec(head)?.[0].length;
  if (open === undefined) return [];
  let at = position + open;
  for (;;) {
    const gap = /^\s*\/(\w+)\s*/.exec(latin(bytes, at, at + 128));
    if (gap === null) return entries;
    const [whole, name = ''] = gap;
    const value = at + whole.length;
    const end = stringEnd(bytes, value);
    if (end === null) return entries;
    entries.push({ name, start: at + whole.indexOf('/'), value, end });
    at = end;
  }
}

/** Behind the string that begins here: in parentheses (a backslash takes the next byte, pairs may be nested) or hexadecimal. */
function stringEnd(bytes: Uint8Array, start: number): number | null {
  if (bytes[start] === code('<')) return bytes.indexOf(code('>'), start) + 1;
  if (bytes[start] !== code('(')) return null;
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    if (bytes[at] === code('\\')) at += 1;
    else if (bytes[at] === code('(')) depth += 1;
    else if (bytes[at] === code(')') && --depth === 0) return at + 1;
  }
  return null;
}

function normalize(bytes: Uint8Array, { name, start, value, end }: Entry): void {
  if (moments.includes(name)) bytes.fill(code(' '), start, end);
  if (name !== 'Creator' || end - value < creator.length) return;
  bytes.fill(code(' '), value, end);
  bytes.set(encodeUtf8(creator), value);
}

/** The two numbers by which one file is told from another: zeros, as many as there were. */
function zeroIds(bytes: Uint8Array, { start, text }: FileEnd): void {
  const found = /\/ID\s*\[\s*<[0-9A-Fa-f]*>\s*<[0-9A-Fa-f]*>\s*\]/.exec(text);
  if (found === null) return;
  const zeros = found[0].replace(/[0-9A-Fa-f]+(?=>)/g, (digits) => '0'.repeat(digits.length));
  bytes.set(encodeUtf8(zeros), start + found.index);
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  return decodeWindows1252(bytes.slice(Math.max(0, start), end));
}

function code(character: string): number {
  return character.charCodeAt(0);
}
