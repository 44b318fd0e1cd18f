import { crc32 } from '../../kernel/crc32';
import { encodeUtf8 } from '../../kernel/encoding';
import { RequestFailure } from '../failure';

/**
 * The journal on the disk: a file header, then records without gaps.
 *
 * File header, 16 bytes: `WORTLAUT`, version as u32, zero as u32. Record: length of the payload (u32), CRC-32 of
 * length, number and payload (u32), number of the entry (u32), payload (UTF-8). All numbers little-endian. Numbers start
 * anywhere above zero and go up by one.
 */
export const formatVersion = 1;
export const fileHeaderLength = 16;
export const recordHeaderLength = 12;

/** Longest payload in bytes: well below what a string can hold, and far above the largest project measured (130 MB). */
export const maxPayloadLength = 400 * 1024 * 1024;

const magic = encodeUtf8('WORTLAUT');
const loneSurrogate = /\p{Surrogate}/u;

/** The first bytes of every journal. */
export function fileHeader(): Uint8Array {
  const bytes = new Uint8Array(fileHeaderLength);
  bytes.set(magic);
  new DataView(bytes.buffer).setUint32(8, formatVersion, true);
  return bytes;
}

/** Version of the format, or null when these are not the first bytes of a journal. */
export function versionOf(header: Uint8Array): number | null {
  if (header.length < fileHeaderLength || magic.some((byte, index) => header[index] !== byte)) return null;
  return new DataView(header.buffer, header.byteOffset).getUint32(8, true);
}

/** One entry as bytes. Fails with `journal-entry-too-large`; text that is not well-formed Unicode is a bug. */
export function encodeRecord(seq: number, entry: string): Uint8Array<ArrayBuffer> {
  if (loneSurrogate.test(entry)) throw new Error('A journal entry must be well-formed Unicode');
  const payload = encodeUtf8(entry);
  if (payload.length > maxPayloadLength) throw new RequestFailure('journal-entry-too-large', String(payload.length));
  const bytes = new Uint8Array(recordHeaderLength + payload.length);
  bytes.set(payload, recordHeaderLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, payload.length, true);
  view.setUint32(8, seq, true);
  view.setUint32(4, crc32(bytes.subarray(8), crc32(bytes.subarray(0, 4))), true);
  return bytes;
}

/** An entry whose payload comes in pieces: nothing of it is copied, and each piece is checked as it comes. */
export class LongRecord {
  private readonly header = new Uint8Array(recordHeaderLength);
  private readonly pieces: Uint8Array[] = [];
  private checksum: number;
  private missing: number;
  private taken = 0;

  /** `length` counts the bytes of all pieces together. Fails with `journal-entry-too-large`. */
  constructor(
    readonly seq: number,
    length: number,
  ) {
    if (length > maxPayloadLength) throw new RequestFailure('journal-entry-too-large', String(length));
    const view = new DataView(this.header.buffer);
    view.setUint32(0, length, true);
    view.setUint32(8, seq, true);
    this.checksum = headerChecksum(this.header);
    this.missing = length;
  }

  /** Takes the next piece, `at` bytes lying before it; returns the parts of the record when it was the last, else null. */
  take(piece: Uint8Array, at: number): readonly Uint8Array[] | null {
    if (at !== this.taken || piece.length > this.missing)
      throw new RequestFailure('request-invalid', 'No such piece of the entry');
    this.checksum = crc32(piece, this.checksum);
    this.missing -= piece.length;
    this.taken += piece.length;
    this.pieces.push(piece);
    if (this.missing > 0) return null;
    new DataView(this.header.buffer).setUint32(4, this.checksum, true);
    return [this.header, ...this.pieces];
  }
}

/** The three numbers before a payload. */
export type RecordHeader = { readonly length: number; readonly checksum: number; readonly seq: number };

/** Reads the numbers at the start of `bytes`, which must be at least `recordHeaderLength` long. */
export function decodeRecordHeader(bytes: Uint8Array): RecordHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { length: view.getUint32(0, true), checksum: view.getUint32(4, true), seq: view.getUint32(8, true) };
}

/** Checksum of the header's own part; the payload is added with `crc32(payload, headerChecksum(…))`. */
export function headerChecksum(header: Uint8Array): number {
  return crc32(header.subarray(8, recordHeaderLength), crc32(header.subarray(0, 4)));
}
