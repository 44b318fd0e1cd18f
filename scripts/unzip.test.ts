import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unzip } from './unzip.mjs';

let folder = '';
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'wortlaut-unzip-'))));
afterEach(() => rm(folder, { recursive: true }));

async function zipOf(files: Parameters<typeof zipSync>[0]): Promise<string> {
  const file = join(folder, 'archive.zip');
  await writeFile(file, zipSync(files));
  return file;
}

const words = new TextEncoder().encode('Wort für Wort. '.repeat(10_000));

test('unpacks packed, stored and empty files under the names it is given', async () => {
  const file = await zipOf({
    'a/packed.txt': words,
    'a/stored.txt': [words, { level: 0 }],
    'a/empty': new Uint8Array(),
  });
  const written = await unzip(file, join(folder, 'out'), (name) => name.replace('a/', 'b/'));
  expect(written).toBe(3);
  expect(new Uint8Array(await readFile(join(folder, 'out/b/packed.txt')))).toEqual(words);
  expect(new Uint8Array(await readFile(join(folder, 'out/b/stored.txt')))).toEqual(words);
  expect((await stat(join(folder, 'out/b/empty'))).size).toBe(0);
});

test('leaves out what has no place', async () => {
  const file = await zipOf({ keep: words, leave: words });
  await unzip(file, join(folder, 'out'), (name) => (name === 'keep' ? name : null));
  expect(await readdir(join(folder, 'out'))).toEqual(['keep']);
});

test('keeps the run bit', async () => {
  const file = await zipOf({ program: [words, { os: 3, attrs: 0o100755 << 16 }] });
  await unzip(file, join(folder, 'out'), (name) => name);
  expect((await stat(join(folder, 'out/program'))).mode & 0o111).toBe(0o111);
});

test('refuses an entry that would land outside', async () => {
  const file = await zipOf({ '../outside': words });
  await expect(unzip(file, join(folder, 'out'), (name) => name)).rejects.toThrow('outside');
});

test('refuses what is no zip file', async () => {
  await writeFile(join(folder, 'plain'), words);
  await expect(unzip(join(folder, 'plain'), folder, (name) => name)).rejects.toThrow('Not a zip file');
});
