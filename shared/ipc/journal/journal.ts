import { concat } from '../../kernel/bytes';
import { decodeStrict } from '../../kernel/encoding';
import { RequestFailure } from '../failure';
import {
  encodeRecord,
  fileHeader,
  fileHeaderLength,
  formatVersion,
  LongRecord,
  recordHeaderLength,
  versionOf,
} from './format';
import { ChunkReader, type JournalFile } from './journal-file';
import { markDistance, recordAt, scanJournal, type Checkpoint, type Mark } from './scan';

/** One entry as it is read back. */
export type JournalEntry = { readonly seq: number; readonly entry: string };

/** Payload bytes handed over at a time, at least one entry: what a message between processes carries with ease. */
const pieceLength = 8 * 1024 * 1024;

/** A piece of a long entry: `at` counts the bytes before it. */
export type EntryPiece = {
  readonly seq: number;
  readonly length: number;
  readonly at: number;
  readonly piece: Uint8Array;
};

type Waiting = {
  readonly seq: number;
  /** The record, in parts that follow one another. */
  readonly parts: readonly Uint8Array[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};

export type OpenOptions = {
  /** Goes on from the readable beginning of a damaged journal, instead of failing with `journal-damaged`. */
  readonly salvage: boolean;
  /** Copies everything from this place on to somewhere safe; called before anything is cut off. */
  readonly keepTail: (from: number) => Promise<void>;
};

/**
 * Opens a journal, checks all of it, and cuts off what a kill in mid-write left at its end.
 *
 * Nothing that was acknowledged is ever cut without having been asked to `salvage`, and even then it is kept beside.
 */
export async function openJournal(
  file: JournalFile,
  { salvage, keepTail }: OpenOptions,
): Promise<{ readonly journal: Journal; readonly cutBytes: number }> {
  await checkHeader(file);
  const scan = await scanJournal(file);
  if (scan.ending === 'damaged' && !salvage) throw new RequestFailure('journal-damaged', String(scan.lastSeq));
  if (scan.ending !== 'clean') {
    await keepTail(scan.end);
    await file.truncate(scan.end);
    await file.sync();
  }
  return { journal: new Journal(file, scan, scan.marks), cutBytes: scan.size - scan.end };
}

async function checkHeader(file: JournalFile): Promise<void> {
  const size = await file.size();
  const header = new Uint8Array(Math.min(size, fileHeaderLength));
  await file.read(header, 0);
  if (size < fileHeaderLength) {
    // A kill while the file was made: nothing can have been appended yet.
    await file.truncate(0);
    await file.write(fileHeader(), 0);
    await file.sync();
    return;
  }
  const version = versionOf(header);
  if (version === null) throw new RequestFailure('journal-damaged', '0');
  if (version > formatVersion) throw new RequestFailure('journal-newer', String(version));
}

/** An open journal. Only one may be open for a file. */
export class Journal {
  private end: number;
  private lastSafe: number;
  private lastQueued: number;
  private readonly marks: Mark[];
  private pending: Waiting[] = [];
  private writing: Promise<void> | null = null;
  private long: LongRecord | null = null;
  private hasDebris = false;
  private isClosed = false;

  constructor(
    private readonly file: JournalFile,
    { end, lastSeq }: Checkpoint,
    marks: readonly Mark[],
  ) {
    this.end = end;
    this.lastSafe = lastSeq;
    this.lastQueued = lastSeq;
    this.marks = [...marks];
  }

  /** Number of the last entry that is on the disk, and the end of it. */
  get checkpoint(): Checkpoint {
    return { end: this.end, lastSeq: this.lastSafe };
  }

  /**
   * Appends an entry and returns when it is on the disk. What comes while the disk is busy goes in one write after it.
   *
   * After a failure the file is as it was before, and the same entry may be appended again.
   */
  append(seq: number, entry: string): Promise<void> {
    this.checkNext(seq);
    return this.queue(seq, [encodeRecord(seq, entry)]);
  }

  /**
   * Appends an entry piece by piece, its bytes being UTF-8 and `length` their number; nothing else may come in between.
   *
   * The piece that completes it returns when all is on the disk. A first piece of the same number begins anew.
   */
  async appendPiece({ seq, length, at, piece }: EntryPiece): Promise<void> {
    if (at === 0) {
      this.checkNext(seq);
      this.long = new LongRecord(seq, length);
    }
    if (this.long?.seq !== seq) throw new RequestFailure('journal-sequence', `piece of ${seq}`);
    const parts = this.long.take(piece, at);
    if (parts === null) return;
    this.long = null;
    await this.queue(seq, parts);
  }

  private checkNext(seq: number): void {
    if (this.isClosed) throw new RequestFailure('journal-not-open');
    // An empty journal may begin anywhere: it can replace one that was lost while the database went on.
    const isNext = seq === this.lastQueued + 1 || (this.lastQueued === 0 && seq > 0);
    if (!isNext) throw new RequestFailure('journal-sequence', `${seq} after ${this.lastQueued}`);
  }

  private queue(seq: number, parts: readonly Uint8Array[]): Promise<void> {
    this.checkNext(seq);
    this.lastQueued = seq;
    return new Promise((resolve, reject) => {
      this.pending.push({ seq, parts, resolve, reject });
      this.writing ??= this.drain();
    });
  }

  /** Entries after `afterSeq`, in order; `done` when these are the last. */
  async read(afterSeq: number): Promise<{ readonly entries: readonly JournalEntry[]; readonly done: boolean }> {
    const reader = new ChunkReader(this.file, this.end);
    const lastSeq = this.lastSafe;
    const entries: JournalEntry[] = [];
    let bytes = 0;
    let at = this.marks.findLast((mark) => mark.seq <= afterSeq + 1)?.at ?? this.marks[0]?.at ?? this.end;
    while (at < reader.size) {
      const record = await recordAt(reader, at);
      if (record === null) throw new RequestFailure('journal-damaged', String(entries.at(-1)?.seq ?? afterSeq));
      if (record.seq > afterSeq) {
        if (entries.length > 0 && bytes + record.length > pieceLength) return { entries, done: false };
        entries.push({ seq: record.seq, entry: await this.textAt(reader, at + recordHeaderLength, record.length) });
        bytes += record.length;
      }
      at += recordHeaderLength + record.length;
    }
    return { entries, done: (entries.at(-1)?.seq ?? lastSeq) >= lastSeq };
  }

  /** Waits for what is under way and closes the file. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.writing;
    await this.file.close();
  }

  private async textAt(reader: ChunkReader, at: number, length: number): Promise<string> {
    let payload: Uint8Array;
    if (reader.has(at, length)) {
      payload = reader.view(at, length);
    } else {
      payload = new Uint8Array(length);
      await this.file.read(payload, at);
    }
    const text = decodeStrict(payload, 'utf-8');
    if (text === null) throw new Error('A journal entry with a right checksum is not UTF-8');
    return text;
  }

  private async drain(): Promise<void> {
    while (this.pending.length > 0) {
      const batch = this.pending;
      this.pending = [];
      try {
        await this.write(batch);
        for (const { resolve } of batch) resolve();
      } catch (error) {
        const all = [...batch, ...this.pending];
        this.pending = [];
        this.lastQueued = this.lastSafe;
        for (const { reject } of all) reject(error);
      }
    }
    this.writing = null;
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    if (this.hasDebris) await this.clearDebris();
    try {
      let at = this.end;
      for (const run of runsOf(batch.flatMap(({ parts }) => parts))) {
        await this.file.write(run, at);
        at += run.length;
      }
      await this.file.sync();
    } catch (error) {
      this.hasDebris = true;
      await this.clearDebris().catch(() => undefined);
      throw error;
    }
    for (const { seq, parts } of batch) {
      const lastMark = this.marks.at(-1);
      if (lastMark === undefined || this.end - lastMark.at >= markDistance) this.marks.push({ seq, at: this.end });
      this.end += lengthOf(parts);
      this.lastSafe = seq;
    }
  }

  /** After a failed write the end of the file is unknown: it is set back before anything else is written. */
  private async clearDebris(): Promise<void> {
    await this.file.truncate(this.end);
    await this.file.sync();
    this.hasDebris = false;
  }
}

/** Parts written at once up to this many bytes: small ones go together, large ones are not copied. */
const runLength = 1024 * 1024;

function runsOf(parts: readonly Uint8Array[]): readonly Uint8Array[] {
  const runs: Uint8Array[][] = [];
  let length = Infinity;
  for (const part of parts) {
    length += part.length;
    if (length <= runLength) runs.at(-1)?.push(part);
    else {
      runs.push([part]);
      length = part.length;
    }
  }
  return runs.map((run) => (run.length === 1 && run[0] !== undefined ? run[0] : concat(run)));
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
