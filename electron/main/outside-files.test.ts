import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pieceLength } from '../../shared/ipc/contract';
import { OutsideFiles, projectFilesOf } from './outside-files';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-outside-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('files from outside', () => {
  it('are read piece by piece under a handle, and only those that were given out', async () => {
    const bytes = new Uint8Array(pieceLength + 5).map((_, index) => index * 7);
    await writeFile(join(folder, 'Tonband.mp3'), bytes);
    const outside = new OutsideFiles();
    const [file] = await outside.offer([join(folder, 'Tonband.mp3')]);
    expect(file).toMatchObject({ name: 'Tonband.mp3', folder: '', size: bytes.length });
    const pieces = [await outside.read(file!.handle, 0), await outside.read(file!.handle, pieceLength)];
    expect(pieces.map(({ length }) => length)).toEqual([pieceLength, 5]);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
    expect(await outside.read(file!.handle, bytes.length)).toHaveLength(0);
    await expect(outside.read(join(folder, 'Tonband.mp3'), 0)).rejects.toMatchObject({ code: 'file-not-found' });
  });

  it('of a command line come although one of them is not there', async () => {
    await writeFile(join(folder, 'da.qdpx'), 'a');
    const files = await new OutsideFiles().offerThere([join(folder, 'fehlt.qdpx'), join(folder, 'da.qdpx')]);
    expect(files).toMatchObject([{ name: 'da.qdpx', size: 1 }]);
  });

  it('that were dropped are those of projects alone, which the page cannot see the folder of', async () => {
    const outside = new OutsideFiles();
    await mkdir(join(folder, 'Studie.qda'));
    for (const name of ['a.txt', 'a.qdpx', 'Studie.qda/data.qda']) await writeFile(join(folder, name), 'a');
    expect(await outside.offerDropped(join(folder, 'a.qdpx'))).toMatchObject({ name: 'a.qdpx', folder: '', size: 1 });
    const inside = await outside.offerDropped(join(folder, 'Studie.qda/data.qda'));
    expect(inside).toMatchObject({ name: 'data.qda', folder: 'Studie.qda' });
    const others = [join(folder, 'a.txt'), join(folder, 'Studie.qda'), join(folder, 'fehlt.qdpx'), 'a.qdpx', ''];
    for (const path of others) expect(await outside.offerDropped(path)).toBeNull();
  });

  it('of a command line may be the folder of a project', async () => {
    await mkdir(join(folder, 'Studie.qda'));
    await writeFile(join(folder, 'Studie.qda/data.qda'), 'Datenbank');
    expect(await new OutsideFiles().offerThere([join(folder, 'Studie.qda')])).toMatchObject([
      { name: 'data.qda', folder: 'Studie.qda', size: 9 },
    ]);
  });

  it('of a folder come with the folders they lie in, in order; hidden folders and links do not', async () => {
    const root = join(folder, 'Ballenfeld');
    for (const path of ['Welle 1/Tische', 'Welle 2', '.git']) await mkdir(join(root, path), { recursive: true });
    const names = ['b.txt', 'a.txt', 'Welle 1/Tische/1.txt', 'Welle 1/x.txt', 'Welle 2/ä.txt', '.git/config'];
    for (const name of names) await writeFile(join(root, name), name);
    await symlink(folder, join(root, 'zurück'));
    const files = await new OutsideFiles().offerFolder(root);
    expect(files.map(({ folder: inside, name }) => `${inside}/${name}`)).toEqual([
      'Ballenfeld/a.txt',
      'Ballenfeld/b.txt',
      'Ballenfeld/Welle 1/x.txt',
      'Ballenfeld/Welle 1/Tische/1.txt',
      'Ballenfeld/Welle 2/ä.txt',
    ]);
  });
});

describe('project files on a command line', () => {
  it('are told by their extensions', () => {
    expect(projectFilesOf(['--flag', 'studie.QDPX', 'text.txt', '/a/alt.rqda'], '/home/k')).toEqual([
      '/home/k/studie.QDPX',
      '/a/alt.rqda',
    ]);
  });
});
