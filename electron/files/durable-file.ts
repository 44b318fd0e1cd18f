import { randomUUID } from 'node:crypto';
import * as node from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What is asked of the file system to put files in their places. */
export type Disk = Pick<typeof node, 'copyFile' | 'link' | 'open' | 'rename' | 'rm'>;

/** A file in the making: nothing of it is seen under its name before it is placed. */
export type DurableFile = {
  /** Appends; pieces must not be written at once. */
  readonly write: (bytes: Uint8Array | string) => Promise<void>;
  /** Returns when all of it is on the disk, still unseen. */
  readonly seal: () => Promise<void>;
  /** Takes its place at once. */
  readonly place: () => Promise<void>;
  /** Takes its place and keeps what was there. */
  readonly placeForNow: () => Promise<Replaced>;
  /** Makes its place survive a power cut. */
  readonly settle: () => Promise<void>;
  /** Takes away what was written. */
  readonly abandon: () => Promise<void>;
};

/** What was in a place before; one of the two must be called. */
type Replaced = { readonly restore: () => Promise<void>; readonly forget: () => Promise<void> };

/**
 * Begins to replace a file whole: readers see the old content or the new one, also after a power cut.
 *
 * A temporary file in the same folder, which is synced and then renamed (`placeTogether`).
 */
export async function beginDurably(path: string, disk: Disk = node): Promise<DurableFile> {
  const hidden = (ending: string): string =>
    join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.${ending}`);
  const temporary = hidden('tmp');
  const handle = await disk.open(temporary, 'wx');
  let sealed: Promise<void> | null = null;
  const seal = async (): Promise<void> => {
    await handle.sync();
    await handle.close();
  };
  return {
    write: (bytes) => handle.writeFile(bytes),
    seal: () => (sealed ??= seal()),
    place: () => disk.rename(temporary, path),
    placeForNow: async () => {
      const old = await keepAside(path, hidden('old'), disk);
      const forget = async (): Promise<void> => {
        if (old !== null) await disk.rm(old, { force: true });
      };
      try {
        await disk.rename(temporary, path);
      } catch (error) {
        await forget();
        throw error;
      }
      return { forget, restore: () => (old === null ? disk.rm(path, { force: true }) : disk.rename(old, path)) };
    },
    settle: () => syncFolder(dirname(path), disk),
    abandon: async () => {
      await handle.close().catch(() => undefined);
      await disk.rm(temporary, { force: true });
    },
  };
}

/** Gives what is at a path a second name; null when nothing is there. At no time is the path empty. */
async function keepAside(path: string, aside: string, disk: Disk): Promise<string | null> {
  try {
    await disk.link(path, aside);
    return aside;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
  }
  // Some file systems have one name a file.
  try {
    await disk.copyFile(path, aside);
    return aside;
  } catch (error) {
    await disk.rm(aside, { force: true });
    throw error;
  }
}

/**
 * Lets files take their places: all of them, or, where anything fails, none, and what was there is there again.
 *
 * The last takes its place last, when the others are on the disk: after a power cut an old one of it may stand beside new
 * others, never the other way round. What became of the last itself is on the disk when it is settled.
 */
export async function placeTogether(files: readonly DurableFile[]): Promise<void> {
  const others = files.slice(0, -1);
  for (const file of files) await file.seal();
  const replaced: Replaced[] = [];
  try {
    for (const file of others) replaced.push(await file.placeForNow());
    for (const file of others) await file.settle();
    await files.at(-1)?.place();
  } catch (error) {
    for (const { restore } of replaced.reverse()) await restore().catch(() => undefined);
    throw error;
  }
  // A file that nobody sees is no reason to say that saving failed.
  for (const { forget } of replaced) await forget().catch(() => undefined);
}

/** Replaces a file whole, by `beginDurably`. */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await beginDurably(path);
  try {
    await file.write(bytes);
    await placeTogether([file]);
  } catch (error) {
    await file.abandon();
    throw error;
  }
  await file.settle();
}

/** Makes names that were created, renamed or removed in a folder survive a power cut. */
export async function syncFolder(path: string, disk: Pick<Disk, 'open'> = node): Promise<void> {
  // Windows cannot open a folder for this, and does not need it.
  if (process.platform === 'win32') return;
  const handle = await disk.open(path, 'r');
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
    return await node.readFile(path, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Whether this is an error of the file system with one of these codes. */
export function isErrno(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
