import { describe, expect, it } from 'vitest';
import { nextPlace } from './number-keys';

const extent = {
  rows: 3,
  columns: 3,
  isWay: ({ row, column }: { row: number; column: number }) => !(row === 1 && column === 1),
};

describe('the arrow keys in a table of numbers', () => {
  it('go to the next number that leads somewhere, and stay at the edge', () => {
    expect(nextPlace('ArrowDown', { row: 0, column: 1 }, extent)).toEqual({ row: 2, column: 1 });
    expect(nextPlace('ArrowRight', { row: 1, column: 0 }, extent)).toEqual({ row: 1, column: 2 });
    expect(nextPlace('ArrowUp', { row: 0, column: 0 }, extent)).toEqual({ row: 0, column: 0 });
  });

  it('lead to the ends of a row by Home and End; other keys lead nowhere', () => {
    expect(nextPlace('End', { row: 1, column: 0 }, extent)).toEqual({ row: 1, column: 2 });
    expect(nextPlace('Home', { row: 1, column: 2 }, extent)).toEqual({ row: 1, column: 0 });
    expect(nextPlace('x', { row: 1, column: 2 }, extent)).toBeNull();
  });
});
