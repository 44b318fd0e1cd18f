/**
 * A file that can be read and written at any place, as a file handle of Node or a sync access handle of a browser
 * offers it. Positions and lengths in bytes.
 */
export type ReadableFile = {
  size(): Promise<number>;
  /** Fills `into` from position `at`; returns how many bytes there were, fewer only at the end of the file. */
  read(into: Uint8Array, at: number): Promise<number>;
};

/** The same, open for writing. */
export type JournalFile = ReadableFile & {
  write(bytes: Uint8Array, at: number): Promise<void>;
  truncate(size: number): Promise<void>;
  /** Returns when everything written is on the disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
};

/** Bytes fetched at a time: large enough that the count of calls does not matter. */
export const chunkLength = 4 * 1024 * 1024;

/**
 * Reads a file forwards in chunks, so that a journal of any size takes the same memory.
 *
 * `has` and `view` are synchronous, because a wait for each of 200,000 entries costs more than reading them.
 */
export class ChunkReader {
  private readonly buffer = new Uint8Array(chunkLength);
  private start = 0;
  private length = 0;

  constructor(
    private readonly file: ReadableFile,
    readonly size: number,
  ) {}

  /** Whether the bytes from `at` on are in memory, up to `length` of them or the end of the file. */
  has(at: number, length: number): boolean {
    return at >= this.start && Math.min(at + length, this.size) <= this.start + this.length;
  }

  /** Brings the chunk that begins at `at` into memory. */
  async load(at: number): Promise<void> {
    this.start = at;
    this.length = 0;
    const wanted = this.buffer.subarray(0, Math.max(0, Math.min(chunkLength, this.size - at)));
    this.length = await this.file.read(wanted, at);
    if (this.length < wanted.length) throw new Error('The journal became shorter while it was read');
  }

  /** Up to `length` bytes at `at`, valid until the next `load`; they must be in memory. */
  view(at: number, length: number): Uint8Array {
    return this.buffer.subarray(at - this.start, Math.min(at + length, this.size) - this.start);
  }
}
