import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file in the making: nothing of it is seen under its name before `finish`. */
export type DurableFile = {
  /** Appends; pieces must not be written at once. */
  readonly write: (bytes: Uint8Array | string) => Promise<void>;
  /** Returns when the file is on the disk under its name. */
  readonly finish: () => Promise<void>;
  /** Takes away what was written. */
  readonly abandon: () => Promise<void>;
};

/**
 * Begins to replace a file whole: readers see the old content or the new one, also after a power cut.
 *
 * Temporary file in the same folder, fsync, rename, fsync of the folder.
 */
export async function beginDurably(path: string): Promise<DurableFile> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  const handle = await open(temporary, 'wx');
  return {
    write: (bytes) => handle.writeFile(bytes),
    finish: async () => {
      await handle.sync();
      await handle.close();
      await rename(temporary, path);
      await syncFolder(dirname(path));
    },
    abandon: async () => {
      await handle.close().catch(() => undefined);
      await rm(temporary, { force: true });
    },
  };
}

/** Replaces a file whole, by `beginDurably`. */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await beginDurably(path);
  try {
    await file.write(bytes);
    await file.finish();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}

/** Makes names that were created, renamed or removed in a folder survive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder for this, and does not need it.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Network and FUSE file systems may not know it; the file itself is safe by then.
    if (!isErrno(error, 'EINVAL', 'ENOTSUP', 'EPERM')) throw error;
  } finally {
    await handle.close();
  }
}

/** The text of a file, or null when it is not there. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Whether this is an error of the file system with one of these codes. */
export function isErrno(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
