import { pieceLength, type Reply, type Sent } from '../contract';
import { RequestFailure } from '../failure';
import type { JournalFile, ReadableFile } from '../journal/journal-file';

/** The folder of a project's kept files, as the disk or the browser offers it. */
export type KeptFolder = {
  /** Size in bytes of the file of this name, or null when it is not there. */
  sizeOf(name: string): Promise<number | null>;
  /** Opens a file for writing, making it and the folder when they are not there. */
  openFile(name: string): Promise<JournalFile>;
  /** Gives a file to a reader, for as long as that takes. */
  withFile<Value>(name: string, work: (file: ReadableFile) => Promise<Value>): Promise<Value>;
  /** SHA-256 of a file in lower-case hex. */
  hashOf(name: string): Promise<string>;
  /** Renames a file so that it has the new name after a power cut as well. */
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
};

type KeptFiles = {
  readonly 'kept.missing': (folder: KeptFolder, sent: Sent<'kept.missing'>) => Promise<Reply<'kept.missing'>>;
  readonly 'kept.write': (folder: KeptFolder, sent: Sent<'kept.write'>) => Promise<Reply<'kept.write'>>;
  readonly 'kept.read': (folder: KeptFolder, sent: Sent<'kept.read'>) => Promise<Reply<'kept.read'>>;
};

/**
 * What is done with kept files, the same on the disk and in the browser: each lies under its hash, so that it is there
 * whole or not at all, and once however often it came. Requests of one project must come one after the other.
 */
export const keptFiles: KeptFiles = {
  'kept.missing': async (folder, { sha256 }) => {
    const missing: string[] = [];
    for (const hash of new Set(sha256)) if ((await folder.sizeOf(hash)) === null) missing.push(hash);
    return { sha256: missing };
  },

  'kept.write': async (folder, { sha256, size, at, bytes }) => {
    const part = `${sha256}.part`;
    const before = at === 0 ? 0 : ((await folder.sizeOf(part)) ?? 0);
    // A piece too many, or one out of turn: page and store do not agree on what was written.
    if (before !== at || at + bytes.length > size) throw new RequestFailure('kept-mismatch', sha256);
    const isWhole = at + bytes.length === size;
    const file = await folder.openFile(part);
    try {
      if (at === 0) await file.truncate(0);
      await file.write(bytes, at);
      if (isWhole) await file.sync();
    } finally {
      await file.close();
    }
    if (!isWhole) return {};
    if ((await folder.hashOf(part)) !== sha256) {
      await folder.remove(part);
      throw new RequestFailure('kept-mismatch', sha256);
    }
    await folder.rename(part, sha256);
    return {};
  },

  'kept.read': async (folder, { sha256, at }) => {
    const size = await folder.sizeOf(sha256);
    if (size === null) throw new RequestFailure('file-not-found', sha256);
    if (at === 0 && (await folder.hashOf(sha256)) !== sha256) throw new RequestFailure('kept-damaged', sha256);
    const bytes = new Uint8Array(Math.max(0, Math.min(pieceLength, size - at)));
    await folder.withFile(sha256, (file) => file.read(bytes, at));
    return { bytes, size };
  },
};
