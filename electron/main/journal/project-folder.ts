import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { openJournal, type Journal } from '../../../shared/ipc/journal/journal';
import type { JournalFile } from '../../../shared/ipc/journal/journal-file';
import { decodeMeta, encodeMeta, type JournalMeta } from '../../../shared/ipc/journal/meta';
import { scanJournal, startOfJournal } from '../../../shared/ipc/journal/scan';
import { isErrno, readIfThere, syncFolder, writeDurably } from '../../files/durable-file';
import { openNodeFile } from './node-journal-file';

/** The folder of one project: `journal.log`, `meta.json`, `files/` and whatever was ever cut off (`journal.cut-<n>`). */
const journalName = 'journal.log';
const metaName = 'meta.json';

export function readMeta(folder: string): Promise<JournalMeta> {
  return readIfThere(join(folder, metaName)).then(decodeMeta);
}

export function writeMeta(folder: string, meta: JournalMeta): Promise<void> {
  return writeDurably(join(folder, metaName), encodeMeta(meta));
}

/** Makes the folder when it is not there, in such a way that it is there after a power cut as well. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** Opens the journal in this folder, making both. */
export async function openFolderJournal(
  folder: string,
  salvage: boolean,
): Promise<{ readonly journal: Journal; readonly cutBytes: number }> {
  await makeFolder(folder);
  const file = await openOrMake(folder);
  try {
    return await openJournal(file, { salvage, keepTail: (from) => keepTail(folder, from) });
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function openOrMake(folder: string): Promise<JournalFile> {
  const path = join(folder, journalName);
  try {
    return await openNodeFile(path, 'r+');
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
  const file = await openNodeFile(path, 'wx+');
  await syncFolder(folder);
  return file;
}

/** Copies the end of the journal from this place on to a file of its own, so that nothing is thrown away. */
async function keepTail(folder: string, from: number): Promise<void> {
  const target = join(folder, await freeName(folder, 'journal.cut'));
  await copyFile(join(folder, journalName), `${target}.part`, constants.COPYFILE_EXCL);
  const handle = await open(`${target}.part`, 'r+');
  try {
    await dropStart(handle, from);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${target}.part`, target);
  await syncFolder(folder);
}

/** Moves the content of a file to its beginning, piece by piece. */
async function dropStart(handle: Awaited<ReturnType<typeof open>>, from: number): Promise<void> {
  const buffer = new Uint8Array(1024 * 1024);
  for (let at = from; ;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return handle.truncate(at - from);
    await handle.write(buffer, 0, bytesRead, at - from);
    at += bytesRead;
  }
}

async function freeName(folder: string, stem: string): Promise<string> {
  const taken = new Set(await readdir(folder));
  for (let n = 1; ; n += 1) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

/** Number of the last readable entry, and when the journal was last written to; zero where there is none. */
export async function surveyFolder(folder: string): Promise<{ readonly lastSeq: number; readonly changedAt: Date }> {
  const path = join(folder, journalName);
  try {
    const { checkpoint } = await readMeta(folder);
    const file = await openNodeFile(path, 'r');
    try {
      const isBeyond = checkpoint.end > (await file.size());
      const { lastSeq } = await scanJournal(file, isBeyond ? startOfJournal : checkpoint);
      return { lastSeq, changedAt: (await stat(path)).mtime };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
    return { lastSeq: 0, changedAt: (await stat(folder)).mtime };
  }
}

/** Takes away the folder of a journal that never had an entry, unless something that was cut off lies in it. */
export async function removeEmptyFolder(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.some((name) => name !== journalName && name !== metaName)) return;
  for (const name of names) await rm(join(folder, name));
  await rmdir(folder);
}

/** Moves a folder. An older one of the same name there steps aside. */
export async function moveFolder(from: string, to: string): Promise<void> {
  await makeFolder(dirname(to));
  const older = await freeName(dirname(to), basename(to));
  try {
    await rename(to, join(dirname(to), older));
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
  await rename(from, to);
  await syncFolder(dirname(to));
  await syncFolder(dirname(from));
}

/** Whether there is anything of this name. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return false;
    throw error;
  }
}
