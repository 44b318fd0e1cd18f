import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Ports } from '../../shared/kernel/ports';
import type { Timestamp } from '../../shared/kernel/ids';
import { CopiesBeside, type CopyBeside } from '../files/files-beside';
import { BadInput } from './bad-input';
import type { Words } from './words';

type Written = { readonly project: string; readonly words: Words; readonly beside: readonly CopyBeside[] };

/** Writes files whole or not at all, and what lies `beside` them before; `project` is the one that must not be hit. */
export async function writeFiles(
  files: ReadonlyMap<string, Uint8Array>,
  { project, words, beside }: Written,
): Promise<void> {
  for (const file of files.keys()) if (resolve(file) === resolve(project)) throw new BadInput(words.sameFile(file));
  const [archive = ''] = files.keys();
  const copies = new CopiesBeside(archive, beside);
  try {
    while (!copies.isDone) await copies.step();
    await writeEach(files, words);
  } catch (error) {
    await copies.undo();
    if (error instanceof BadInput) throw error;
    throw new BadInput(words.notBeside(archive, error instanceof Error ? error.message : String(error)));
  }
}

async function writeEach(files: ReadonlyMap<string, Uint8Array>, words: Words): Promise<void> {
  for (const [file, bytes] of files) {
    const fresh = `${file}.${randomBytes(4).toString('hex')}.part`;
    try {
      await writeFile(fresh, bytes);
      await rename(fresh, file);
    } catch {
      await rm(fresh, { force: true }).catch(() => undefined);
      throw new BadInput(words.notWritable(file));
    }
  }
}

/** The bytes of a file; throws `BadInput` where there are none to be had. */
export async function readBytes(file: string, words: Words): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new BadInput(words.notFound(file));
    throw new BadInput(code === 'EISDIR' ? words.isFolder(file) : words.unreadable(file));
  }
}

/** Ids and a time for what foreign files lack: counted, so that the same file always gives the same output. */
export function countingPorts(): Ports {
  let count = 0;
  return {
    newId: () => `00000000-0000-8000-8000-${(count++).toString(16).padStart(12, '0')}`,
    now: () => new Date(0).toISOString() as Timestamp,
  };
}
