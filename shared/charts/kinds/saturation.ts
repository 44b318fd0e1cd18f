import { saturation } from '../../analysis/saturation';
import type { Chart } from '../chart';
import { distinct, documentName, type ChartParts } from '../parts';
import { drawSaturationCurve } from '../saturation-curve';

/** New codes per document in order of date, and all codes so far. */
export function saturationChart(parts: ChartParts): Chart {
  const { project, axis, words, language } = parts;
  const { steps, uncoded, unused } = saturation(project, axis);
  const names = distinct(steps.map(({ document }) => documentName(parts, document)));
  const title = words.titles.saturation;
  return {
    title,
    drawing: drawSaturationCurve({
      title,
      language,
      words: { fresh: words.fresh, total: words.totalCodes },
      steps: steps.map(({ event, fresh, total }, at) => ({
        label: names[at] ?? '',
        group: event === null ? '' : event.title,
        fresh: fresh.length,
        total,
      })),
    }),
    numbers: {
      rowHead: words.document,
      columns: [
        { id: 'event', head: words.event, unit: 'text' },
        { id: 'date', head: words.date, unit: 'text' },
        { id: 'new_codes', head: words.fresh, unit: 'count' },
        { id: 'codes_so_far', head: words.totalCodes, unit: 'count' },
        { id: 'codes', head: words.used, unit: 'count' },
        { id: 'which', head: words.freshNames, unit: 'text' },
      ],
      rows: steps.map(({ document, event, fresh, used, total }, at) => ({
        label: names[at] ?? '',
        name: names[at] ?? '',
        indent: 0,
        color: null,
        cells: [
          { value: event?.title ?? words.noEvent, way: null },
          { value: event?.date ?? '', way: null },
          { value: fresh.length, way: null },
          { value: total, way: null },
          { value: used, way: { kind: 'cell', columns: 'documents', rowId: null, columnId: document.id } },
          { value: fresh.map(({ code }) => code.name).join(', '), way: null },
        ],
      })),
    },
    notes: [
      words.notes.saturation,
      ...(uncoded === 0 ? [] : [words.notes.uncoded(uncoded)]),
      ...(unused === 0 ? [] : [words.notes.unused(unused)]),
      ...parts.notes,
    ],
  };
}
