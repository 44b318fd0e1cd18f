import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../shared/kernel/encoding';
import { Savings } from './savings';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-savings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sideFile = { suffix: '.info.txt', bytes: encodeUtf8('Was gezählt wurde') };

describe('a file that is saved piece by piece', () => {
  it('takes its place, and its side file too, when it is whole', async () => {
    const savings = new Savings();
    const path = join(folder, 'matrix.csv');
    await writeFile(path, 'alt');
    const id = await savings.begin(path, sideFile);
    for (const piece of ['Äp', 'fel']) await savings.piece({ id, bytes: encodeUtf8(piece) });
    expect(await readFile(path, 'utf8')).toBe('alt');
    await savings.end({ id, isWhole: true });
    expect(await readFile(path, 'utf8')).toBe('Äpfel');
    expect((await readdir(folder)).sort()).toEqual(['matrix.csv', 'matrix.info.txt']);
    await expect(savings.piece({ id, bytes: encodeUtf8('mehr') })).rejects.toMatchObject({ code: 'request-invalid' });
  });

  it('leaves everything as it was when it is not, or when nobody ends it', async () => {
    const savings = new Savings();
    const path = join(folder, 'matrix.csv');
    await writeFile(path, 'alt');
    const id = await savings.begin(path, sideFile);
    await savings.piece({ id, bytes: encodeUtf8('halb') });
    await savings.end({ id, isWhole: false });
    await savings.piece({ id: await savings.begin(path, null), bytes: encodeUtf8('halb') });
    await savings.abandonAll();
    expect(await readFile(path, 'utf8')).toBe('alt');
    expect(await readdir(folder)).toEqual(['matrix.csv']);
  });
});
