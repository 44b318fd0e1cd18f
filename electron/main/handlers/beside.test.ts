import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JournalStore } from '../journal/journal-store';
import { OutsideFiles } from '../outside-files';
import { besideHandlers } from './beside';

const kept = new Uint8Array(9_000_000).map((_, index) => index * 7);
const sha256 = createHash('sha256').update(kept).digest('hex');
const inFolder = {
  folder: 'Studie Media',
  file: '00000000-0000-4000-8000-000000000001.wav',
  size: kept.length,
  sha256,
};
const projectId = '00000000-0000-4000-8000-000000000009';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-beside-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('files beside a project file that is opened', () => {
  let store = new JournalStore('');
  beforeEach(async () => {
    store = new JournalStore(join(folder, 'data'));
    await store.open({ projectId, name: 'Studie' });
  });
  afterEach(() => store.closeAll());

  async function given() {
    await mkdir(join(folder, inFolder.folder));
    await writeFile(join(folder, 'Studie.qdpx'), 'Archiv');
    await writeFile(join(folder, inFolder.folder, inFolder.file), kept);
    const outside = new OutsideFiles();
    const [opened] = await outside.offer([join(folder, 'Studie.qdpx')]);
    return { handlers: besideHandlers(outside, store), handle: opened!.handle };
  }

  it('are found where they are whole, and kept with the project', async () => {
    const { handlers, handle } = await given();
    const other = { ...inFolder, sha256: 'a'.repeat(64) };
    const larger = { ...inFolder, size: 1 };
    const elsewhere = { ...inFolder, folder: 'Andere Media' };
    const files = [other, larger, elsewhere, inFolder];
    expect(await handlers['beside.find']({ handle, files })).toEqual({ sha256: [sha256] });
    await handlers['beside.keep']({ projectId, handle, file: inFolder });
    expect(Buffer.compare(await readFile(store.keptFile(projectId, sha256)), kept)).toBe(0);
    await expect(handlers['beside.keep']({ projectId, handle, file: other })).rejects.toMatchObject({
      code: 'kept-mismatch',
    });
    await expect(handlers['beside.keep']({ projectId, handle, file: larger })).rejects.toMatchObject({
      code: 'file-not-found',
    });
  });

  it('are looked for beside files alone that were given to the app', async () => {
    const { handlers } = await given();
    await expect(handlers['beside.find']({ handle: '/etc/passwd', files: [inFolder] })).rejects.toMatchObject({
      code: 'file-not-found',
    });
  });
});
