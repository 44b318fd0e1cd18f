/**
 * The journal as bytes: a header, then one record a change, each
 * `[length u32][crc32 u32][seq u32][payload]`, little-endian. The checksum covers number and payload.
 */

/** First bytes of every journal: a name and the version of the format. */
export const journalHeader: Uint8Array = Uint8Array.of(0x57, 0x6f, 0x72, 0x74, 0x6c, 0x4a, 0x01, 0x0a);

/** Bytes before the payload of a record. */
export const recordHeaderLength = 12;

/** One record with its header. `seq` from 1. */
export function encodeRecord(seq: number, payload: Uint8Array): Uint8Array {
  const record = new Uint8Array(recordHeaderLength + payload.length);
  const view = new DataView(record.buffer);
  record.set(payload, recordHeaderLength);
  view.setUint32(0, payload.length, true);
  view.setUint32(8, seq, true);
  view.setUint32(4, crc32(record.subarray(8)), true);
  return record;
}

/** Where a record lies: `offset` and `length` of its payload, in bytes. */
export type RecordPlace = { readonly seq: number; readonly offset: number; readonly length: number };

/**
 * What a journal holds. `end` is where the next record goes.
 *
 * `damage` is set when a record in the middle is broken: what lies before it is sound, what lies behind it cannot be
 * trusted. A broken last record is no damage but a write that was never acknowledged: `end` lies before it.
 */
export type JournalScan = {
  readonly records: readonly RecordPlace[];
  readonly end: number;
  readonly damage: { readonly offset: number } | null;
};

/** Reads `length` bytes at `offset`; never asked beyond the size given to the scan. */
export type ReadBytes = (offset: number, length: number) => Uint8Array;

/** Walks through a journal of `size` bytes and checks every record. */
export function scanJournal(size: number, read: ReadBytes): JournalScan {
  const records: RecordPlace[] = [];
  if (size < journalHeader.length) return { records, end: 0, damage: null };
  const header = read(0, journalHeader.length);
  if (!header.every((byte, index) => byte === journalHeader[index])) return { records, end: 0, damage: { offset: 0 } };
  let offset = journalHeader.length;
  let lastSeq: number | null = null;
  while (offset + recordHeaderLength <= size) {
    const head = read(offset, recordHeaderLength);
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    const length = view.getUint32(0, true);
    const next = offset + recordHeaderLength + length;
    const seq = view.getUint32(8, true);
    const isSound = next <= size && view.getUint32(4, true) === crc32(read(offset + 8, 4 + length));
    const isNext = seq > 0 && (lastSeq === null || seq === lastSeq + 1);
    if (!isSound || !isNext) {
      const isTorn = !isSound && !hasRecordAfter(offset, size, lastSeq ?? 0, read);
      return { records, end: offset, damage: isTorn ? null : { offset } };
    }
    records.push({ seq, offset: offset + recordHeaderLength, length });
    lastSeq = seq;
    offset = next;
  }
  return { records, end: offset, damage: null };
}

/** CRC-32 as in ISO 3309 and zip. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** How far the number of a record behind a broken one may be ahead: no torn write is followed by any at all. */
const seqWindow = 100_000;
const windowLength = 1 << 20;

/** Whether a sound record follows somewhere: then the broken one was no torn write but damage. */
function hasRecordAfter(broken: number, size: number, lastSeq: number, read: ReadBytes): boolean {
  for (let start = broken + 1; start + recordHeaderLength <= size; start += windowLength) {
    const bytes = read(start, Math.min(windowLength + recordHeaderLength, size - start));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + recordHeaderLength <= bytes.length && at < windowLength; at += 1) {
      const seq = view.getUint32(at + 8, true);
      const length = view.getUint32(at, true);
      if (seq <= lastSeq || seq > lastSeq + seqWindow || start + at + recordHeaderLength + length > size) continue;
      if (view.getUint32(at + 4, true) === crc32(read(start + at + 8, 4 + length))) return true;
    }
  }
  return false;
}
