import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settings, type Settings } from '../../shared/ipc/contract';
import { JsonFile } from './json-file';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-settings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const some: Settings = { locale: 'de', theme: 'dark', remembered: { pane: '320' } };
const fileIn = (): JsonFile<Settings> => new JsonFile(join(folder, 'settings.json'), settings);

describe('a settings file', () => {
  it('gives back the last of many quick writes, and leaves no other file', async () => {
    const file = fileIn();
    const sizes = Array.from({ length: 50 }, (_, index) => `${index}`);
    await Promise.all(sizes.map((pane) => file.write({ ...some, remembered: { pane } })));
    expect(await fileIn().read()).toEqual({ ...some, remembered: { pane: '49' } });
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('counts as not there when it is missing, torn or of another shape', async () => {
    expect(await fileIn().read()).toBeNull();
    for (const content of ['', '{"locale":"de"', '[]', '{"locale":"fr","theme":"dark","remembered":{}}']) {
      await writeFile(join(folder, 'settings.json'), content);
      expect(await fileIn().read()).toBeNull();
    }
  });

  it('says so when it cannot be written, and can be written again', async () => {
    const file = new JsonFile(join(folder, 'later', 'settings.json'), settings);
    await expect(file.write(some)).rejects.toMatchObject({ code: 'ENOENT' });
    const { mkdir } = await import('node:fs/promises');
    await mkdir(join(folder, 'later'));
    await file.write(some);
    expect(await file.read()).toEqual(some);
  });
});
