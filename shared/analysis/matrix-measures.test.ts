import { describe, expect, it } from 'vitest';
import { projectBuilder } from '../test/build';
import { computeMatrix } from './matrix';
import { percentOf } from './matrix-measures';

describe('a percentage of a matrix', () => {
  const { project } = projectBuilder()
    .coder('A. Brandt')
    .document('Tisch 1', 'I: Wir hören zu. Danke!\nB: Ja, und sonst?')
    .code('Wertschätzung')
    .code('Dank', 'Wertschätzung')
    .code('Zuhören', 'Wertschätzung')
    .coding('Zuhören', 'Tisch 1', 'Wir hören zu.')
    .coding('Dank', 'Tisch 1', 'Danke!\nB: Ja, und')
    .coding('Dank', 'Tisch 1', 'sonst')
    .build();
  const matrix = computeMatrix(project, { rows: 'codes', columns: 'speakers', withSubcodes: true });
  const [category, thanks] = [0, 1];
  const [i, b] = [0, 1];
  const shown = { cell: 'codings', percent: 'row' } as const;

  it('is of the total of the row, of the column, or of all', () => {
    const place = { row: thanks, column: b };
    expect(percentOf(matrix, place, shown)).toEqual({ value: 100, base: 2 });
    expect(percentOf(matrix, place, { ...shown, percent: 'column' })).toEqual({ value: 100, base: 2 });
    expect(percentOf(matrix, place, { ...shown, percent: 'all' })?.base).toBe(3);
  });

  it('may come to more than 100 in a row, where a passage touches two people', () => {
    const parts = [i, b].map((column) => percentOf(matrix, { row: category, column }, shown));
    expect(parts.map((part) => part?.base)).toEqual([3, 3]);
    expect(parts.reduce((sum, part) => sum + (part?.value ?? 0), 0)).toBeCloseTo(400 / 3);
  });

  it('is there only of counts, and only with a base', () => {
    const place = { row: category, column: i };
    expect(percentOf(matrix, place, { ...shown, percent: 'none' })).toBeNull();
    expect(percentOf(matrix, place, { ...shown, cell: 'share' })).toBeNull();
    expect(percentOf(matrix, place, { ...shown, cell: 'binary' })).toBeNull();
    expect(percentOf(matrix, place, { ...shown, cell: 'cases' })).toBeNull();
  });
});
