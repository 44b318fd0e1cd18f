import { zipSync } from 'fflate';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../kernel/encoding';
import { importFile } from '../importers';
import { makeDocx, paragraph, part } from '../test/make-docx';

async function read(bytes: Uint8Array) {
  const { documents, problems } = await importFile({ name: 'a.docx', bytes }, { sha256: '' });
  return { text: documents[0]?.text, codes: problems.map(({ code }) => code), place: problems[0]?.place };
}

describe('docx', () => {
  it('does not glue words at line breaks, tabs and paragraph ends', async () => {
    const body = `<w:p><w:r><w:t>eins</w:t><w:br/><w:t>zwei</w:t><w:tab/><w:t>drei</w:t></w:r></w:p>${paragraph('vier')}`;
    expect((await read(makeDocx({ body }))).text).toBe('eins\nzwei\tdrei\nvier');
  });

  it('keeps the words of runs that Word has split', async () => {
    const runs = ['Wert', 'schät', 'zung'].map((words) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r>`);
    expect((await read(makeDocx({ body: `<w:p>${runs.join('')}</w:p>` }))).text).toBe('Wertschätzung');
  });

  it('numbers items per list, on across other paragraphs and anew below each higher item', async () => {
    const level = (at: number): string => `<w:lvl w:ilvl="${at}"><w:numFmt w:val="decimal"/></w:lvl>`;
    const numbering = part(
      'numbering',
      `<w:abstractNum w:abstractNumId="1">${level(0)}${level(1)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
    );
    const item = (words: string, at: number): string =>
      paragraph(words, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);
    const body = [item('a', 0), item('b', 1), item('c', 1), paragraph('x'), item('d', 0), item('e', 1)].join('');
    const { text, codes } = await read(makeDocx({ body, parts: { 'word/numbering.xml': numbering } }));
    expect(text?.split('\n')).toEqual(['1. a', '  1. b', '  2. c', 'x', '2. d', '  1. e']);
    expect(codes).toEqual(['docx-numbers-counted']);
  });

  it('puts footnotes and endnotes at the end, each with its number', async () => {
    const reference = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body = `<w:p><w:r><w:t>Wort</w:t></w:r>${reference('endnote', 2)}${reference('footnote', 2)}</w:p>`;
    const parts = {
      'word/footnotes.xml': part('footnotes', `<w:footnote w:id="2">${paragraph('unten')}</w:footnote>`),
      'word/endnotes.xml': part('endnotes', `<w:endnote w:id="2">${paragraph('hinten')}</w:endnote>`),
    };
    expect((await read(makeDocx({ body, parts }))).text).toBe('Wort[1][2]\n\n[1] hinten\n[2] unten');
  });

  it('names elements it cannot read', async () => {
    const { codes } = await read(makeDocx({ body: `${paragraph('a')}<w:p><w:unheard/></w:p>` }));
    expect(codes).toEqual(['docx-elements-left-out']);
  });

  it('always reads back the words it is given', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => !/[<>&\s]/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), async (paragraphs) => {
        const { text } = await read(makeDocx({ body: paragraphs.map((text) => paragraph(text)).join('') }));
        expect(text).toBe(paragraphs.join('\n'));
      }),
      { numRuns: 25 },
    );
  });

  it('refuses an archive without Word text, one that is cut off, and broken XML', async () => {
    expect((await read(zipSync({ 'word/styles.xml': encodeUtf8('<a/>') }))).codes).toEqual(['docx-without-text']);
    expect((await read(zipSync({ 'a.png': encodeUtf8('x') }))).codes).toEqual(['archive-unknown']);
    expect((await read(makeDocx({ body: paragraph('a') }).slice(0, 400))).codes).toEqual(['archive-damaged']);
    expect((await read(makeDocx({ body: '<w:p><w:r>' }))).codes).toEqual(['docx-damaged']);
    const doctype = encodeUtf8('<!DOCTYPE a [<!ENTITY b "c">]><a/>');
    expect((await read(zipSync({ 'word/document.xml': doctype }))).place).toBe('DOCTYPE');
  });

  it('reads tables in tables as deep as Word writes them, and refuses what lies deeper', async () => {
    const inTables = (levels: number): string =>
      '<w:tbl><w:tr><w:tc>'.repeat(levels) + paragraph('tief') + '</w:tc></w:tr></w:tbl>'.repeat(levels);
    expect((await read(makeDocx({ body: inTables(40) }))).text).toBe('tief');
    const refused = await read(makeDocx({ body: inTables(400) }));
    expect([refused.codes, refused.place]).toEqual([['docx-too-deep'], 'word/document.xml']);
  });

  it('refuses a bomb before unpacking it', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024) }, { level: 9 });
    expect((await read(bomb)).codes).toEqual(['archive-bomb']);
  });
});

describe('on a real file', () => {
  const real = new URL('../../../../shared/interchange/transcripts/da_ecape_interview01.docx', import.meta.url);
  it.skipIf(!existsSync(real))('hears four speakers (skipped without ../shared/interchange)', async () => {
    const { documents } = await importFile(
      { name: 'Interview 01.docx', bytes: new Uint8Array(readFileSync(real)) },
      { sha256: '' },
    );
    expect(documents[0]?.kind).toBe('transcript');
    expect([...new Set(documents[0]?.turns.map(({ label }) => label))]).toEqual(['I1', 'I2', 'M', 'K']);
  });
});
