import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JournalStore } from '../journal/journal-store';
import { OutsideFiles } from '../outside-files';
import { inMediaFolder, projectId, recording, testFolder } from '../../test/kept-recording';
import { besideHandlers } from './beside';

const at = testFolder();

describe('files beside a project file that is opened', () => {
  let store = new JournalStore('');
  beforeEach(async () => {
    store = new JournalStore(at('data'));
    await store.open({ projectId, name: 'Studie' });
  });
  afterEach(() => store.closeAll());

  async function given() {
    await mkdir(at(inMediaFolder.folder));
    await writeFile(at('Studie.qdpx'), 'Archiv');
    await writeFile(at(inMediaFolder.folder, inMediaFolder.file), recording);
    const outside = new OutsideFiles();
    const [opened] = await outside.offer([at('Studie.qdpx')]);
    return { handlers: besideHandlers(outside, store), handle: opened!.handle };
  }

  it('are found where they are whole, and kept with the project', async () => {
    const { handlers, handle } = await given();
    const other = { ...inMediaFolder, sha256: 'a'.repeat(64) };
    const larger = { ...inMediaFolder, size: 1 };
    const elsewhere = { ...inMediaFolder, folder: 'Andere Media' };
    const files = [other, larger, elsewhere, inMediaFolder];
    expect(await handlers['beside.find']({ handle, files })).toEqual({ sha256: [inMediaFolder.sha256] });
    await handlers['beside.keep']({ projectId, handle, file: inMediaFolder });
    expect(Buffer.compare(await readFile(store.keptFile(projectId, inMediaFolder.sha256)), recording)).toBe(0);
    await expect(handlers['beside.keep']({ projectId, handle, file: other })).rejects.toMatchObject({
      code: 'kept-mismatch',
    });
    await expect(handlers['beside.keep']({ projectId, handle, file: larger })).rejects.toMatchObject({
      code: 'file-not-found',
    });
  });

  it('are looked for beside files alone that were given to the app', async () => {
    const { handlers } = await given();
    await expect(handlers['beside.find']({ handle: '/etc/passwd', files: [inMediaFolder] })).rejects.toMatchObject({
      code: 'file-not-found',
    });
  });
});
