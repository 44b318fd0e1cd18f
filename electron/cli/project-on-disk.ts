import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Ports } from '../../shared/kernel/ports';
import type { Timestamp } from '../../shared/kernel/ids';
import { beginDurably, placeTogether, type DurableFile } from '../files/durable-file';
import { CopiesBeside, type CopyBeside } from '../files/files-beside';
import { BadInput } from './bad-input';
import { sentenceOf, type Words } from './words';

type Written = { readonly project: string; readonly words: Words; readonly beside: readonly CopyBeside[] };

/** Writes files whole or not at all, and what lies `beside` them before; `project` is the one that must not be hit. */
export async function writeFiles(
  files: ReadonlyMap<string, Uint8Array>,
  { project, words, beside }: Written,
): Promise<void> {
  for (const file of files.keys()) if (resolve(file) === resolve(project)) throw new BadInput(words.sameFile(file));
  const [archive = ''] = files.keys();
  const copies = new CopiesBeside(archive, beside);
  const begun: DurableFile[] = [];
  try {
    while (!copies.isDone) await copies.step();
    // The first of them is what was asked for, the others say something about it: it takes its place last.
    for (const [file, bytes] of [...files].reverse()) begun.push(await written(file, bytes, words));
    await placeTogether([...copies.replacing, ...begun]);
  } catch (error) {
    for (const file of begun) await file.abandon();
    await copies.undo();
    if (error instanceof BadInput) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadInput(copies.isDone ? words.notWritable(archive) : words.notBeside(archive, reason));
  }
  for (const file of begun) await file.settle();
}

async function written(path: string, bytes: Uint8Array, words: Words): Promise<DurableFile> {
  let file: DurableFile | null = null;
  try {
    file = await beginDurably(path);
    await file.write(bytes);
    return file;
  } catch {
    await file?.abandon();
    throw new BadInput(words.notWritable(path));
  }
}

/** The bytes of a file; throws `BadInput` where there are none to be had. */
export async function readBytes(file: string, words: Words): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new BadInput(words.notFound(file));
    if (code === 'ERR_FS_FILE_TOO_LARGE') {
      const params = { gigabytes: (await stat(file)).size / 1e9 };
      throw new BadInput(sentenceOf({ code: 'file-beyond-memory', severity: 'error', file, params }, words));
    }
    throw new BadInput(code === 'EISDIR' ? words.isFolder(file) : words.unreadable(file));
  }
}

/**
 * Ids and a time for what foreign files lack: made of what is read and counted, so that the same file always gives the same
 * output, and no two files the same ids, which other programs would take for one thing.
 */
export function countingPorts(read: Uint8Array | string): Ports {
  const hash = createHash('sha256').update(read).digest('hex');
  const start = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(12, 15)}-8000`;
  let count = 0;
  return {
    newId: () => `${start}-${(count++).toString(16).padStart(12, '0')}`,
    now: () => new Date(0).toISOString() as Timestamp,
  };
}
