import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { required } from '../kernel/assert';
import { plainMatrix } from '../project/matrix-view';
import { anyPassage, studyOf } from '../test/any-passage';
import { requestOf } from '../test/export-requests';
import type { ExportRequest } from './export-request';
import { runExport } from './run-export';

const cells: ExportRequest['matrix'] = { ...plainMatrix, cells: ['quotations'] };

async function bytesOf(said: string, part: Parameters<typeof requestOf>[0]): Promise<Uint8Array> {
  const { bytes, problems } = await runExport(studyOf(said), requestOf({ matrix: cells, ...part }));
  expect(problems).toEqual([]);
  return bytes;
}

/** The words of a Word document as Word shows them, a paragraph a line. */
function docxWords(bytes: Uint8Array): string {
  const signs: Readonly<Record<string, string>> = {
    'w:br': '\n',
    'w:tab': '\t',
    'w:softHyphen': '\u00ad',
    'w:p': '\n',
  };
  let words = '';
  let isText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    isText = name === 'w:t';
    if (isText) expect(attributes['xml:space']).toBe('preserve');
  });
  // Word takes a tab for a tab, and a soft hyphen for one, only as an element.
  parser.on('text', (text) => (words += isText ? text.replace(/[\t\u00ad]/g, '?') : ''));
  parser.on('closetag', ({ name }) => {
    isText = false;
    words += signs[name] ?? '';
  });
  parser.write(strFromU8(required(unzipSync(bytes)['word/document.xml'], 'document'))).close();
  return words;
}

/** The words of an OpenDocument text as its readers take them: white space is one space unless it is an element. */
function odtWords(bytes: Uint8Array): string {
  let words = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'text:s') words += ' '.repeat(Number(attributes['text:c'] ?? 1));
    if (name === 'text:tab') words += '\t';
    if (name === 'text:line-break') words += '\n';
  });
  parser.on('text', (text) => (words += text.replace(/[ \t\r\n]+/g, ' ')));
  parser.on('closetag', ({ name }) => {
    if (name === 'text:p' || name === 'text:h') words += '\n';
  });
  parser.write(strFromU8(required(unzipSync(bytes)['content.xml'], 'content'))).close();
  return words;
}

/** Told what parts the cells: guessing, a reader may take the signs of a passage for it. */
function csvCells(bytes: Uint8Array, delimiter: ',' | ';'): readonly string[] {
  return Papa.parse<string[]>(new TextDecoder().decode(bytes), { delimiter }).data.flat();
}

describe('a passage in what is given out', () => {
  it('is always there to the character in tables, but for the apostrophe that keeps a spreadsheet from running it', async () => {
    await fc.assert(
      fc.asyncProperty(anyPassage, async (said) => {
        for (const format of ['codings', 'quotations'] as const) {
          expect(csvCells(await bytesOf(said, { format }), ',')).toContain(said);
          for (const [profile, delimiter] of [
            ['excel-de', ';'],
            ['excel-en', ','],
          ] as const) {
            const found = csvCells(await bytesOf(said, { format, profile }), delimiter);
            expect(found.some((cell) => cell === said || cell === `'${said}`)).toBe(true);
          }
          const { sheets } = await readXlsx(await bytesOf(said, { format, file: 'xlsx' }));
          expect(sheets.flatMap(({ rows }) => rows.flat())).toContain(said);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is always there to the character in Word and OpenDocument, in lists, in the matrix and in its document', async () => {
    await fc.assert(
      fc.asyncProperty(anyPassage, async (said) => {
        const trimmed = said.trim();
        for (const format of ['quotations', 'matrix', 'codebook'] as const) {
          expect(docxWords(await bytesOf(said, { format, file: 'docx' }))).toContain(said);
        }
        expect(docxWords(await bytesOf(said, { format: 'document', file: 'docx' }))).toContain(`[1${trimmed}1]`);
        expect(odtWords(await bytesOf(said, { format: 'document', file: 'odt' }))).toContain(`[1${trimmed}1]`);
      }),
      { numRuns: 40 },
    );
  });

  it('is always there to the character in plain text, in its line and below it, with no mark of its own doubled', async () => {
    await fc.assert(
      fc.asyncProperty(anyPassage, fc.constantFrom('de', 'en'), async (said, language) => {
        const textOf = async (marks: string) =>
          strFromU8(await bytesOf(said, { format: 'document', file: 'txt', language, options: { marks } }));
        const trimmed = said.trim();
        expect(await textOf('inline')).toContain(`[1: ${trimmed} :1]`);
        const lines = (await textOf('list')).split('\n');
        expect(lines).toContain(`    1  I: Vorher ${said} nachher.`);
        const below = required(
          lines.find((line) => line.startsWith('        Mut: ')),
          'line of the code',
        ).slice('        Mut: '.length);
        if (trimmed.length > 110) return;
        expect([trimmed, `„${trimmed}“`, `»${trimmed}«`, `“${trimmed}”`, `«${trimmed}»`]).toContain(below);
        expect(below).not.toMatch(/^(?:[„“"][„“”"]|»[»«]|«[»«])/);
      }),
      { numRuns: 60 },
    );
  });

  it('stands in other marks where it has those of its own', async () => {
    const below = async (said: string, language: 'de' | 'en') =>
      /^ {8}Mut: (.*)$/m.exec(strFromU8(await bytesOf(said, { format: 'document', file: 'txt', language })))?.[1];
    expect(await below('So ist es.', 'de')).toBe('„So ist es.“');
    expect(await below('„Nein“, sagt sie', 'de')).toBe('»„Nein“, sagt sie«');
    expect(await below('"Nein", sagt sie', 'de')).toBe('»"Nein", sagt sie«');
    expect(await below('“No,” she says', 'en')).toBe('«“No,” she says»');
    expect(await below('»Nein« und „Ja“', 'de')).toBe('»Nein« und „Ja“');
    const cell = docxWords(await bytesOf('„Nein“, sagt sie', { format: 'matrix', file: 'docx' }));
    expect(cell).toContain('»„Nein“, sagt sie«');
    expect(cell).not.toContain('„„');
  });
});
