import { decodeMeta, encodeMeta, type JournalMeta } from '../../../shared/ipc/journal/meta';
import { copyFrom, readableOpfsFile } from './opfs-file';

/** The folder of one project in the origin's private file system, laid out as on the desktop. */
export const journalName = 'journal.log';
export const metaName = 'meta.json';

/** A folder below another, or null when there is none of this name. */
export async function folderIfThere(
  parent: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await parent.getDirectoryHandle(name);
  } catch (error) {
    if (isNotFound(error) || isOtherKind(error)) return null;
    throw error;
  }
}

export async function readMeta(folder: FileSystemDirectoryHandle): Promise<JournalMeta> {
  try {
    const handle = await folder.getFileHandle(metaName);
    return decodeMeta(await (await handle.getFile()).text());
  } catch (error) {
    if (isNotFound(error)) return decodeMeta(null);
    throw error;
  }
}

/** Replaces the file whole: a writable stream takes effect when it is closed. */
export async function writeMeta(folder: FileSystemDirectoryHandle, meta: JournalMeta): Promise<void> {
  const handle = await folder.getFileHandle(metaName, { create: true });
  const writable = await handle.createWritable();
  await writable.write(encodeMeta(meta));
  await writable.close();
}

/** Names of everything in a folder. */
export async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  // The library of types knows the iteration of folders only with a setting that nothing else needs.
  const keys = (folder as unknown as { keys(): AsyncIterable<string> }).keys();
  for await (const name of keys) names.push(name);
  return names;
}

/** The first of `stem-1`, `stem-2` … that is free. */
export async function freeName(folder: FileSystemDirectoryHandle, stem: string): Promise<string> {
  const taken = new Set(await namesIn(folder));
  for (let n = 1; ; n += 1) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

/** Copies all files of a folder, then takes the folder away. A folder here cannot be moved. */
export async function moveFolder(
  from: { readonly parent: FileSystemDirectoryHandle; readonly name: string },
  to: { readonly parent: FileSystemDirectoryHandle; readonly name: string },
): Promise<void> {
  const source = await from.parent.getDirectoryHandle(from.name);
  const target = await to.parent.getDirectoryHandle(to.name, { create: true });
  await copyFiles(source, target);
  await from.parent.removeEntry(from.name, { recursive: true });
}

async function copyFiles(source: FileSystemDirectoryHandle, target: FileSystemDirectoryHandle): Promise<void> {
  // The journal goes last: a copy that was interrupted has none and counts as not there.
  const names = [...(await namesIn(source))].sort((a, b) => Number(a === journalName) - Number(b === journalName));
  for (const name of names) {
    const folder = await folderIfThere(source, name);
    if (folder !== null) await copyFiles(folder, await target.getDirectoryHandle(name, { create: true }));
    else {
      const file = await readableOpfsFile(await source.getFileHandle(name));
      await copyFrom(file, 0, await target.getFileHandle(name, { create: true }));
    }
  }
}

export function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}

/** Whether a file bears the name that a folder was looked for under. */
function isOtherKind(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TypeMismatchError';
}
