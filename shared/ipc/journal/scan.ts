import { crc32 } from '../../kernel/crc32';
import {
  decodeRecordHeader,
  fileHeaderLength,
  headerChecksum,
  maxPayloadLength,
  recordHeaderLength,
  type RecordHeader,
} from './format';
import { ChunkReader, chunkLength, type ReadableFile } from './journal-file';

/** Where an entry begins; reading starts at the last mark before the entry that is wanted. */
export type Mark = { readonly seq: number; readonly at: number };

/** A place in the file with the number of the entry before it (0: none yet). */
export type Checkpoint = { readonly end: number; readonly lastSeq: number };

/** The start of every journal. */
export const startOfJournal: Checkpoint = { end: fileHeaderLength, lastSeq: 0 };

/** What a scan found. `end` is the end of the readable part. */
export type Scan = Checkpoint & {
  readonly size: number;
  readonly marks: readonly Mark[];
  /**
   * `torn`: unreadable bytes at the end and nothing after them, the trace of a kill in mid-write. `damaged`: something
   * readable follows the unreadable bytes, or the numbers have a gap, so that acknowledged entries are gone.
   */
  readonly ending: 'clean' | 'torn' | 'damaged';
};

/** Distance of two marks in bytes: a read passes over at most so much before it comes to what it wants. */
export const markDistance = 1024 * 1024;

/** How far numbers may leap for bytes after a damage to be taken for an entry. */
const leap = 1_000_000;

/** Checks every entry after the checkpoint. */
export async function scanJournal(file: ReadableFile, from: Checkpoint = startOfJournal): Promise<Scan> {
  const reader = new ChunkReader(file, await file.size());
  const marks: Mark[] = [];
  let { end, lastSeq } = from;
  while (end < reader.size) {
    const record = await recordAt(reader, end);
    const isNext = record !== null && (record.seq === lastSeq + 1 || (lastSeq === 0 && record.seq > 0));
    if (!isNext) {
      const isDamaged = record !== null || (await hasRecordAfter(reader, end + 1, lastSeq));
      return { end, lastSeq, size: reader.size, marks, ending: isDamaged ? 'damaged' : 'torn' };
    }
    const lastMark = marks.at(-1);
    if (lastMark === undefined || end - lastMark.at >= markDistance) marks.push({ seq: record.seq, at: end });
    lastSeq = record.seq;
    end += recordHeaderLength + record.length;
  }
  return { end, lastSeq, size: reader.size, marks, ending: 'clean' };
}

/** The header of the entry at this place, or null when none with a right checksum stands there. */
export async function recordAt(reader: ChunkReader, at: number): Promise<RecordHeader | null> {
  if (at + recordHeaderLength > reader.size) return null;
  if (!reader.has(at, recordHeaderLength)) await reader.load(at);
  const bytes = reader.view(at, recordHeaderLength);
  const header = decodeRecordHeader(bytes);
  const { length, checksum, seq } = header;
  const end = at + recordHeaderLength + length;
  if (seq === 0 || length > maxPayloadLength || end > reader.size) return null;
  let found = headerChecksum(bytes);
  for (let place = at + recordHeaderLength; place < end; place += chunkLength) {
    const wanted = Math.min(chunkLength, end - place);
    if (!reader.has(place, wanted)) await reader.load(place);
    found = crc32(reader.view(place, wanted), found);
  }
  return found === checksum ? header : null;
}

/**
 * Whether an entry with a later number can be read anywhere after this place.
 *
 * Tells a torn end from a damage in the middle, also when the damage hit a length. JSON has no zero byte and a number
 * below sixteen million ends in one, so hardly any place needs its checksum tried.
 */
async function hasRecordAfter(reader: ChunkReader, from: number, lastSeq: number): Promise<boolean> {
  for (let at = from; at + recordHeaderLength <= reader.size;) {
    await reader.load(at);
    const chunk = reader.view(at, chunkLength);
    const places = chunk.length - recordHeaderLength + 1;
    const found = firstCandidate(chunk, places, lastSeq);
    if (found < places && (await recordAt(reader, at + found)) !== null) return true;
    at += Math.min(found + 1, places);
  }
  return false;
}

/** First place among so many where the number of a later entry could stand; `places` when there is none. */
function firstCandidate(chunk: Uint8Array, places: number, lastSeq: number): number {
  for (let place = 0; place < places; place += 1) {
    if (chunk[place + 11] !== 0) continue;
    const { seq } = decodeRecordHeader(chunk.subarray(place));
    if (seq > lastSeq && seq <= lastSeq + leap) return place;
  }
  return places;
}
