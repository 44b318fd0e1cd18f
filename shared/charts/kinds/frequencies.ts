import { frequencies, type Frequency } from '../../analysis/frequencies';
import { drawBarPanels } from '../bar-panels';
import type { Chart, NumberTable, Way } from '../chart';
import { countText } from '../number-text';
import { codeHead, codeRow, drawnNote, drawnRows, flat, type ChartParts } from '../parts';

const counted = ['codings', 'passages', 'documents', 'cases'] as const;

/** How often each code was given: codings, documents and cases side by side. */
export function frequenciesChart(parts: ChartParts): Chart {
  const { project, axis, request, words, language } = parts;
  const { rows, base } = frequencies(project, axis);
  const shown = drawnRows(rows, { most: request.most, sizeOf: ({ codings }) => codings });
  const panels = (['codings', 'documents', 'cases'] as const).filter((what) => what !== 'cases' || base.cases > 0);
  const drawing = drawBarPanels({
    title: words.titles.frequencies,
    rows: flat(
      shown.map((at) => codeRow((rows[at] as Frequency).row)),
      shown.length === rows.length,
    ),
    panels: panels.map((what) => {
      const values = shown.map((at) => (rows[at] as Frequency)[what]);
      const head = words.ofAll(words[what], base[what]);
      const texts = values.map((value) => countText(value, language));
      return { head, values, texts, full: what === 'codings' ? Math.max(...values, 0) : base[what] };
    }),
  });
  return {
    title: words.titles.frequencies,
    drawing,
    numbers: numbersOf(parts, { rows, base }),
    notes: [
      ...drawnNote(parts, shown.length, rows.length),
      ...(base.cases > 0 ? [words.notes.casesBase] : []),
      ...parts.notes,
    ],
  };
}

function numbersOf(
  parts: ChartParts,
  { rows, base }: { readonly rows: readonly Frequency[]; readonly base: Omit<Frequency, 'row'> },
): NumberTable {
  const { words } = parts;
  return {
    rowHead: codeHead(parts),
    columns: counted.flatMap((what) => [
      { id: what, head: words[what], unit: 'count' as const },
      ...(what === 'passages'
        ? []
        : [{ id: `${what}_share`, head: words.shareOf(words[what]), unit: 'share' as const }]),
    ]),
    rows: rows.map((frequency) => {
      const way: Way = { kind: 'cell', columns: 'documents', rowId: frequency.row.id, columnId: null };
      return {
        ...codeRow(frequency.row),
        name: frequency.row.path,
        cells: counted.flatMap((what) => {
          const value = frequency[what];
          const share = base[what] === 0 ? 0 : value / base[what];
          const lead = value === 0 ? null : way;
          return [{ value, way: lead }, ...(what === 'passages' ? [] : [{ value: share, way: null }])];
        }),
      };
    }),
  };
}
