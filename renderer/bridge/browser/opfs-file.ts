import type { JournalFile, ReadableFile } from '../../../shared/ipc/journal/journal-file';

/** What the library of types knows only for workers. */
type SyncHandle = {
  getSize(): number;
  read(into: Uint8Array, options: { readonly at: number }): number;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
};
type SyncFileHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncHandle> };

/** The page before may still hold the file for a moment after it was reloaded: this often and this far apart (ms). */
const attempts = 20;
const pause = 50;

/** Opens a file of the origin's private file system for reading and writing; in a worker only. */
export async function openOpfsFile(handle: FileSystemFileHandle): Promise<JournalFile> {
  const access = await openAccess(handle as SyncFileHandle);
  return {
    size: () => Promise.resolve(access.getSize()),
    read: (into, at) => attempt(() => access.read(into, { at })),
    write: (bytes, at) =>
      attempt(() => {
        const written = access.write(bytes, { at });
        if (written < bytes.length) throw new DOMException('The file system took only a part', 'QuotaExceededError');
      }),
    truncate: (size) => attempt(() => access.truncate(size)),
    sync: () => attempt(() => access.flush()),
    close: () => attempt(() => access.close()),
  };
}

/** A file as it is now, for reading only; it may be open elsewhere. */
export async function readableOpfsFile(handle: FileSystemFileHandle): Promise<ReadableFile> {
  const file = await handle.getFile();
  return {
    size: () => Promise.resolve(file.size),
    read: async (into, at) => {
      const bytes = new Uint8Array(await file.slice(at, at + into.length).arrayBuffer());
      into.set(bytes);
      return bytes.length;
    },
  };
}

/** Copies a file from this position on. */
export async function copyFrom(source: ReadableFile, from: number, target: FileSystemFileHandle): Promise<void> {
  const file = await openOpfsFile(target);
  try {
    await file.truncate(0);
    const buffer = new Uint8Array(1024 * 1024);
    for (let at = from; ;) {
      const length = await source.read(buffer, at);
      if (length === 0) break;
      await file.write(buffer.subarray(0, length), at - from);
      at += length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

async function openAccess(handle: SyncFileHandle): Promise<SyncHandle> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await handle.createSyncAccessHandle();
    } catch (error) {
      const isHeld = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!isHeld || attempt >= attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** The synchronous calls as the journal expects them: what they throw becomes a rejection. */
function attempt<Value>(call: () => Value): Promise<Value> {
  return new Promise((resolve) => resolve(call()));
}
