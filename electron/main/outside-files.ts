import { readFile, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type { OpenedFile } from '../../shared/ipc/contract';
import { RequestFailure } from '../../shared/ipc/failure';

/** Largest sum of bytes read at once: a message between the processes holds it, and memory does so several times. */
const most = 512 * 1024 * 1024;

/** Project files among the words of a command line. */
export function projectFilesOf(words: readonly string[], workingFolder: string): readonly string[] {
  return words
    .filter((word) => !word.startsWith('-') && extname(word).toLowerCase() === '.qdpx')
    .map((word) => resolve(workingFolder, word));
}

/** Reads files whole. Fails with `file-too-large` before anything that big is in memory. */
export async function readFiles(paths: readonly string[]): Promise<OpenedFile[]> {
  let sum = 0;
  for (const path of paths) {
    sum += (await stat(path)).size;
    if (sum > most) throw new RequestFailure('file-too-large', basename(path));
  }
  return Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await bytesOf(path) })));
}

/** Plain bytes of their own: small Buffers share one block of memory, which would travel along whole. */
async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from(await readFile(path));
}
