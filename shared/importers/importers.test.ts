import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDocuments, type NewDocument } from '../commands/add-documents';
import { encodeUtf8 } from '../kernel/encoding';
import { importFile, importerFor, importers } from './importers';
import { makeDocx, paragraph } from './test/make-docx';

const fixtures = new URL('../../fixtures/import/', import.meta.url);
const formats = new URL('./formats/', import.meta.url);

async function readFixture(path: string) {
  const bytes = new Uint8Array(readFileSync(new URL(path, fixtures)));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return importFile({ name: path.split('/')[1] as string, bytes }, { sha256 });
}

async function codesOf(name: string, bytes: Uint8Array): Promise<string[]> {
  const { problems } = await importFile({ name, bytes }, { sha256: '' });
  return problems.map(({ code }) => code);
}

describe('every importer', () => {
  const files = readdirSync(formats).filter((file) => /^(?!qdpx).*(?<!\.test)\.ts$/.test(file));

  it('is registered', () => {
    expect(importers.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it.each(importers.map(({ id }) => id))('%s reads its fixtures as expected', async (id) => {
    const names = readdirSync(new URL(`${id}/`, fixtures)).filter((name) => !name.endsWith('.json'));
    expect(names, `fixtures/import/${id} needs at least one file`).not.toEqual([]);
    for (const name of names) {
      const expected = new URL(`${id}/${name}.expected.json`, fixtures);
      expect(existsSync(expected), `${name}.expected.json is missing`).toBe(true);
      const outcome = await readFixture(`${id}/${name}`);
      expect(outcome).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
      expect(outcome.reading?.format).toBe(id);
    }
  });

  it('reads the same words from every encoding of the same text', async () => {
    const names = readdirSync(new URL('txt/', fixtures)).filter((name) => /^garden.*\.txt$/.test(name));
    const texts = await Promise.all(names.map(async (name) => (await readFixture(`txt/${name}`)).documents[0]?.text));
    expect(names.length).toBeGreaterThanOrEqual(7);
    expect(new Set(texts).size).toBe(1);
  });

  it('gives documents that a project takes in', async () => {
    const { documents } = await readFixture('md/interview.md');
    const taken: NewDocument[] = documents.map((document) => ({ ...document, eventId: null, quotation: null }));
    expect(addDocuments).toBeTypeOf('function');
    expect(taken[0]?.turns.every(({ start, wordsStart }) => start < wordsStart)).toBe(true);
  });
});

describe('importFile', () => {
  const word = makeDocx({ body: paragraph('Ein Wort.') });

  it('goes by the content, not by the name, and says so', async () => {
    expect(importerFor({ name: 'a.txt', bytes: word })?.id).toBe('docx');
    expect(importerFor({ name: 'a.docx', bytes: encodeUtf8('Nur Text.') })?.id).toBe('txt');
    expect(await codesOf('a.txt', word)).toEqual(['extension-differs']);
    expect(await codesOf('a.docx', encodeUtf8('Nur Text.'))).toEqual(['extension-differs']);
    expect(await codesOf('a', encodeUtf8('Nur Text.'))).toEqual([]);
  });

  it('names a document after its file, without folder and extension', async () => {
    const { documents } = await importFile(
      { name: 'Ordner/Tisch 1.2 Wald.txt', bytes: encodeUtf8('a') },
      { sha256: '' },
    );
    expect(documents[0]?.name).toBe('Tisch 1.2 Wald');
  });

  it.each([
    ['an empty file', new Uint8Array(0), 'file-empty'],
    ['white space', encodeUtf8(' \n\t\n'), 'no-words'],
    ['a damaged PDF', encodeUtf8('%PDF-1.7 …'), 'pdf-damaged'],
    ['a picture', encodeUtf8('GIF89a\0'), 'media-not-read'],
    ['another database', encodeUtf8('SQLite format 3\0'), 'not-text'],
    ['bytes of no known kind', Uint8Array.from({ length: 600 }, (_, i) => i % 256), 'not-text'],
    ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'word-old'],
  ])('refuses %s and says why', async (_name, bytes, code) => {
    expect(await codesOf('a.txt', bytes)).toEqual([code]);
  });

  it('tells an old Excel file from an old Word file', async () => {
    const name = Uint8Array.from([...'Workbook'].flatMap((character) => [character.charCodeAt(0), 0]));
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 9, ...name, 9]);
    expect(await codesOf('a.xls', bytes)).toEqual(['excel-old']);
  });

  it('tells a Word file with a password from an old one', async () => {
    const name = Uint8Array.from([...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0]));
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 9, ...name, 9]);
    expect(await codesOf('a.docx', bytes)).toEqual(['office-encrypted']);
  });

  it('reports no progress beyond the whole', async () => {
    const seen: number[] = [];
    await importFile({ name: 'a.docx', bytes: word }, { sha256: '' }, (fraction) => seen.push(fraction));
    expect(seen.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
  });
});
