import { scaleLinear } from 'd3-scale';
import type { Drawing, DrawingItem } from './drawing';
import { fontSize, ink, line, rect, sheet, text } from './elements';
import { rowLabels, type ChartRow } from './row-labels';
import { textWidth, wrapText } from './text-width';

/** A column of bars with a head of its own. */
export type BarPanel = {
  /** What the bars count, and of how many. */
  readonly head: string;
  readonly values: readonly number[];
  /** As printed behind each bar. */
  readonly texts: readonly string[];
  /** What a bar of full length stands for; panels that are to be compared have the same. */
  readonly full: number;
};

type BarPanels = { readonly title: string; readonly rows: readonly ChartRow[]; readonly panels: readonly BarPanel[] };

/** Width of what a picture holds on an upright page with usual margins, in CSS pixels (16.5 cm). */
export const pageWidth = 624;
const narrowestPanel = 96;
const gap = 18;
const headLine = 14;
const barHeight = 12;

/**
 * Rows of bars beside their names, a column for each thing counted.
 *
 * Every bar has its number behind it: length says it at a glance, the number exactly, colour says nothing that the name
 * does not.
 */
export function drawBarPanels({ title, rows, panels }: BarPanels): Drawing {
  const labels = rowLabels(rows);
  const room = Math.max(0, pageWidth - labels.width - gap * (panels.length - 1)) / Math.max(1, panels.length);
  const valueWidth =
    Math.max(0, ...panels.flatMap(({ texts }) => texts.map((one) => textWidth(one, fontSize.small)))) + 6;
  const panelWidth = Math.max(narrowestPanel, valueWidth + 48, room);
  const heads = panels.map(({ head }) => wrapText(head, { width: panelWidth, size: fontSize.small, lines: 3 }));
  const top = Math.max(1, ...heads.map(({ length }) => length)) * headLine + 8;
  const height = top + labels.heights.reduce((sum, one) => sum + one, 0) + 4;
  const width = labels.width + panels.length * (panelWidth + gap) - gap;
  const items = panels.flatMap((panel, at) => {
    const x = labels.width + at * (panelWidth + gap);
    const head = (heads[at] ?? []).map((words, number, all) =>
      text(x, top - 10 - (all.length - 1 - number) * headLine, words, { size: fontSize.small, fill: ink.quiet }),
    );
    const scale = scaleLinear([0, Math.max(panel.full, Number.MIN_VALUE)], [0, panelWidth - valueWidth]);
    return [
      ...head,
      ...drawBars(panel, { x, top, scale, rows, heights: labels.heights }),
      line({ from: [x, top - 2], to: [x, height - 4] }, ink.axis),
    ];
  });
  return sheet(title, { width, height }, [...labels.draw(top), ...items]);
}

type Place = {
  readonly x: number;
  readonly top: number;
  readonly scale: (value: number) => number;
  readonly rows: readonly ChartRow[];
  readonly heights: readonly number[];
};

function drawBars({ values, texts }: BarPanel, { x, top, scale, rows, heights }: Place): DrawingItem[] {
  let y = top;
  return values.flatMap((value, at) => {
    const height = heights[at] ?? 0;
    const middle = y + height / 2;
    y += height;
    const length = scale(value);
    const fill = rows[at]?.color ?? '#6f6a62';
    const bar = rect({ x, y: middle - barHeight / 2, width: length, height: barHeight }, fill);
    const number = text(x + length + 5, middle + 4, texts[at] ?? '', { size: fontSize.small });
    return value === 0 ? [number] : [bar, number];
  });
}
