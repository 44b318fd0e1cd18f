import { unzipSync, zipSync } from 'fflate';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { decodeLoosely, encodeUtf8 } from '../../kernel/encoding';
import { importFile } from '../importers';
import { tableLimits } from '../tables/table-from-grid';

async function workbook(...sheets: readonly WriteSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [...sheets] });
}
const read = (bytes: Uint8Array, name = 'a.xlsx') => importFile({ name, bytes }, { sha256: '' });

/** The workbook with one of its parts written anew. */
function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: encodeUtf8(change(decodeLoosely(parts[part] as Uint8Array, 'utf-8'))) });
}

describe('an Excel workbook', () => {
  it('keeps the words of a cell to the letter, also where they look like an escape of Excel', async () => {
    const bytes = await workbook({
      name: 'a',
      rows: [
        ['Name', 'Antwort'],
        // Excel escapes a line end so, and what only looks like such an escape.
        ['eins', 'Das Zeichen _x005F_x000D_ steht im Text.'],
        ['zwei', 'Oben_x000D_\nUnten'],
        ['drei', 'Oben_x000D_Unten'],
      ],
    });
    const answers = (await read(bytes)).tables?.[0]?.rows.map(([, answer]) => answer);
    expect(answers).toEqual(['Das Zeichen _x000D_ steht im Text.', 'Oben\nUnten', 'Oben\nUnten']);
  });

  it('is one table a sheet, whatever the file is called', async () => {
    const bytes = await workbook(
      {
        name: 'Erstes',
        rows: [
          ['Name', 'Ort'],
          ['a', 'b'],
        ],
      },
      {
        name: 'Zweites',
        rows: [
          ['X', 'Y'],
          [1, true],
        ],
      },
    );
    const { tables, documents, reading } = await read(bytes, 'a.txt');
    expect(documents).toEqual([]);
    expect(reading?.format).toBe('xlsx');
    expect(tables).toEqual([
      { name: 'Erstes', columns: ['Name', 'Ort'], rows: [['a', 'b']] },
      { name: 'Zweites', columns: ['X', 'Y'], rows: [['1', 'true']] },
    ]);
  });

  it('keeps the words of a cell to the character, line ends as LF', async () => {
    const words = '  Ja – „so“ 🌳\nund\tnein, =nicht  ';
    const { tables } = await read(await workbook({ name: 'A', rows: [['Wort'], [words]] }));
    expect(tables?.[0]?.rows).toEqual([[words]]);
  });

  it('with nothing in it has no words', async () => {
    const { problems } = await read(await workbook({ name: 'A', rows: [] }));
    expect(problems.map(({ code }) => code)).toEqual(['no-words', 'table-empty']);
  });

  it('that declares a document type is refused, and so is one that is damaged', async () => {
    const sound = await workbook({ name: 'A', rows: [['a'], ['b']] });
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]>';
    const declared = changed(sound, 'xl/worksheets/sheet1.xml', (xml) => xml.replace('?>', `?>${bomb}`));
    expect((await read(declared)).problems).toMatchObject([{ code: 'xlsx-damaged', severity: 'error' }]);
    const broken = changed(sound, 'xl/workbook.xml', (xml) => xml.slice(0, 80));
    expect((await read(broken)).problems).toMatchObject([{ severity: 'error' }]);
  });

  it('with a cell far out is refused instead of filling the memory', async () => {
    const sound = await workbook({
      name: 'A',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
    for (const far of ['XFD1048576', 'A1048576', 'XFD2']) {
      const sparse = changed(sound, 'xl/worksheets/sheet1.xml', (xml) => xml.replace('r="B2"', `r="${far}"`));
      const { problems } = await read(sparse);
      expect(problems, far).toMatchObject([{ code: 'table-too-large', severity: 'error', params: tableLimits }]);
    }
  });
});
