import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnValues, isNumberLike, typedColumn } from './typed-column';

describe('the type of a column', () => {
  it('is a number where every cell is one, with decimal comma or point', () => {
    expect(typedColumn(['4,5', ' 3 ', '', '-1,25'])).toEqual([4.5, 3, null, -1.25]);
    expect(typedColumn(['4.5', '1,234.5'])).toEqual([4.5, 1234.5]);
    expect(typedColumn(['1.234,5', '1.234', '0,5'])).toEqual([1234.5, 1234, 0.5]);
    expect(typedColumn(['−3'])).toEqual([-3]);
  });

  it('is found once for a column of a table, and for each column and table of its own', () => {
    const rows = [['1', 'wahr'], ['2,5'], ['']];
    expect(columnValues(rows, 0)).toEqual([1, 2.5, null]);
    expect(columnValues(rows, 1)).toEqual([true, null, null]);
    expect(columnValues(rows, 2)).toEqual([null, null, null]);
    expect(columnValues(rows, 0)).toBe(columnValues(rows, 0));
    expect(columnValues([['x'], ...rows.slice(1)], 0)).toEqual(['x', '2,5', null]);
  });

  it('stays text where a number would lose something or could be another', () => {
    for (const cells of [
      ['01069', '50667'],
      ['+49'],
      ['1234567890123456'],
      ['1.234', '2.500'],
      ['1.5', '1,5'],
      ['3 km'],
    ]) {
      expect(typedColumn(cells)).toEqual(cells);
    }
    expect(typedColumn(['12', ' keine Angabe '])).toEqual(['12', 'keine Angabe']);
  });

  it('is a boolean for words that mean one in spreadsheets, and nothing else', () => {
    expect(typedColumn(['TRUE', 'false', ''])).toEqual([true, false, null]);
    expect(typedColumn(['WAHR', 'FALSCH'])).toEqual([true, false]);
    expect(typedColumn(['ja', 'nein'])).toEqual(['ja', 'nein']);
  });

  it('always brings numbers back that were written down', () => {
    const written = fc.array(fc.integer({ min: -99_999, max: 99_999 }).map((whole) => whole / 100));
    fc.assert(
      fc.property(written, (numbers) => {
        const comma = numbers.map((value) => value.toFixed(2).replace('.', ','));
        expect(typedColumn(comma)).toEqual(numbers.map((value) => value + 0));
      }),
    );
  });

  it('always keeps the words of every cell that is no number', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (cells) => {
        typedColumn(cells).forEach((value, at) => {
          const plain = (cells[at] as string).trim();
          if (typeof value === 'string') expect(value).toBe(plain);
          else if (typeof value === 'number') expect(isNumberLike(plain)).toBe(true);
          else if (value === null) expect(plain).toBe('');
        });
      }),
    );
  });
});
