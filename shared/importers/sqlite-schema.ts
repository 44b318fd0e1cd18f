import { decodeLoosely, type UnicodeEncoding } from '../kernel/encoding';
import { fileKind } from './file-kind';

/**
 * Names of the tables of an SQLite file, lower case, read from its first pages without an engine; empty when it is none.
 *
 * To tell formats apart only: no page is looked at twice, and what is damaged is passed over. The layout is that of
 * "Database File Format" (sqlite.org/fileformat2.html), sections 1.3, 1.6 and 2.1.
 */
export function tableNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  if (fileKind(bytes) !== 'database' || bytes.length < 512) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const written = view.getUint16(16);
  const size = written === 1 ? 65_536 : written;
  const encoding = encodings[view.getUint32(56)] ?? 'utf-8';
  const pages = [1];
  const seen = new Set<number>();
  for (let page = pages.pop(); page !== undefined; page = pages.pop()) {
    const start = (page - 1) * size;
    if (seen.has(page) || start < 0 || start + size > bytes.length || size < 512) continue;
    seen.add(page);
    if (seen.size > pageLimit) break;
    readPage({ view, bytes, start, size, encoding }, { names, pages });
  }
  return names;
}

/** How much of a schema is looked at; 1,000 tables need some 100 pages. */
const pageLimit = 10_000;

const encodings: Readonly<Record<number, UnicodeEncoding>> = { 2: 'utf-16le', 3: 'utf-16be' };
const interior = 0x05;
const leaf = 0x0d;

type Page = {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly size: number;
  readonly encoding: UnicodeEncoding;
};

/** The names on a page of the schema's tree, or the pages below it. */
function readPage(page: Page, found: { readonly names: Set<string>; readonly pages: number[] }): void {
  const { view, start, size } = page;
  const head = start === 0 ? 100 : start;
  const kind = view.getUint8(head);
  if (kind !== interior && kind !== leaf) return;
  const cells = head + (kind === leaf ? 8 : 12);
  const count = Math.min(view.getUint16(head + 3), Math.floor((start + size - cells) / 2));
  for (let at = 0; at < count; at += 1) {
    const cell = start + view.getUint16(cells + 2 * at);
    if (cell + 4 > start + size) continue;
    if (kind === interior) found.pages.push(view.getUint32(cell));
    else {
      const name = tableIn(page, cell);
      if (name !== null) found.names.add(name.toLowerCase());
    }
  }
  if (kind === interior) found.pages.push(view.getUint32(head + 8));
}

/** The name in a row of the schema (type, name, …), or null where it is not about a table. */
function tableIn({ bytes, start, size, encoding }: Page, cell: number): string | null {
  const end = start + size;
  let at = cell;
  const next = (): number => {
    let value = 0;
    for (let read = 0; read < 9 && at < end; read += 1) {
      const byte = bytes[at++] as number;
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) break;
    }
    return value;
  };
  next();
  next();
  const header = at;
  const length = next();
  const typeLength = textLength(next());
  const nameLength = textLength(next());
  const from = header + length;
  if (typeLength === null || nameLength === null || from + typeLength + nameLength > end) return null;
  const type = decodeLoosely(bytes.subarray(from, from + typeLength), encoding);
  if (type !== 'table') return null;
  return decodeLoosely(bytes.subarray(from + typeLength, from + typeLength + nameLength), encoding);
}

/** Bytes of a text by its serial type. */
function textLength(serial: number): number | null {
  return serial >= 13 && serial % 2 === 1 ? (serial - 13) / 2 : null;
}
