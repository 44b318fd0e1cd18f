import { describe, expect, it } from 'vitest';
import { nextSort, sortedNumbers } from './number-sort';

const rows = [3, 1, 2, 1].map((value, at) => ({
  label: `${value}`,
  name: `${at}`,
  indent: 0,
  color: null,
  cells: [{ value, way: null }],
}));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

describe('a table of numbers', () => {
  it('is sorted from the largest, then from the smallest, then as it was', () => {
    const first = nextSort(null, 0);
    const second = nextSort(first, 0);
    const orders = [null, first, second, nextSort(second, 0)].map((sort) =>
      sortedNumbers(rows, sort, compare).map(({ label }) => label),
    );
    expect(orders).toEqual([
      ['3', '1', '2', '1'],
      ['3', '2', '1', '1'],
      ['1', '1', '2', '3'],
      ['3', '1', '2', '1'],
    ]);
    expect(nextSort(second, 1)).toEqual({ column: 1, isDescending: true });
  });

  it('leaves equal rows in their order', () => {
    const names = sortedNumbers(rows, { column: 0, isDescending: false }, compare).map(({ name }) => name);
    expect(names).toEqual(['1', '3', '2', '0']);
  });
});
