import * as v from 'valibot';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../shared/kernel/encoding';
import { requests } from '../../shared/ipc/contract';
import { RequestFailure } from '../../shared/ipc/failure';
import { Savings } from './savings';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-savings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const kept = new Uint8Array(9_000_000).map((_, index) => index * 7);
const sha256 = createHash('sha256').update(kept).digest('hex');
const inFolder = {
  folder: 'Studie Media',
  file: '00000000-0000-4000-8000-000000000001.wav',
  size: kept.length,
  sha256,
};
const projectId = '00000000-0000-4000-8000-000000000009';
const beside = { projectId, files: [inFolder] };

function keptFile(project: string, hash: string): string {
  if (project !== projectId) throw new RequestFailure('journal-not-open', project);
  return join(folder, 'kept', hash);
}

const sideFile = { suffix: '.info.txt', bytes: encodeUtf8('Was gezählt wurde') };

describe('a file that is saved piece by piece', () => {
  it('takes its place, and its side file too, when it is whole', async () => {
    const savings = new Savings(keptFile);
    const path = join(folder, 'matrix.csv');
    await writeFile(path, 'alt');
    const id = await savings.begin(path, { sideFile });
    for (const piece of ['Äp', 'fel']) await savings.piece({ id, bytes: encodeUtf8(piece) });
    expect(await readFile(path, 'utf8')).toBe('alt');
    await savings.end({ id, isWhole: true });
    expect(await readFile(path, 'utf8')).toBe('Äpfel');
    expect((await readdir(folder)).sort()).toEqual(['matrix.csv', 'matrix.info.txt']);
    await expect(savings.piece({ id, bytes: encodeUtf8('mehr') })).rejects.toMatchObject({ code: 'request-invalid' });
  });

  it('leaves everything as it was when it is not, or when nobody ends it', async () => {
    const savings = new Savings(keptFile);
    const path = join(folder, 'matrix.csv');
    await writeFile(path, 'alt');
    const id = await savings.begin(path, { sideFile });
    await savings.piece({ id, bytes: encodeUtf8('halb') });
    await savings.end({ id, isWhole: false });
    await savings.piece({ id: await savings.begin(path, { sideFile: null }), bytes: encodeUtf8('halb') });
    await savings.abandonAll();
    expect(await readFile(path, 'utf8')).toBe('alt');
    expect(await readdir(folder)).toEqual(['matrix.csv']);
  });
});

describe('a file with others beside it', () => {
  const archive = (): string => join(folder, 'Studie.qdpx');
  const target = (): string => join(folder, inFolder.folder, inFolder.file);
  beforeEach(async () => {
    await mkdir(join(folder, 'kept'));
    await writeFile(join(folder, 'kept', sha256), kept);
  });

  async function begun(): Promise<{ savings: Savings; id: string }> {
    const savings = new Savings(keptFile);
    const id = await savings.begin(archive(), { sideFile: null, beside });
    await savings.piece({ id, bytes: encodeUtf8('Archiv') });
    return { savings, id };
  }

  it('is there when they are, piece by piece and telling how far', async () => {
    const { savings, id } = await begun();
    await expect(savings.end({ id, isWhole: true })).rejects.toMatchObject({ code: 'request-invalid' });
    const told = [await savings.beside({ id }), await savings.beside({ id })];
    expect(told).toEqual([
      { done: 8 * 1024 * 1024, total: kept.length },
      { done: kept.length, total: kept.length },
    ]);
    await savings.end({ id, isWhole: true });
    expect(Buffer.compare(await readFile(target()), kept)).toBe(0);
    expect((await readdir(folder)).sort()).toEqual(['Studie Media', 'Studie.qdpx', 'kept']);
  });

  it('leaves nothing behind when it is called off, whether they are under way or there', async () => {
    for (const steps of [1, 2]) {
      const { savings, id } = await begun();
      for (let step = 0; step < steps; step += 1) await savings.beside({ id });
      await savings.end({ id, isWhole: false });
      expect(await readdir(folder)).toEqual(['kept']);
    }
  });

  it('leaves what lay there before, and writes over what is not the same', async () => {
    await mkdir(join(folder, inFolder.folder));
    await writeFile(target(), new Uint8Array(kept.length));
    await writeFile(join(folder, inFolder.folder, 'Notiz.txt'), 'Notiz');
    const first = await begun();
    for (let step = 0; step < 2; step += 1) await first.savings.beside({ id: first.id });
    await first.savings.end({ id: first.id, isWhole: true });
    expect(Buffer.compare(await readFile(target()), kept)).toBe(0);
    const again = await begun();
    expect(await again.savings.beside({ id: again.id })).toEqual({ done: kept.length, total: kept.length });
    await again.savings.abandonAll();
    expect((await readdir(join(folder, inFolder.folder))).sort()).toEqual([inFolder.file, 'Notiz.txt']);
  });

  it('is not written when one of them is damaged, gone, or of a project that is not open', async () => {
    await writeFile(join(folder, 'kept', sha256), new Uint8Array(kept.length));
    const damaged = await begun();
    await damaged.savings.beside({ id: damaged.id });
    await expect(damaged.savings.beside({ id: damaged.id })).rejects.toMatchObject({ code: 'kept-damaged' });
    await damaged.savings.end({ id: damaged.id, isWhole: false });
    await writeFile(join(folder, 'kept', sha256), kept.subarray(0, 10));
    const short = await begun();
    await short.savings.beside({ id: short.id });
    await expect(short.savings.beside({ id: short.id })).rejects.toMatchObject({ code: 'kept-damaged' });
    await short.savings.abandonAll();
    await rm(join(folder, 'kept', sha256));
    const gone = await begun();
    await expect(gone.savings.beside({ id: gone.id })).rejects.toMatchObject({ code: 'file-not-found' });
    await gone.savings.abandonAll();
    const foreign = { sideFile: null, beside: { ...beside, projectId: 'anders' } };
    await expect(new Savings(keptFile).begin(archive(), foreign)).rejects.toMatchObject({ code: 'journal-not-open' });
    expect(await readdir(folder)).toEqual(['kept']);
  });

  it('puts nothing where a name or a link would lead elsewhere', async () => {
    for (const evil of [{ folder: '../x Media' }, { file: '../../x.wav' }]) {
      const savings = new Savings(keptFile);
      const files = [{ ...inFolder, ...evil }];
      const id = await savings.begin(archive(), { sideFile: null, beside: { projectId, files } });
      await expect(savings.beside({ id })).rejects.toMatchObject({ code: 'request-invalid' });
      await savings.abandonAll();
      expect(v.safeParse(requests['files.save'].send.entries.beside, { projectId, files }).success).toBe(false);
    }
    await symlink(join(folder, 'kept'), join(folder, inFolder.folder));
    const { savings, id } = await begun();
    await expect(savings.beside({ id })).rejects.toThrow();
    await savings.abandonAll();
    expect((await readdir(folder)).sort()).toEqual(['Studie Media', 'kept']);
    expect(await readdir(join(folder, 'kept'))).toEqual([sha256]);
  });
});
