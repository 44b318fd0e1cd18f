import fc from 'fast-check';
import { mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../shared/kernel/encoding';
import { encodeRecord, fileHeaderLength, recordHeaderLength } from '../../../shared/ipc/journal/format';
import type { JournalEntry } from '../../../shared/ipc/journal/journal';
import { JournalStore } from './journal-store';

const projectId = '00000000-0000-4000-8000-000000000001';
const otherId = '00000000-0000-4000-8000-000000000002';

let dataFolder = '';
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'wortlaut-journal-'));
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

const folder = (id = projectId): string => join(dataFolder, 'projects', id);
const logPath = (): string => join(folder(), 'journal.log');

/** A journal with these entries, closed again; numbers from 1. */
async function written(entries: readonly string[], id = projectId): Promise<void> {
  const store = new JournalStore(dataFolder);
  await store.open({ projectId: id, name: 'Freibad am Hang' });
  for (const [index, entry] of entries.entries()) await store.append({ projectId: id, seq: index + 1, entry });
  await store.close(id);
}

async function readAll(store: JournalStore, afterSeq = 0): Promise<JournalEntry[]> {
  const all: JournalEntry[] = [];
  for (;;) {
    const { entries, done } = await store.read({ projectId, afterSeq: all.at(-1)?.seq ?? afterSeq });
    all.push(...entries);
    if (done) return all;
  }
}

/** Entry number 2 in pieces of so many bytes. */
async function appendInPieces(store: JournalStore, entry: string, size: number): Promise<void> {
  const bytes = encodeUtf8(entry);
  for (let at = 0; at < bytes.length; at += size) {
    await store.appendPiece({ projectId, seq: 2, length: bytes.length, at, piece: bytes.slice(at, at + size) });
  }
}

const numbered = (entries: readonly string[]): JournalEntry[] =>
  entries.map((entry, index) => ({ seq: index + 1, entry }));

async function reopened(salvage = false): Promise<{ lastSeq: number; cutBytes: number; entries: JournalEntry[] }> {
  const store = new JournalStore(dataFolder);
  const { lastSeq, cutBytes } = await store.open({ projectId, name: '', salvage });
  const entries = await readAll(store);
  await store.close(projectId);
  return { lastSeq, cutBytes, entries };
}

describe('a journal', () => {
  it('gives back whatever was appended, in order, after it was opened again', async () => {
    const text = fc.oneof(fc.json(), fc.string({ unit: 'grapheme' }), fc.constant(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { maxLength: 12 }),
        fc.array(text, { minLength: 1, maxLength: 12 }),
        async (a, b) => {
          await rm(folder(), { recursive: true, force: true });
          await written(a);
          const store = new JournalStore(dataFolder);
          expect((await store.open({ projectId, name: '' })).lastSeq).toBe(a.length);
          await Promise.all(b.map((entry, index) => store.append({ projectId, seq: a.length + index + 1, entry })));
          expect(await readAll(store)).toEqual(numbered([...a, ...b]));
          await store.close(projectId);
          expect((await reopened()).entries).toEqual(numbered([...a, ...b]));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('keeps 2,000 entries that come at once and reads on from any of them', async () => {
    const store = new JournalStore(dataFolder);
    await store.open({ projectId, name: 'Viel' });
    const entries = Array.from({ length: 2000 }, (_, index) =>
      JSON.stringify({ index, text: 'ä'.repeat(index % 300) }),
    );
    await Promise.all(entries.map((entry, index) => store.append({ projectId, seq: index + 1, entry })));
    await store.close(projectId);
    await store.open({ projectId, name: '' });
    const all = numbered(entries);
    for (const afterSeq of [0, 1, 999, 1998, 1999, 2000]) {
      expect(await readAll(store, afterSeq)).toEqual(all.slice(afterSeq));
    }
    await store.close(projectId);
  });

  it('hands a long journal over in pieces of about 8 MB, and a longer entry by itself', async () => {
    const long = 'w'.repeat(3 * 1024 * 1024);
    const entries = [long, long, long, 'z'.repeat(11 * 1024 * 1024), 'kurz'];
    await written(entries);
    const store = new JournalStore(dataFolder);
    await store.open({ projectId, name: '' });
    const counts: number[] = [];
    for (let afterSeq = 0; afterSeq < entries.length;) {
      const piece = await store.read({ projectId, afterSeq });
      counts.push(piece.entries.length);
      afterSeq += piece.entries.length;
      expect(piece.done).toBe(afterSeq === entries.length);
    }
    expect(counts).toEqual([2, 1, 1, 1]);
    expect(await readAll(store)).toEqual(numbered(entries));
    await store.close(projectId);
  });

  it('takes a long entry piece by piece, and gives it back as if it had come whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          await rm(folder(), { recursive: true, force: true });
          await written(['davor']);
          const store = new JournalStore(dataFolder);
          await store.open({ projectId, name: '' });
          await appendInPieces(store, text, size);
          await store.append({ projectId, seq: 3, entry: 'danach' });
          await store.close(projectId);
          expect((await reopened()).entries).toEqual(numbered(['davor', text, 'danach']));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('keeps nothing of a long entry that never became whole, and lets it begin anew', async () => {
    await written(['davor']);
    const store = new JournalStore(dataFolder);
    await store.open({ projectId, name: '' });
    await store.appendPiece({ projectId, seq: 2, length: 6, at: 0, piece: encodeUtf8('lan') });
    await expect(
      store.appendPiece({ projectId, seq: 2, length: 6, at: 2, piece: encodeUtf8('ges') }),
    ).rejects.toMatchObject({ code: 'request-invalid' });
    await store.close(projectId);
    expect((await reopened()).entries).toEqual(numbered(['davor']));
    await store.open({ projectId, name: '' });
    await expect(
      store.appendPiece({ projectId, seq: 2, length: 6, at: 3, piece: encodeUtf8('ges') }),
    ).rejects.toMatchObject({ code: 'journal-sequence' });
    await appendInPieces(store, 'langes', 4);
    expect(await readAll(store)).toEqual(numbered(['davor', 'langes']));
    await store.close(projectId);
  });

  it('loses only the last entry when the file is cut at any byte of it, and keeps the cut bytes beside', async () => {
    const entries = ['{"eins":1}', '{"zwei":"ä"}', '{"drei":"Wertschätzung"}'];
    await written(entries);
    const whole = await readFile(logPath());
    const lastLength = encodeRecord(3, entries[2]!).length;
    for (let kept = 0; kept < lastLength; kept += 1) {
      await rm(folder(), { recursive: true });
      await written(entries);
      await truncate(logPath(), whole.length - lastLength + kept);
      const { lastSeq, cutBytes, entries: left } = await reopened();
      expect({ lastSeq, cutBytes, left }).toEqual({ lastSeq: 2, cutBytes: kept, left: numbered(entries.slice(0, 2)) });
      if (kept > 0) {
        const cut = await readFile(join(folder(), 'journal.cut-1'));
        expect(cut.equals(whole.subarray(whole.length - lastLength, whole.length - lastLength + kept))).toBe(true);
      }
    }
  });

  it('goes on after a torn end as if it had never been there', async () => {
    await written(['a', 'b']);
    await truncate(logPath(), (await readFile(logPath())).length - 1);
    const store = new JournalStore(dataFolder);
    await store.open({ projectId, name: '' });
    await store.append({ projectId, seq: 2, entry: 'c' });
    await store.close(projectId);
    expect((await reopened()).entries).toEqual(numbered(['a', 'c']));
  });

  it('notices any flipped bit in an entry before the last, and says which entry is the last readable', async () => {
    const entries = ['{"eins":1}', '{"zwei":2}', '{"drei":3}'];
    await written(entries);
    const whole = await readFile(logPath());
    const first = fileHeaderLength + encodeRecord(1, entries[0]!).length;
    const second = first + encodeRecord(2, entries[1]!).length;
    for (let at = fileHeaderLength; at < second; at += 1) {
      const flipped = Buffer.from(whole);
      flipped[at] = flipped[at]! ^ (1 << (at % 8));
      await writeFile(logPath(), flipped);
      const readable = at < first ? 0 : 1;
      await expect(reopened()).rejects.toMatchObject({ code: 'journal-damaged', detail: String(readable) });
      expect((await readFile(logPath())).equals(flipped)).toBe(true);
    }
  });

  it('goes on from the readable beginning of a damaged file when asked to, and throws nothing away', async () => {
    const entries = ['{"eins":1}', '{"zwei":2}', '{"drei":3}'];
    await written(entries);
    const whole = await readFile(logPath());
    const second = fileHeaderLength + encodeRecord(1, entries[0]!).length;
    whole[second + recordHeaderLength] = 0;
    await writeFile(logPath(), whole);
    expect(await reopened(true)).toEqual({
      lastSeq: 1,
      cutBytes: whole.length - second,
      entries: numbered(entries.slice(0, 1)),
    });
    expect((await readFile(join(folder(), 'journal.cut-1'))).equals(whole.subarray(second))).toBe(true);
    expect((await reopened()).lastSeq).toBe(1);
  });

  it('takes a leap in the numbers for damage', async () => {
    await written(['a']);
    await writeFile(logPath(), Buffer.concat([await readFile(logPath()), encodeRecord(3, 'c')]));
    await expect(reopened()).rejects.toMatchObject({ code: 'journal-damaged', detail: '1' });
  });

  it('refuses an entry with another number than the next one', async () => {
    const store = new JournalStore(dataFolder);
    await store.open({ projectId, name: 'Folge' });
    await store.append({ projectId, seq: 1, entry: 'a' });
    for (const seq of [1, 3]) {
      await expect(store.append({ projectId, seq, entry: 'x' })).rejects.toMatchObject({ code: 'journal-sequence' });
    }
    await store.append({ projectId, seq: 2, entry: 'b' });
    await store.close(projectId);
  });

  it('may begin with any number, because the journal before it may have been lost', async () => {
    const store = new JournalStore(dataFolder);
    await store.open({ projectId, name: 'Neu begonnen' });
    await store.append({ projectId, seq: 41, entry: 'alles' });
    await store.append({ projectId, seq: 42, entry: 'mehr' });
    await store.close(projectId);
    expect((await reopened()).entries.map(({ seq }) => seq)).toEqual([41, 42]);
  });

  it('takes bytes that are no journal for damage, and one of a newer app for what it is', async () => {
    await written(['a']);
    const whole = await readFile(logPath());
    await writeFile(logPath(), Buffer.concat([Buffer.from('x'), whole.subarray(1)]));
    await expect(reopened()).rejects.toMatchObject({ code: 'journal-damaged', detail: '0' });
    whole[8] = 2;
    await writeFile(logPath(), whole);
    await expect(reopened()).rejects.toMatchObject({ code: 'journal-newer', detail: '2' });
  });
});

describe('the journals of all projects', () => {
  it('are listed with name and last number, also while open and after a kill', async () => {
    await written(['a', 'b']);
    await written(['x'], otherId);
    const killed = new JournalStore(dataFolder);
    await killed.open({ projectId, name: '' });
    await killed.append({ projectId, seq: 3, entry: 'c' });
    const expected = [
      { id: projectId, name: 'Freibad am Hang', lastSeq: 3 },
      { id: otherId, name: 'Freibad am Hang', lastSeq: 1 },
    ];
    expect(await killed.list()).toMatchObject(expected);
    expect(await new JournalStore(dataFolder).list()).toMatchObject(expected);
    await killed.closeAll();
    expect(await new JournalStore(dataFolder).list()).toMatchObject(expected);
  });

  it('are open once at a time', async () => {
    const store = new JournalStore(dataFolder);
    await store.open({ projectId, name: 'Eins' });
    await expect(store.open({ projectId, name: 'Eins' })).rejects.toMatchObject({ code: 'journal-in-use' });
    await expect(store.remove(projectId)).rejects.toMatchObject({ code: 'journal-in-use' });
    await store.close(projectId);
    await store.open({ projectId, name: 'Eins' });
    await store.close(projectId);
    await expect(store.append({ projectId, seq: 1, entry: 'a' })).rejects.toMatchObject({ code: 'journal-not-open' });
  });

  it('wait for what is under way before they close', async () => {
    const store = new JournalStore(dataFolder);
    await store.open({ projectId, name: 'Eilig' });
    const appends = [1, 2, 3].map((seq) => store.append({ projectId, seq, entry: `${seq}` }));
    await store.closeAll();
    await Promise.all(appends);
    expect((await reopened()).lastSeq).toBe(3);
  });

  it('can be renamed, removed and brought back, also twice', async () => {
    await written(['a']);
    const store = new JournalStore(dataFolder);
    await store.rename({ projectId, name: 'Anders' });
    await store.remove(projectId);
    expect(await store.list()).toEqual([]);
    await expect(store.remove(projectId)).rejects.toMatchObject({ code: 'project-not-found' });
    await store.restore(projectId);
    await expect(store.restore(projectId)).rejects.toMatchObject({ code: 'project-exists' });
    await store.remove(projectId);
    await written(['b']);
    await store.remove(projectId);
    expect(await readdir(join(dataFolder, 'trash'))).toHaveLength(2);
    await store.restore(projectId);
    expect((await reopened()).entries).toEqual(numbered(['b']));
    await expect(store.rename({ projectId: otherId, name: 'x' })).rejects.toMatchObject({ code: 'project-not-found' });
  });

  it('leave nothing behind when no entry was ever written', async () => {
    await written([]);
    expect(await readdir(join(dataFolder, 'projects'))).toEqual([]);
  });
});
