import * as v from 'valibot';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../shared/kernel/encoding';
import { requests } from '../../shared/ipc/contract';
import { RequestFailure } from '../../shared/ipc/failure';
import type { Disk } from '../files/durable-file';
import { failingDisk } from '../test/failing-disk';
import { inMediaFolder, projectId, recording, testFolder } from '../test/kept-recording';
import { Savings } from './savings';

const at = testFolder();

const beside = { projectId, files: [inMediaFolder] };

function keptFile(project: string, hash: string): string {
  if (project !== projectId) throw new RequestFailure('journal-not-open', project);
  return at('kept', hash);
}

const sideFile = { suffix: '.info.txt', bytes: encodeUtf8('Was gezählt wurde') };

describe('a file that is saved piece by piece', () => {
  it('takes its place, and its side file too, when it is whole', async () => {
    const savings = new Savings(keptFile);
    const path = at('matrix.csv');
    await writeFile(path, 'alt');
    const id = await savings.begin(path, { sideFile });
    for (const piece of ['Äp', 'fel']) await savings.piece({ id, bytes: encodeUtf8(piece) });
    expect(await readFile(path, 'utf8')).toBe('alt');
    await savings.end({ id, isWhole: true });
    expect(await readFile(path, 'utf8')).toBe('Äpfel');
    expect((await readdir(at())).sort()).toEqual(['matrix.csv', 'matrix.info.txt']);
    await expect(savings.piece({ id, bytes: encodeUtf8('mehr') })).rejects.toMatchObject({ code: 'request-invalid' });
  });

  it('leaves everything as it was when it is not, or when nobody ends it', async () => {
    const savings = new Savings(keptFile);
    const path = at('matrix.csv');
    await writeFile(path, 'alt');
    const id = await savings.begin(path, { sideFile });
    await savings.piece({ id, bytes: encodeUtf8('halb') });
    await savings.end({ id, isWhole: false });
    await savings.piece({ id: await savings.begin(path, { sideFile: null }), bytes: encodeUtf8('halb') });
    await savings.abandonAll();
    expect(await readFile(path, 'utf8')).toBe('alt');
    expect(await readdir(at())).toEqual(['matrix.csv']);
  });
});

describe('a file with others beside it', () => {
  const archive = (): string => at('Studie.qdpx');
  const target = (): string => at(inMediaFolder.folder, inMediaFolder.file);
  beforeEach(async () => {
    await mkdir(at('kept'));
    await writeFile(at('kept', inMediaFolder.sha256), recording);
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
      { done: 8 * 1024 * 1024, total: recording.length },
      { done: recording.length, total: recording.length },
    ]);
    await savings.end({ id, isWhole: true });
    expect(Buffer.compare(await readFile(target()), recording)).toBe(0);
    expect((await readdir(at())).sort()).toEqual(['Studie Media', 'Studie.qdpx', 'kept']);
  });

  it('leaves nothing behind when it is called off, whether they are under way or there', async () => {
    for (const steps of [1, 2]) {
      const { savings, id } = await begun();
      for (let step = 0; step < steps; step += 1) await savings.beside({ id });
      await savings.end({ id, isWhole: false });
      expect(await readdir(at())).toEqual(['kept']);
    }
  });

  it('leaves what lay there before, and writes over what is not the same', async () => {
    await mkdir(at(inMediaFolder.folder));
    await writeFile(target(), new Uint8Array(recording.length));
    await writeFile(at(inMediaFolder.folder, 'Notiz.txt'), 'Notiz');
    const first = await begun();
    for (let step = 0; step < 2; step += 1) await first.savings.beside({ id: first.id });
    await first.savings.end({ id: first.id, isWhole: true });
    expect(Buffer.compare(await readFile(target()), recording)).toBe(0);
    const again = await begun();
    expect(await again.savings.beside({ id: again.id })).toEqual({ done: recording.length, total: recording.length });
    await again.savings.abandonAll();
    expect((await readdir(at(inMediaFolder.folder))).sort()).toEqual([inMediaFolder.file, 'Notiz.txt']);
  });

  it('is not written when one of them is damaged, gone, or of a project that is not open', async () => {
    await writeFile(at('kept', inMediaFolder.sha256), new Uint8Array(recording.length));
    const damaged = await begun();
    await damaged.savings.beside({ id: damaged.id });
    await expect(damaged.savings.beside({ id: damaged.id })).rejects.toMatchObject({ code: 'kept-damaged' });
    await damaged.savings.end({ id: damaged.id, isWhole: false });
    await writeFile(at('kept', inMediaFolder.sha256), recording.subarray(0, 10));
    const short = await begun();
    await short.savings.beside({ id: short.id });
    await expect(short.savings.beside({ id: short.id })).rejects.toMatchObject({ code: 'kept-damaged' });
    await short.savings.abandonAll();
    await rm(at('kept', inMediaFolder.sha256));
    const gone = await begun();
    await expect(gone.savings.beside({ id: gone.id })).rejects.toMatchObject({ code: 'file-not-found' });
    await gone.savings.abandonAll();
    const foreign = { sideFile: null, beside: { ...beside, projectId: 'anders' } };
    await expect(new Savings(keptFile).begin(archive(), foreign)).rejects.toMatchObject({ code: 'journal-not-open' });
    expect(await readdir(at())).toEqual(['kept']);
  });

  it('puts nothing where a name or a link would lead elsewhere', async () => {
    for (const evil of [{ folder: '../x Media' }, { file: '../../x.wav' }]) {
      const savings = new Savings(keptFile);
      const files = [{ ...inMediaFolder, ...evil }];
      const id = await savings.begin(archive(), { sideFile: null, beside: { projectId, files } });
      await expect(savings.beside({ id })).rejects.toMatchObject({ code: 'request-invalid' });
      await savings.abandonAll();
      expect(v.safeParse(requests['files.save'].send.entries.beside, { projectId, files }).success).toBe(false);
    }
    await symlink(at('kept'), at(inMediaFolder.folder));
    const { savings, id } = await begun();
    await expect(savings.beside({ id })).rejects.toThrow();
    await savings.abandonAll();
    expect((await readdir(at())).sort()).toEqual(['Studie Media', 'kept']);
    expect(await readdir(at('kept'))).toEqual([inMediaFolder.sha256]);
  });
});

describe('saving that fails', () => {
  const media = `${inMediaFolder.folder}/${inMediaFolder.file}`;
  const before = { 'Studie.qdpx': 'alt', 'Studie.info.txt': 'alt', [media]: 'alt' };
  const after = {
    'Studie.qdpx': 'neu',
    'Studie.info.txt': Buffer.from(sideFile.bytes).toString('latin1'),
    [media]: Buffer.from(recording).toString('latin1'),
  };

  /** As the page saves: whatever fails, it calls off what it began. */
  async function save(disk: Disk): Promise<void> {
    const savings = new Savings(keptFile, disk);
    const id = await savings.begin(at('Studie.qdpx'), { sideFile, beside });
    try {
      await savings.piece({ id, bytes: encodeUtf8('neu') });
      for (let step = 0; step < 2; step += 1) await savings.beside({ id });
    } catch (error) {
      await savings.end({ id, isWhole: false });
      throw error;
    }
    await savings.end({ id, isWhole: true });
  }

  async function given(before: Readonly<Record<string, string>>): Promise<void> {
    for (const name of await readdir(at())) await rm(at(name), { recursive: true });
    for (const folder of ['kept', inMediaFolder.folder]) await mkdir(at(folder));
    await writeFile(at('kept', inMediaFolder.sha256), recording);
    for (const [name, content] of Object.entries(before)) await writeFile(at(name), content);
  }

  /** Everything that is seen under its name. */
  async function found(): Promise<Readonly<Record<string, string>>> {
    const names = (await readdir(at(), { recursive: true, withFileTypes: true }))
      .filter((one) => one.isFile() && !one.name.startsWith('.') && !one.parentPath.endsWith('kept'))
      .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(at().length + 1));
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, (await readFile(at(name))).toString('latin1')] as const)),
    );
  }

  it.each([
    ['where there is a file already', before],
    ['where there is none', {}],
  ])('leaves the old file with all that lay beside it, or the new one with all of its own: %s', async (_, first) => {
    let failed = 0;
    for (let step = 1; ; step += 1) {
      await given(first);
      const failing = failingDisk(step);
      await save(failing).catch(() => (failed += 1));
      expect([first, after]).toContainEqual(await found());
      if (!failing.hasFailed()) break;
    }
    expect(failed).toBeGreaterThan(15);
  });
});
