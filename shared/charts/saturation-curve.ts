import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line as curve } from 'd3-shape';
import { pageWidth } from './bar-panels';
import type { Drawing, DrawingItem } from './drawing';
import { exact, fontSize, ink, line, rect, sheet, text } from './elements';
import { countText, type ChartLanguage } from './number-text';
import { fitText, textWidth } from './text-width';

/** One document on the way. */
export type CurveStep = {
  readonly label: string;
  /** What several steps have in common, such as their event; a line parts them from the next. */
  readonly group: string;
  readonly fresh: number;
  readonly total: number;
};

type SaturationCurve = {
  readonly title: string;
  readonly steps: readonly CurveStep[];
  readonly words: { readonly fresh: string; readonly total: string };
  readonly language: ChartLanguage;
};

const plotHeight = 240;
const headHeight = 34;
/** From this width of a step on its bar has its number and its name. */
const namedFrom = 15;
const longestName = 150;

/**
 * New codes as bars and all codes so far as a line, document by document in order of date.
 *
 * Bars are light and hatched, the line is dark: the two are told apart without colour. Where there is room, every bar has
 * its number; the line has it at its end.
 */
export function drawSaturationCurve({ title, steps, words, language }: SaturationCurve): Drawing {
  const most = Math.max(1, ...steps.map(({ total }) => total));
  const up = scaleLinear([0, most], [headHeight + plotHeight, headHeight]).nice(5);
  const ticks = up.ticks(5).filter(Number.isInteger);
  const left = Math.max(...ticks.map((tick) => textWidth(countText(tick, language), fontSize.small))) + 10;
  const end = textWidth(countText(most, language), fontSize.plain) + 12;
  const stepWidth = (pageWidth - left - end) / Math.max(1, steps.length);
  const isNamed = stepWidth >= namedFrom;
  const names = isNamed ? steps.map(({ label }) => fitText(label, longestName, fontSize.small)) : [];
  const nameHeight = Math.max(0, ...names.map((name) => textWidth(name, fontSize.small))) + 10;
  const place: Place = { left, stepWidth, up, bottom: headHeight + plotHeight, right: pageWidth - end };
  const foot = isNamed ? nameHeight : 0;
  const groups = groupItems(steps, { ...place, top: place.bottom + foot + 4 });
  const height = place.bottom + foot + (groups.items.length === 0 ? 6 : groups.height);
  const items = [
    hatching,
    ...legend(words),
    ...ticks.flatMap((tick) => [
      line({ from: [left, up(tick)], to: [place.right, up(tick)] }, tick === 0 ? ink.axis : ink.line),
      text(left - 6, up(tick) + 4, countText(tick, language), { size: fontSize.small, fill: ink.quiet, anchor: 'end' }),
    ]),
    ...bars(steps, { ...place, isNamed, language }),
    totalLine(steps, place),
    text(place.right + 6, up(most) + 4, countText(most, language), { isStrong: true }),
    ...names.map((name, at) =>
      text(left + (at + 0.5) * stepWidth + 4, place.bottom + 6, name, {
        size: fontSize.small,
        fill: ink.quiet,
        anchor: 'end',
        turned: 90,
      }),
    ),
    ...groups.items,
  ];
  return sheet(title, { width: pageWidth, height }, items);
}

type Place = {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly stepWidth: number;
  readonly up: (count: number) => number;
};

const hatchId = 'new-codes';
const hatching: DrawingItem = {
  tag: 'defs',
  attributes: {},
  items: [
    {
      tag: 'pattern',
      attributes: { id: hatchId, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      items: [
        rect({ x: 0, y: 0, width: 5, height: 5 }, '#dbe6f1'),
        rect({ x: 0, y: 0, width: 1.6, height: 5 }, '#4f7cab'),
      ],
    },
  ],
};

function legend(words: { readonly fresh: string; readonly total: string }): DrawingItem[] {
  const second = 24 + textWidth(words.fresh, fontSize.plain) + 20;
  return [
    rect({ x: 1, y: 6, width: 16, height: 12 }, `url(#${hatchId})`, { stroke: '#4f7cab' }),
    text(22, 16, words.fresh),
    line({ from: [second, 12], to: [second + 18, 12] }, ink.text, { 'stroke-width': 2.5 }),
    text(second + 24, 16, words.total),
  ];
}

function bars(
  steps: readonly CurveStep[],
  { left, stepWidth, up, bottom, isNamed, language }: Place & { isNamed: boolean; language: ChartLanguage },
): DrawingItem[] {
  const width = stepWidth > 4 ? Math.min(28, stepWidth * 0.7) : stepWidth;
  return steps.flatMap(({ fresh }, at) => {
    if (fresh === 0) return [];
    const middle = left + (at + 0.5) * stepWidth;
    const top = up(fresh);
    const outline = stepWidth > 4 ? { stroke: '#4f7cab' } : {};
    const bar = rect({ x: middle - width / 2, y: top, width, height: bottom - top }, `url(#${hatchId})`, outline);
    const number = text(middle, top - 4, countText(fresh, language), {
      size: fontSize.small,
      anchor: 'middle',
      hasRim: true,
    });
    return isNamed ? [bar, number] : [bar];
  });
}

function totalLine(steps: readonly CurveStep[], { left, right, stepWidth, up }: Place): DrawingItem {
  const points = steps.map(({ total }, at): [number, number] => [left + at * stepWidth, up(total)]);
  const last = points.at(-1)?.[1] ?? up(0);
  const path = curve().digits(1).curve(curveStepAfter)([...points, [exact(right), last]]) ?? '';
  return {
    tag: 'path',
    attributes: { d: path, fill: 'none', stroke: ink.text, 'stroke-width': 2.5, 'stroke-linejoin': 'round' },
  };
}

/** A line between groups, and the name of each: upright where the names of documents leave them no room to lie. */
function groupItems(
  steps: readonly CurveStep[],
  { left, stepWidth, bottom, top }: Place & { readonly top: number },
): { readonly items: readonly DrawingItem[]; readonly height: number } {
  const starts = steps.flatMap(({ group }, at) => (at === 0 || steps[at - 1]?.group !== group ? [at] : []));
  if (starts.every((start) => steps[start]?.group === '')) return { items: [], height: 0 };
  const groups = starts.map((start, number) => ({
    from: left + start * stepWidth,
    room: ((starts[number + 1] ?? steps.length) - start) * stepWidth - 8,
    name: steps[start]?.group ?? '',
  }));
  const isTurned = groups.some(({ name, room }) => textWidth(name, fontSize.small) > room);
  const length = isTurned ? longestName : Infinity;
  const names = groups.map(({ name }) => fitText(name, length, fontSize.small));
  const height = isTurned ? Math.max(...names.map((name) => textWidth(name, fontSize.small))) + 12 : 26;
  const look = { size: fontSize.small, fill: ink.quiet };
  const items = groups.flatMap(({ from, room }, number) => {
    const name = names[number] ?? '';
    const mark = line({ from: [from, bottom], to: [from, top + height - 12] }, ink.line);
    if (!isTurned) return [mark, text(from + 4, top + 12, name, look)];
    return room < 6 ? [mark] : [mark, text(from + 13, top, name, { ...look, anchor: 'end', turned: 90 })];
  });
  return { items, height };
}
