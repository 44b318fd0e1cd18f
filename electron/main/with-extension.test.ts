import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withExtension } from './with-extension';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-names-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the name of a file that is saved', () => {
  it.each(['Interview', 'Interview Dr. Müller', 'Matrix v1.2', 'Stand 24.11.2026'])(
    'gets the extension: %s',
    async (name) => {
      const path = join(folder, name);
      expect(await withExtension(path, 'csv')).toBe(`${path}.csv`);
    },
  );

  it.each(['Matrix.csv', 'Matrix.TXT', 'Studie.qdpx', 'Ton.mp3'])('keeps the one it has: %s', async (name) => {
    const path = join(folder, name);
    expect(await withExtension(path, 'csv')).toBe(path);
  });

  it('stays as it was said when there is another file of the longer name', async () => {
    await writeFile(join(folder, 'Matrix.csv'), 'a');
    expect(await withExtension(join(folder, 'Matrix'), 'csv')).toBe(join(folder, 'Matrix'));
  });
});
