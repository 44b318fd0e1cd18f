import { open, type FileHandle } from 'node:fs/promises';
import type { JournalFile } from '../../../shared/ipc/journal/journal-file';

/** Opens a file for a journal, making it when it is not there. */
export async function openNodeFile(path: string, mode: 'r' | 'r+' | 'wx+'): Promise<JournalFile> {
  const handle = await open(path, mode);
  return {
    size: async () => (await handle.stat()).size,
    read: (into, at) => readFully(handle, into, at),
    write: (bytes, at) => writeFully(handle, bytes, at),
    truncate: (size) => handle.truncate(size),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

async function readFully(handle: FileHandle, into: Uint8Array, at: number): Promise<number> {
  let done = 0;
  while (done < into.length) {
    const { bytesRead } = await handle.read(into, done, into.length - done, at + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done;
}

async function writeFully(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}
