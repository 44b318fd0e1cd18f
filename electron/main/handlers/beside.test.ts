import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FoundFile } from '../../../shared/ipc/contract';
import { JournalStore } from '../journal/journal-store';
import { OutsideFiles } from '../outside-files';
import { inMediaFolder, projectId, recording, testFolder } from '../../test/kept-recording';
import { besideHandlers } from './beside';

type Given = ReturnType<typeof besideHandlers>;

const at = testFolder();
const { sha256 } = inMediaFolder;

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
    return { handlers: besideHandlers(outside, store), handle: opened!.handle, outside };
  }

  async function keep(handlers: Given, file: FoundFile): Promise<void> {
    for (let from = 0; from < file.size;)
      ({ at: from } = await handlers['beside.keep']({ projectId, ...file, at: from }));
  }

  const isKept = async (): Promise<boolean> =>
    Buffer.compare(await readFile(store.keptFile(projectId, sha256)), recording) === 0;

  it('are found where they are whole, and kept with the project', async () => {
    const { handlers, handle } = await given();
    const other = { ...inMediaFolder, sha256: 'a'.repeat(64) };
    const larger = { ...inMediaFolder, size: 1 };
    const elsewhere = { ...inMediaFolder, folder: 'Andere Media' };
    const files = [other, larger, elsewhere, inMediaFolder];
    const found = await handlers['beside.find']({ handle, files });
    expect(found).toEqual({ files: [{ sha256, size: recording.length, handle: expect.any(String) as string }] });
    const [file] = found.files;
    await keep(handlers, file!);
    expect(await isKept()).toBe(true);
    for (const wrong of [{ sha256: 'a'.repeat(64) }, { size: recording.length + 1 }])
      await expect(keep(handlers, { ...file!, ...wrong })).rejects.toMatchObject({ code: 'kept-mismatch' });
    await expect(keep(handlers, { ...file!, handle: 'erfunden' })).rejects.toMatchObject({ code: 'file-not-found' });
  });

  it('are found by the paths that other tools give them, whatever the case and form of their letters', async () => {
    const { handlers, handle, outside } = await given();
    await mkdir(at('Audio'));
    await writeFile(at('Audio', 'Gespräch.MP3'.normalize('NFD')), recording);
    const { file } = await handlers['beside.look']({ handle, path: 'audio/gespräch.mp3' });
    expect(file).toMatchObject({ sha256, size: recording.length });
    expect(await outside.read(file!.handle, recording.length - 2)).toEqual(recording.slice(-2));
    await keep(handlers, file!);
    expect(await isKept()).toBe(true);
    expect(await handlers['beside.look']({ handle, path: 'audio/fehlt.mp3' })).toEqual({ file: null });
  });

  it('are not those that a path or a link leads to out of the folder', async () => {
    const { handlers, handle } = await given();
    const secret = await mkdtemp(join(tmpdir(), 'wortlaut-secret-'));
    try {
      await writeFile(join(secret, 'geheim.mp3'), 'geheim');
      await symlink(join(secret, 'geheim.mp3'), at('link.mp3'));
      await symlink(secret, at('audio'));
      await mkdir(at('ordner.mp3'));
      const paths = ['link.mp3', 'audio/geheim.mp3', `../${basename(secret)}/geheim.mp3`, 'ordner.mp3'];
      for (const path of paths) expect(await handlers['beside.look']({ handle, path })).toEqual({ file: null });
    } finally {
      await rm(secret, { recursive: true });
    }
  });

  it('are looked for beside files alone that were given to the app', async () => {
    const { handlers } = await given();
    const stranger = { handle: '/etc/passwd' };
    await expect(handlers['beside.find']({ ...stranger, files: [inMediaFolder] })).rejects.toMatchObject({
      code: 'file-not-found',
    });
    await expect(handlers['beside.look']({ ...stranger, path: 'a.mp3' })).rejects.toMatchObject({
      code: 'file-not-found',
    });
  });
});
