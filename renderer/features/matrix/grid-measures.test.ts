import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import { gridMeasures } from './grid-measures';
import type { Sheet } from './sheet';

function sheet(
  rows: readonly { name: string; depth?: number; codings?: number }[],
  columns: number,
): Pick<Sheet, 'rows' | 'columns' | 'counts'> {
  return {
    rows: rows.map(({ name, depth = 0 }) => ({ id: name as CodeId, code: { name } as Code, depth, path: name })),
    columns: Array.from({ length: columns }, (_, index) => ({ id: `${index}`, name: '', title: '', subtitle: '' })),
    counts: (row) => ({ codings: rows[row ?? 0]?.codings ?? 0, documents: 0 }),
  };
}

describe('measures of the grid', () => {
  it('fill the window with few columns and stay readable with many', () => {
    const few = gridMeasures(sheet([{ name: 'Wertschätzung' }], 3), { look: { cells: ['codings'] }, width: 800 });
    expect(few.first + few.column * 3 + few.total).toBeGreaterThan(780);
    const many = gridMeasures(sheet([{ name: 'Wertschätzung' }], 1000), { look: { cells: ['codings'] }, width: 800 });
    expect(many.column).toBe(112);
  });

  it('give rows with quotations the room for them, and the others none', () => {
    const { rowHeight } = gridMeasures(sheet([{ name: 'A', codings: 3 }, { name: 'B' }], 2), {
      look: { cells: ['quotations'] },
      width: 800,
    });
    expect(rowHeight(0)).toBeGreaterThan(rowHeight(1));
  });

  it('always leave room for columns beside the names', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.nat(8),
        fc.integer({ min: 460, max: 3000 }),
        (name, depth, width) => {
          const { first, total } = gridMeasures(sheet([{ name, depth }], 3), { look: { cells: ['codings'] }, width });
          expect(first).toBeGreaterThan(100);
          expect(width - first - total).toBeGreaterThan(112);
        },
      ),
    );
  });
});
