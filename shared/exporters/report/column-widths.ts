import type { ReportTable } from './report';

/** Widths of the columns of a table as shares of the whole, in whole units that add up to it. */
export function columnWidths({ columns }: Pick<ReportTable, 'columns'>, whole: number): readonly number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  let before = 0;
  let end = 0;
  return columns.map(({ width }) => {
    end += width;
    const edge = Math.round((end / all) * whole);
    const share = edge - before;
    before = edge;
    return share;
  });
}
