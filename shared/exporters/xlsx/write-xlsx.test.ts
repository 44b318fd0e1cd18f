import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { required } from '../../kernel/assert';
import { hardWords, pasted } from '../../test/arbitrary-values';
import type { Cell, Table } from '../table';
import { columnName, piecesOf, sheetName } from './sheet-text';
import { writeXlsx } from './write-xlsx';

function tableOf(header: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  const about = { counted: '', totals: [], columns: [] };
  return { header, rowCount: rows.length, row: (index) => rows[index] ?? [], about };
}

function written(table: Table, options: { readonly rowLimit?: number } = {}) {
  const about = () => [['Gezählt', '=alles']] as const;
  return writeXlsx(table, { title: 'Tabelle', language: 'de', file: 'x.xlsx', about, ...options });
}

async function sheetsOf(table: Table, options: { readonly rowLimit?: number } = {}) {
  const { bytes, problems } = await written(table, options);
  const { sheets } = await readXlsx(bytes);
  return { sheets, problems, codes: problems.map(({ code }) => code), parts: unzipSync(bytes) };
}

const long = `Anfang ${'🙂ß„“;\n'.repeat(12_000)}Ende`;

describe('a table as a workbook', () => {
  it('has numbers as numbers and texts as texts, whatever they begin with', async () => {
    const row = ['=1+1', '+49', '-5', "'so", '007', 12.5, -3, null, 'a\nb', ' x ', '@a', '_x0041_', 'ß „so“ 🙂 ;'];
    const { sheets, codes } = await sheetsOf(
      tableOf(
        row.map((_, at) => `=s${at}`),
        [row],
      ),
    );
    expect(sheets[0]?.rows).toEqual([row.map((_, at) => `=s${at}`), row]);
    expect(codes).toEqual([]);
  });

  it('always comes back cell by cell, but for signs that XML forbids, which are counted', async () => {
    const cell = fc.oneof(
      pasted,
      hardWords,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, fc.constant('Ende')), { maxLength: 8 }), async (rows) => {
        const { sheets, problems } = await sheetsOf(tableOf(['a', 'b', 'c'], rows));
        const illegal = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;
        const texts = rows.flat().filter((value) => typeof value === 'string');
        const fit = (value: Cell): Cell =>
          typeof value === 'string' ? value.replace(illegal, '\ufffd') || null : value;
        expect(sheets[0]?.rows.slice(1)).toEqual(rows.map((row) => row.map(fit)));
        const lost = texts.reduce((sum, text) => sum + (text.match(illegal)?.length ?? 0), 0);
        expect(problems.map(({ code, params }) => [code, params?.['count']])).toEqual(
          lost === 0 ? [] : [['signs-replaced', lost]],
        );
      }),
      { numRuns: 60 },
    );
  });

  it('goes on in another sheet where a cell is too long, and nothing is lost', async () => {
    const { sheets, problems } = await sheetsOf(
      tableOf(
        ['code', 'text'],
        [
          ['Mut', 'kurz'],
          ['Haltung', long],
        ],
      ),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['Tabelle', 'Fortsetzungen', 'Angaben']);
    const cell = String(sheets[0]?.rows[2]?.[1]);
    const note = '\n[… geht weiter im Blatt „Fortsetzungen“, ab Zeile 2]';
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cell.endsWith(note)).toBe(true);
    const [heads, ...rest] = required(sheets[1], 'continuations').rows;
    expect(heads).toEqual(['Zelle', 'Zeile', 'Spalte', 'Teil', 'von', 'Text']);
    expect(rest.map((row) => row.slice(0, 5))).toEqual(
      [2, 3].map((part) => ["'Tabelle'!B3", 'Haltung', 'text', part, 3]),
    );
    expect(cell.slice(0, -note.length) + rest.map((row) => row[5]).join('')).toBe(long);
    expect(problems).toMatchObject([{ code: 'xlsx-cells-continued', params: { count: 1, longest: long.length } }]);
  });

  it('leads back from what goes on to its cell', async () => {
    const { parts } = await sheetsOf(tableOf(['a'], [[long]]));
    const sheet = strFromU8(required(parts['xl/worksheets/sheet2.xml'], 'sheet'));
    expect(sheet).toContain('<hyperlink ref="A2" location="&apos;Tabelle&apos;!A2"/>');
  });

  it('keeps its head in view, filters and wraps', async () => {
    const { parts } = await sheetsOf({
      ...tableOf(
        ['a', 'b'],
        [
          ['x', 1],
          ['y', 2],
        ],
      ),
      hasRowHeads: true,
    });
    const sheet = strFromU8(required(parts['xl/worksheets/sheet1.xml'], 'sheet'));
    expect(sheet).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:B3"/>');
    expect(strFromU8(required(parts['xl/styles.xml'], 'styles'))).toContain('wrapText="true"');
    expect(sheet).not.toContain('<f>');
  });

  it('goes on in another sheet where rows are too many', async () => {
    const rows = Array.from({ length: 7 }, (_, at) => [`Zeile ${at}`]);
    const { sheets, problems } = await sheetsOf(tableOf(['a'], rows), { rowLimit: 4 });
    expect(sheets.map(({ name }) => name)).toEqual(['Tabelle', 'Tabelle (2)', 'Tabelle (3)', 'Angaben']);
    expect(sheets.slice(0, 3).flatMap((sheet) => sheet.rows.slice(1))).toEqual(rows);
    expect(sheets.slice(0, 3).map((sheet) => sheet.rows[0])).toEqual([['a'], ['a'], ['a']]);
    expect(problems).toMatchObject([{ code: 'xlsx-rows-continued', params: { count: 7, sheets: 3 } }]);
  });

  it('says which columns a sheet cannot hold', async () => {
    const header = Array.from({ length: 16_386 }, (_, at) => `s${at}`);
    const { codes, sheets } = await sheetsOf(tableOf(header, []));
    expect(codes).toEqual(['xlsx-columns-left-out']);
    expect(sheets[0]?.rows[0]).toHaveLength(16_384);
  });

  it('says in a sheet of its own what was counted, as text', async () => {
    const { sheets } = await sheetsOf(tableOf(['a'], []));
    expect(sheets.at(-1)?.rows).toEqual([['Gezählt', '=alles']]);
  });

  it('is XML that any reader takes, and has the same bytes every time', async () => {
    const table = tableOf(
      ['a', 'b'],
      [
        ['x & <y>', 1],
        [long, 2],
      ],
    );
    const first = await written(table);
    for (const [name, part] of Object.entries(unzipSync(first.bytes))) {
      if (name.endsWith('.xml') || name.endsWith('.rels'))
        new SaxesParser({ xmlns: true }).write(strFromU8(part)).close();
    }
    expect((await written(table)).bytes).toEqual(first.bytes);
  });
});

describe('parts of a sheet', () => {
  it('are always the whole text again, never parting a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 9 }), (text, limit) => {
        const pieces = piecesOf(text, limit);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(limit);
          expect(piece).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });

  it('have the names Excel gives and takes', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    expect(sheetName('Code: a/b [x]?')).toBe('Code  a b  x');
    expect(sheetName('x'.repeat(40), ' (2)')).toHaveLength(31);
  });
});
