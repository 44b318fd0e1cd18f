import { inflateSync } from 'fflate';
import { crc32 } from '../kernel/crc32';
import { decodeStrict } from '../kernel/encoding';
import { decodePage } from './code-pages';

/** A file or folder of a ZIP archive, as the directory at the archive's end tells of it. */
export type ZipEntry = {
  /** As written, with `/` between folders; never a path on this machine. */
  readonly name: string;
  /** Bytes in the archive, and bytes the archive claims they unpack to. */
  readonly packed: number;
  readonly unpacked: number;
  /** 0 is stored, 8 is deflated; others exist and are not read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** Where the entry's own head begins. */
  readonly at: number;
};

const directoryEnd = 0x06054b50;
const directoryEnd64 = 0x06064b50;
const locator64 = 0x07064b50;
const directoryHead = 0x02014b50;
const localHead = 0x04034b50;

/** Entries of an archive, without unpacking anything; null where the directory is damaged (APPNOTE 6.3.10, 4.3). */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = end.start;
  for (let index = 0; index < end.count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryHead) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) return null;
    const flags = view.getUint16(at + 8, true);
    const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [unpacked, packed, local] = wideSizes(view, at + 46 + nameLength, extraLength, sizes);
    entries.push({
      name: entryName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0),
      packed: packed as number,
      unpacked: unpacked as number,
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      at: local as number,
    });
    at = next;
  }
  return entries;
}

/** The bytes of an entry, whole and as their checksum says; null where they are damaged or packed in an unknown way. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== localHead) return null;
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const end = start + entry.packed;
  if (end > view.byteLength) return null;
  const content = unpackContent(bytes.subarray(start, end), entry);
  return content?.length === entry.unpacked && crc32(content) === entry.crc ? content : null;
}

function unpackContent(packed: Uint8Array, { method, unpacked }: ZipEntry): Uint8Array | null {
  if (method === 0) return packed.slice();
  if (method !== 8) return null;
  try {
    return inflateSync(packed, { out: new Uint8Array(unpacked) });
  } catch {
    return null;
  }
}

/** The archive may be followed by a comment of up to 64 KB, so the end is looked for from behind. */
function findEnd(view: DataView): { readonly start: number; readonly count: number } | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== directoryEnd) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return count === 0xffff || start === 0xffffffff ? (findEnd64(view, at - 20) ?? { start, count }) : { start, count };
  }
  return null;
}

function findEnd64(view: DataView, locator: number): { readonly start: number; readonly count: number } | null {
  if (locator < 0 || view.getUint32(locator, true) !== locator64) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== directoryEnd64) return null;
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
}

/** Sizes that do not fit into 32 bits stand in a field of their own, in this order and only where they are needed. */
function wideSizes(view: DataView, from: number, length: number, sizes: readonly number[]): readonly number[] {
  if (sizes.every((size) => size !== 0xffffffff)) return sizes;
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    return sizes.map((size) => {
      if (size !== 0xffffffff || field + 8 > from + length) return size;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    });
  }
  return sizes;
}

/**
 * Name of an entry, composed (NFC), because macOS takes letters apart.
 *
 * UTF-8 also where the flag for it is not set but the bytes are valid: macOS and many tools forget the flag.
 */
function entryName(bytes: Uint8Array, isUtf8: boolean): string {
  const text = decodeStrict(bytes, 'utf-8') ?? decodePage(bytes, isUtf8 ? 65001 : 437);
  return text.normalize('NFC').replaceAll('\\', '/');
}
