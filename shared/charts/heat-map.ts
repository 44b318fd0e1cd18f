import type { Drawing, DrawingItem } from './drawing';
import { fontSize, ink, line, onGround, rect, sheet, text } from './elements';
import { rowLabels, type ChartRow } from './row-labels';
import { fitText, textWidth } from './text-width';

export type HeatMap = {
  readonly title: string;
  readonly rows: readonly ChartRow[];
  readonly columns: readonly string[];
  /** Row by row; null where nothing is counted. */
  readonly values: readonly (number | null)[];
  /** As printed in the cell. */
  readonly texts: readonly string[];
  /** What stands in a cell where nothing is counted. */
  readonly nothing: string;
};

/** Lightest and darkest ground of a cell; lightness alone tells them apart, so grey print does as well. */
const grounds = { from: [238, 243, 248], to: [18, 60, 106] } as const;
/** From this share of the largest number on, words on the ground are light: each way they keep a contrast of 4.5. */
const lightFrom = 0.66;
const highestHead = 190;
const narrowestCell = 24;
const cellPadding = 8;

/** A table of shaded cells, each with its number; heads of columns stand upright where they would not fit otherwise. */
export function drawHeatMap(map: HeatMap): Drawing {
  const { title, rows, columns } = map;
  const labels = rowLabels(rows);
  const cellWidth = Math.max(narrowestCell, ...map.texts.map((one) => textWidth(one, fontSize.small) + cellPadding));
  const isTurned = columns.some((column) => textWidth(column, fontSize.small) > cellWidth - cellPadding);
  const heads = columns.map((column) => fitText(column, isTurned ? highestHead : cellWidth, fontSize.small));
  const headHeight = isTurned ? Math.max(0, ...heads.map((head) => textWidth(head, fontSize.small))) + 8 : 20;
  const width = labels.width + columns.length * cellWidth + 1;
  const height = headHeight + labels.heights.reduce((sum, one) => sum + one, 0) + 1;
  const headItems = heads.map((head, at) => {
    const middle = labels.width + (at + 0.5) * cellWidth;
    return isTurned
      ? text(middle + 4, headHeight - 5, head, { size: fontSize.small, fill: ink.quiet, turned: 90 })
      : text(middle, headHeight - 6, head, { size: fontSize.small, fill: ink.quiet, anchor: 'middle' });
  });
  return sheet(title, { width, height }, [
    ...headItems,
    ...labels.draw(headHeight),
    ...drawCells(map, { x: labels.width, top: headHeight, cellWidth, heights: labels.heights }),
  ]);
}

type Place = {
  readonly x: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly heights: readonly number[];
};

function drawCells({ rows, columns, values, texts, nothing }: HeatMap, place: Place): DrawingItem[] {
  const largest = values.reduce<number>((max, value) => Math.max(max, value ?? 0), 0);
  let y = place.top;
  return rows.flatMap((_, row) => {
    const height = place.heights[row] ?? 0;
    const top = y;
    y += height;
    const cells = columns.flatMap((_column, column) => {
      const x = place.x + column * place.cellWidth;
      const at = row * columns.length + column;
      const value = values[at] ?? null;
      const share = value === null || largest === 0 ? 0 : value / largest;
      const middle = { x: x + place.cellWidth / 2, y: top + height / 2 + 4 };
      if (value === null || value === 0) {
        const words = value === null ? nothing : (texts[at] ?? '');
        return [text(middle.x, middle.y, words, { size: fontSize.small, fill: ink.quiet, anchor: 'middle' })];
      }
      const fill = share >= lightFrom ? onGround.light : onGround.dark;
      return [
        rect({ x, y: top, width: place.cellWidth, height }, groundAt(share)),
        text(middle.x, middle.y, texts[at] ?? '', { size: fontSize.small, fill, anchor: 'middle' }),
      ];
    });
    const right = place.x + columns.length * place.cellWidth;
    return [...cells, line({ from: [0, top], to: [right, top] }, ink.line)];
  });
}

/** The ground of a cell; a larger share is always darker. */
function groundAt(share: number): string {
  const mixed = grounds.from.map((from, channel) =>
    Math.round(from + (grounds.to[channel as 0 | 1 | 2] - from) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
