import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Head } from './face';
import { gridMeasures } from './grid-measures';

function head(name: string, depth = 0): Head {
  return { id: name, name, title: name, subtitle: '', hint: '', color: null, depth, group: null };
}

function parts(rows: readonly { name: string; depth?: number; codings?: number }[], columns: number) {
  return {
    sheet: {
      hasStatements: false,
      counts: (row: number | null) => ({ codings: rows[row ?? 0]?.codings ?? 0, documents: 0 }),
    },
    face: {
      down: rows.map(({ name, depth }) => head(name, depth)),
      across: Array.from({ length: columns }, (_, index) => head(`${index}`)),
      at: (row: number | null, column: number | null) => ({ row, column }),
    },
  };
}

const look = { cells: ['codings'], widths: {}, percent: 'none' } as const;
const plain = { ...look, cells: [...look.cells] };

describe('measures of the grid', () => {
  it('fill the window with few columns and stay readable with many', () => {
    const few = gridMeasures(parts([{ name: 'Wertschätzung' }], 3), { look: plain, width: 800 });
    expect(few.first + few.columnsWidth + few.total).toBeGreaterThan(780);
    const many = gridMeasures(parts([{ name: 'Wertschätzung' }], 1000), { look: plain, width: 800 });
    expect(many.widthOf(0)).toBe(112);
  });

  it('give rows with quotations the room for them, and the others none', () => {
    const { rowHeight } = gridMeasures(parts([{ name: 'A', codings: 3 }, { name: 'B' }], 2), {
      look: { ...plain, cells: ['quotations'] },
      width: 800,
    });
    expect(rowHeight(0)).toBeGreaterThan(rowHeight(1));
  });

  it('keep the widths that were set by hand', () => {
    const { first, widthOf, columnsWidth } = gridMeasures(parts([{ name: 'A' }], 3), {
      look: { ...plain, widths: { '': 210, '1': 300 } },
      width: 800,
    });
    expect([first, widthOf(1), columnsWidth - 2 * widthOf(0)]).toEqual([210, 300, 300]);
  });

  it('give each further number a line', () => {
    const measures = gridMeasures(parts([{ name: 'A' }], 3), {
      look: { ...plain, cells: ['codings', 'documents', 'share'] },
      width: 800,
    });
    expect(measures.rowHeight(0)).toBe(
      gridMeasures(parts([{ name: 'A' }], 3), { look: plain, width: 800 }).rowHeight(0) + 32,
    );
  });

  it('always leave room for columns beside the names', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.nat(8),
        fc.integer({ min: 460, max: 3000 }),
        (name, depth, width) => {
          const { first, total } = gridMeasures(parts([{ name, depth }], 3), { look: plain, width });
          expect(first).toBeGreaterThan(100);
          expect(width - first - total).toBeGreaterThan(112);
        },
      ),
    );
  });
});
