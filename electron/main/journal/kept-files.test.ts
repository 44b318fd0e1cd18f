import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pieceLength } from '../../../shared/ipc/contract';
import { journalHandlers } from '../handlers/journal';
import { JournalStore } from './journal-store';

const projectId = '00000000-0000-4000-8000-000000000003';

let dataFolder = '';
let store = new JournalStore('');
let handlers = journalHandlers(store);
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'wortlaut-kept-'));
  store = new JournalStore(dataFolder);
  handlers = journalHandlers(store);
  await store.open({ projectId, name: 'Freibad am Hang' });
});
afterEach(async () => {
  await store.closeAll();
  await rm(dataFolder, { recursive: true, force: true });
});

const keptPath = (name = ''): string => join(dataFolder, 'projects', projectId, 'files', name);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function keep(bytes: Uint8Array<ArrayBuffer>, sha256 = hashOf(bytes), step = pieceLength): Promise<void> {
  for (let at = 0; at === 0 || at < bytes.length; at += step) {
    await handlers['kept.write']({ projectId, sha256, size: bytes.length, at, bytes: bytes.slice(at, at + step) });
  }
}

async function readBack(sha256: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for (let at = 0; ;) {
    const { bytes, size } = await handlers['kept.read']({ projectId, sha256, at });
    pieces.push(bytes);
    at += bytes.length;
    if (at >= size) return Buffer.concat(pieces);
  }
}

describe('a kept file', () => {
  it('comes back byte for byte, whatever the pieces were', async () => {
    const pieces = fc.record({ bytes: fc.uint8Array({ maxLength: 400 }), step: fc.integer({ min: 1, max: 500 }) });
    await fc.assert(
      fc.asyncProperty(pieces, async ({ bytes, step }) => {
        const plain = Uint8Array.from(bytes);
        await keep(plain, hashOf(plain), step);
        expect((await readBack(hashOf(plain))).equals(plain)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('of more than a piece lies whole under its hash, and is not missing any more', async () => {
    const bytes = new Uint8Array(pieceLength * 2 + 17).map((_, index) => index * 31);
    const sha256 = hashOf(bytes);
    const other = '0'.repeat(64);
    expect(await handlers['kept.missing']({ projectId, sha256: [sha256, other, sha256] })).toEqual({
      sha256: [sha256, other],
    });
    await keep(bytes);
    await keep(bytes);
    expect(await handlers['kept.missing']({ projectId, sha256: [sha256, other] })).toEqual({ sha256: [other] });
    expect(await readdir(keptPath())).toEqual([sha256]);
    expect((await readFile(keptPath(sha256))).equals(bytes)).toBe(true);
  });

  it('whose bytes are not those of its hash is refused, and leaves nothing behind', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    await expect(keep(bytes, hashOf(new Uint8Array([4])))).rejects.toMatchObject({ code: 'kept-mismatch' });
    expect(await readdir(keptPath())).toEqual([]);
  });

  it('whose writing broke off is not there, and is written anew from its beginning', async () => {
    const bytes = new Uint8Array([1, 2, 3, 4]);
    const sha256 = hashOf(bytes);
    await handlers['kept.write']({ projectId, sha256, size: 4, at: 0, bytes: bytes.slice(0, 3) });
    expect(await handlers['kept.missing']({ projectId, sha256: [sha256] })).toEqual({ sha256: [sha256] });
    await expect(handlers['kept.read']({ projectId, sha256, at: 0 })).rejects.toMatchObject({ code: 'file-not-found' });
    for (const at of [1, 4]) {
      const piece = { projectId, sha256, size: 9, at, bytes: bytes.slice(0, 1) };
      await expect(handlers['kept.write'](piece)).rejects.toMatchObject({ code: 'kept-mismatch' });
    }
    await keep(bytes);
    expect((await readBack(sha256)).equals(bytes)).toBe(true);
  });

  it('that was changed on the disk is not handed out', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    await keep(bytes);
    await writeFile(keptPath(hashOf(bytes)), new Uint8Array([1, 2, 4]));
    await expect(readBack(hashOf(bytes))).rejects.toMatchObject({ code: 'kept-damaged' });
  });

  it('belongs to an open project, and goes to the trash and back with it', async () => {
    const bytes = new Uint8Array([7, 8, 9]);
    await store.append({ projectId, seq: 1, entry: 'a' });
    await keep(bytes);
    await store.close(projectId);
    await expect(keep(bytes)).rejects.toMatchObject({ code: 'journal-not-open' });
    await store.remove(projectId);
    await expect(readdir(keptPath())).rejects.toMatchObject({ code: 'ENOENT' });
    await store.restore(projectId);
    await store.open({ projectId, name: '' });
    expect((await readBack(hashOf(bytes))).equals(bytes)).toBe(true);
  });
});
