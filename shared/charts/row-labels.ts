import type { DrawingItem } from './drawing';
import { fontSize, rect, text } from './elements';
import { textWidth, wrapText } from './text-width';

/** A row of a picture as it is named at its left. */
export type ChartRow = {
  readonly label: string;
  /** Steps to the right, for trees. */
  readonly indent: number;
  /** Colour of the code; null for what is none. */
  readonly color: string | null;
};

const indentWidth = 12;
const dotWidth = 14;
/** Widest column of names; longer ones go on in a second line. */
const widest = 250;
const lineHeight = 14;
const rowHeight = 22;

export type RowLabels = {
  /** Of the whole column, gap included. */
  readonly width: number;
  /** Height of each row. */
  readonly heights: readonly number[];
  /** What is drawn, from `top` on. */
  draw(top: number): readonly DrawingItem[];
};

/** Names of rows in a column at the left edge, each as high as its name wants. */
export function rowLabels(rows: readonly ChartRow[]): RowLabels {
  const startOf = ({ indent, color }: ChartRow): number => indent * indentWidth + (color === null ? 0 : dotWidth);
  const natural = Math.max(0, ...rows.map((row) => startOf(row) + textWidth(row.label, fontSize.plain)));
  const width = Math.min(widest, Math.ceil(natural));
  const wrapped = rows.map((row) =>
    wrapText(row.label, { width: Math.max(80, width - startOf(row)), size: fontSize.plain, lines: 2 }),
  );
  const heights = wrapped.map((lines) => rowHeight + (lines.length - 1) * lineHeight);
  return {
    width: width + 12,
    heights,
    draw(top) {
      let y = top;
      return rows.flatMap((row, at) => {
        const lines = wrapped[at] ?? [];
        const middle = y + (heights[at] ?? rowHeight) / 2;
        const first = middle - ((lines.length - 1) * lineHeight) / 2 + 4;
        y += heights[at] ?? rowHeight;
        const x = startOf(row);
        return [
          ...(row.color === null ? [] : [swatch(x - dotWidth, first - 4, row.color)]),
          ...lines.map((words, number) => text(x, first + number * lineHeight, words)),
        ];
      });
    },
  };
}

function swatch(x: number, y: number, color: string): DrawingItem {
  return rect({ x, y: y - 4, width: 8, height: 8 }, color, { rx: 2 });
}
