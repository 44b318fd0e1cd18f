import { zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../kernel/encoding';
import { filesInside, isContainer } from './containers';
import { makeDocx, paragraph } from './test/make-docx';

function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? encodeUtf8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable);
}

function inside(bytes: Uint8Array) {
  const outcome = filesInside({ name: 'alles.zip', bytes });
  if (!outcome.ok) return { error: outcome.error.code };
  const { files, problems } = outcome.value;
  return {
    names: files.map(({ name }) => name),
    problems: problems.map(({ code, place, params }) => [code, place ?? params?.['count']]),
  };
}

/** Every place where a name of an entry stands, in its own head and in the directory. */
function rename(bytes: Uint8Array, from: string, to: readonly number[]): Uint8Array {
  const renamed = bytes.slice();
  const letters = encodeUtf8(from);
  for (let at = 0; at < renamed.length; at += 1) {
    if (letters.every((letter, i) => renamed[at + i] === letter)) renamed.set(to, at);
  }
  return renamed;
}

/** Writes into the directory's entry with this name. */
function patch(bytes: Uint8Array, name: string, offset: number, value: number): Uint8Array {
  const patched = bytes.slice();
  const view = new DataView(patched.buffer);
  const letters = encodeUtf8(name);
  for (let at = 0; at + 46 < patched.length; at += 1) {
    const isHead = view.getUint32(at, true) === 0x02014b50;
    if (isHead && letters.every((letter, i) => patched[at + 46 + i] === letter))
      view.setUint16(at + offset, value, true);
  }
  return patched;
}

describe('a container', () => {
  it('is a ZIP archive of files, and none of the formats that are one themselves', () => {
    expect(isContainer(zip({ 'a.txt': 'Wort' }))).toBe(true);
    expect(isContainer(zip({ 'Ordner/a.docx': makeDocx({ body: paragraph('Wort') }) }))).toBe(true);
    expect(isContainer(makeDocx({ body: paragraph('Wort') }))).toBe(false);
    expect(isContainer(zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }))).toBe(false);
    expect(isContainer(zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }))).toBe(false);
    expect(isContainer(zip({ 'Studie.qde': '', 'sources/a.txt': '' }))).toBe(false);
    expect(isContainer(zip({ 'Studie.qda/data.qda': '' }))).toBe(false);
    expect(isContainer(encodeUtf8('PK ist kein Archiv'))).toBe(false);
    expect(isContainer(zip({ 'a.txt': 'Wort' }).slice(0, 60))).toBe(false);
  });

  it('gives its files in their order, those in folders with their path', () => {
    const outcome = filesInside({ name: 'alles.zip', bytes: zip({ 'b.txt': 'B', 'Welle 1/Ä.txt': 'Ä' }) });
    expect(outcome.ok && outcome.value.files).toEqual([
      { name: 'b.txt', bytes: encodeUtf8('B') },
      { name: 'Welle 1/Ä.txt', bytes: encodeUtf8('Ä') },
    ]);
  });

  it('passes over what systems put there, and counts what is hidden', () => {
    const files = { '__MACOSX/._a.txt': '', '.DS_Store': '', '.git/x': 'y', '~$a.docx': '', 'a.txt': 'Wort' };
    expect(inside(zip(files))).toEqual({ names: ['a.txt'], problems: [['archive-hidden-passed', 2]] });
    expect(inside(zip({ '__MACOSX/._a.txt': '' }))).toEqual({ error: 'archive-empty' });
  });

  it('reads names in UTF-8, with or without the flag for it, and in code page 437', () => {
    expect(inside(zip({ 'Gespra\u0308ch.txt': 'a' })).names).toEqual(['Gespräch.txt']);
    const plain = zip({ 'Gespr__ch.txt': 'a' });
    expect(inside(rename(plain, '__', [0xc3, 0xa4])).names).toEqual(['Gespräch.txt']);
    expect(inside(rename(zip({ 'Gespr_ch.txt': 'a' }), '_', [0x84])).names).toEqual(['Gespräch.txt']);
  });

  it('takes off a name whatever would lead out of it', () => {
    const files = { '../../etc/passwd': 'a', '/b.txt': 'b', 'C:\\Texte\\c.txt': 'c', './d/../e.txt': 'd', '..': 'x' };
    expect(inside(zip(files)).names).toEqual(['etc/passwd', 'b.txt', 'Texte/c.txt', 'd/e.txt', 'file']);
  });

  it('names entries that are encrypted, packed in a way it cannot read, damaged, or archives themselves', () => {
    const words = 'Es braucht Räume. '.repeat(20);
    const bytes = zip({ 'a.txt': words, 'b.txt': words, 'c.txt': words, 'd.zip': zip({ x: 'y' }), 'e.txt': words });
    const hurt = patch(patch(patch(bytes, 'a.txt', 8, 1), 'b.txt', 10, 9), 'c.txt', 16, 4711);
    expect(inside(hurt)).toEqual({
      names: ['e.txt'],
      problems: [
        ['archive-entry-encrypted', 'a.txt'],
        ['archive-entry-packed', 'b.txt'],
        ['archive-entry-damaged', 'c.txt'],
        ['archive-nested', 'd.zip'],
      ],
    });
  });

  it('refuses a bomb and a damaged directory', () => {
    expect(inside(zipSync({ 'a.txt': new Uint8Array(64 * 1024 * 1024) }, { level: 9 }))).toEqual({
      error: 'archive-bomb',
    });
    expect(inside(zip({ 'a.txt': 'Wort' }).slice(0, -30))).toEqual({ error: 'archive-damaged' });
  });

  it('always ends in files or problems, however its bytes are mutated', () => {
    const bytes = zip({ 'a.txt': 'Es braucht Räume. '.repeat(9), 'Welle 1/b.txt': 'b' });
    const mutation = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const hurt = bytes.slice();
        for (const [at, byte] of mutations) hurt[at] = byte;
        const outcome = filesInside({ name: 'a.zip', bytes: hurt });
        expect(outcome.ok ? outcome.value.files.length + outcome.value.problems.length : 1).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
