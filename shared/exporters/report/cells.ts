import type { Inline, ReportCell } from './report';

/** A row with a cell of more characters than this may be parted between pages; others stay whole. */
const longCell = 600;

/** Whether a row may be parted between two pages. */
export function isLongRow(row: readonly ReportCell[]): boolean {
  return row.some((cell) => lengthOf(cell) > longCell);
}

function lengthOf({ paragraphs }: ReportCell): number {
  let length = 0;
  for (const line of paragraphs) {
    for (const part of line) length += typeof part === 'string' ? part.length : part.text.length;
  }
  return length;
}

/** A cell with words, each line a paragraph; with nothing in it where all are empty. */
export function textCell(...lines: readonly string[]): ReportCell {
  return { paragraphs: lines.filter((line) => line !== '').map((line): readonly Inline[] => [line]) };
}

/** The cell that names its row. */
export function headCell(text: string, more: Pick<ReportCell, 'indent' | 'anchor'> = {}): ReportCell {
  return { paragraphs: [[text]], isHead: true, ...more };
}
