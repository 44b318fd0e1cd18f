import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { hardWords } from '../test/arbitrary-values';
import { guarded, writeCsv } from './csv';
import type { ExportProfile } from './export-request';
import type { Cell, Table } from './table';

function tableOf(header: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  const about = { counted: '', totals: [], columns: [] };
  return { header, rowCount: rows.length, row: (index) => rows[index] ?? [], about };
}

function written(rows: readonly (readonly Cell[])[], profile: ExportProfile) {
  const { bytes, problems } = writeCsv(tableOf(['a', 'b'], rows), { profile, file: 'x.csv' });
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), problems };
}

const value = fc.oneof(
  hardWords,
  fc.string(),
  fc.constantFrom('', ' ', '\r\n', 'a\nb', '"', '""', ';', ',', '\ufeff', "'"),
);
const rows = fc.array(fc.tuple(value, value), { maxLength: 20 });

describe('a table as CSV', () => {
  it('always reads back as it was, value by value, in the plain profile', () => {
    fc.assert(
      fc.property(rows, (values) => {
        const { text } = written(values, 'r');
        const { data, errors } = Papa.parse(text.slice(0, -2), { delimiter: ',', newline: '\r\n' });
        expect(errors).toEqual([]);
        expect(data).toEqual([['a', 'b'], ...values]);
      }),
    );
  });

  it('always reads back in the Excel profiles too, but for the apostrophes', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('excel-de' as const, 'excel-en' as const), (values, profile) => {
        const { text } = written(values, profile);
        const delimiter = profile === 'excel-de' ? ';' : ',';
        const { data } = Papa.parse(text.slice(1, -2), { delimiter, newline: '\r\n' });
        expect(data).toEqual([['a', 'b'], ...values.map((row) => row.map(guarded))]);
      }),
    );
  });

  it('writes each profile as its program reads it', () => {
    const cells = [['Grüße; "so"', 12.5]] as const;
    expect(written(cells, 'excel-de').text).toBe('\ufeffa;b\r\n"Grüße; ""so""";12,5\r\n');
    expect(written(cells, 'excel-en').text).toBe('\ufeffa,b\r\n"Grüße; ""so""",12.5\r\n');
    expect(written(cells, 'r').text).toBe('a,b\r\n"Grüße; ""so""",12.5\r\n');
  });

  it('guards what Excel would run, and nothing else', () => {
    for (const text of [
      '=1+1',
      '+a',
      '-a',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '-1+2',
      '=HYPERLINK("x")',
      '-',
      '+49 (0) 30',
      "'-",
    ]) {
      expect(guarded(text)).toBe(`'${text}`);
    }
    for (const text of ['', 'a=b', '-5', '+5', '-5,5', '3.14', ' =1', 'Wort', '– so']) expect(guarded(text)).toBe(text);
    expect(written([['=1', -3]], 'r').text).toBe('a,b\r\n=1,-3\r\n');
    expect(written([['=1', -3]], 'excel-en').text).toBe("\ufeffa,b\r\n'=1,-3\r\n");
  });

  it('puts what some take for the end of a line in quotes', () => {
    expect(written([['a\u2028b', 'c\fd']], 'r').text).toBe('a,b\r\n"a\u2028b","c\fd"\r\n');
  });

  it('guards the header as well', () => {
    const { bytes } = writeCsv(tableOf(['=a'], []), { profile: 'excel-de', file: 'x' });
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe("\ufeff'=a\r\n");
  });

  it('cuts nothing off and says what Excel will not show', () => {
    const long = 'x'.repeat(32_768);
    const excel = written([['kurz', long]], 'excel-de');
    expect(excel.text).toContain(long);
    expect(excel.problems).toEqual([
      {
        code: 'excel-cells-too-long',
        severity: 'warning',
        file: 'x.csv',
        place: 'kurz, b',
        params: { count: 1, longest: 32_768, limit: 32_767 },
      },
    ]);
    expect(written([['kurz', long]], 'r').problems).toEqual([]);
    expect(written([['kurz', 'x'.repeat(32_767)]], 'excel-de').problems).toEqual([]);
  });

  it('says when Excel has fewer rows or columns', () => {
    const wide = writeCsv(tableOf(new Array<string>(16_385).fill('x'), []), { profile: 'excel-en', file: 'x' });
    expect(wide.problems.map(({ code }) => code)).toEqual(['excel-too-many-columns']);
    const row: readonly Cell[] = [1];
    const tall: Table = { ...tableOf(['a'], []), rowCount: 1_048_576, row: () => row };
    const { problems } = writeCsv(tall, { profile: 'excel-en', file: 'x' });
    expect(problems.map(({ code }) => code)).toEqual(['excel-too-many-rows']);
  }, 30_000);

  it('tells progress, never backwards and up to the end', () => {
    const seen: number[] = [];
    const many = tableOf(
      ['a'],
      Array.from({ length: 5000 }, () => ['x']),
    );
    writeCsv(many, { profile: 'r', file: 'x', onProgress: (fraction) => seen.push(fraction) });
    expect(seen).toEqual([0.4, 0.8, 1]);
  });
});
