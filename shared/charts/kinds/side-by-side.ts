import { sideBySide, type SideBySide, type SideBySideRow } from '../../analysis/side-by-side';
import { drawBarPanels } from '../bar-panels';
import type { Chart, NumberTable } from '../chart';
import { drawHeatMap } from '../heat-map';
import { shareText } from '../number-text';
import { codeHead, codeRow, countedNote, distinct, drawnNote, drawnRows, flat, type ChartParts } from '../parts';

/** Up to as many events have a column of bars each; more are shaded cells. */
const mostPanels = 4;

/** Events beside each other: shared codes, what one alone says, differences by share. */
export function sideBySideChart(parts: ChartParts): Chart {
  const { project, request, words, language } = parts;
  const compared = sideBySide(project, request.codes);
  const { rows, bases } = compared;
  const shown = drawnRows(rows, { most: request.most, sizeOf: ({ shares }) => Math.max(0, ...shares) });
  const names = distinct(compared.events.map(({ title }) => title));
  const chartRows = flat(
    shown.map((at) => codeRow((rows[at] as SideBySideRow).row)),
    shown.length === rows.length,
  );
  const title = words.titles['side-by-side'];
  const shareAt = (row: number, event: number): number => rows[row]?.shares[event] ?? 0;
  const full = Math.max(0, ...shown.flatMap((row) => rows[row]?.shares ?? []));
  const drawing =
    names.length <= mostPanels
      ? drawBarPanels({
          title,
          rows: chartRows,
          panels: names.map((name, event) => {
            const values = shown.map((row) => shareAt(row, event));
            const texts = values.map((value) => shareText(value, language));
            return { head: words.ofAll(name, bases[event] ?? 0), values, texts, full };
          }),
        })
      : drawHeatMap({
          title,
          rows: chartRows,
          columns: names.map((name, event) => words.ofAll(name, bases[event] ?? 0)),
          values: shown.flatMap((row) => names.map((_, event) => shareAt(row, event))),
          texts: shown.flatMap((row) => names.map((_, event) => shareText(shareAt(row, event), language))),
          nothing: '',
        });
  return {
    title,
    drawing,
    numbers: numbersOf(parts, compared, names),
    notes: [
      words.notes.sharesOfEvents,
      countedNote(parts),
      ...drawnNote(parts, shown.length, rows.length),
      ...parts.notes,
    ],
  };
}

function numbersOf(parts: ChartParts, { events, rows }: SideBySide, names: readonly string[]): NumberTable {
  const { words } = parts;
  return {
    rowHead: codeHead(parts),
    columns: [
      ...names.flatMap((name, at) => [
        { id: name, head: name, unit: 'count' as const },
        { id: `${names[at] ?? ''} share`, head: words.shareOfEvent(name), unit: 'share' as const },
      ]),
      { id: 'difference', head: words.difference, unit: 'points' as const },
      { id: 'found_in', head: words.foundIn, unit: 'text' as const },
    ],
    rows: rows.map(({ row, counts, shares, spread, commonness }) => ({
      ...codeRow(row),
      name: row.path,
      cells: [
        ...events.flatMap(({ id }, at) => {
          const value = counts[at] ?? 0;
          const way = { kind: 'cell', columns: 'events', rowId: row.id, columnId: id } as const;
          return [
            { value, way: value === 0 ? null : way },
            { value: shares[at] ?? 0, way: null },
          ];
        }),
        { value: spread, way: null },
        { value: foundIn(parts, { counts, commonness, names }), way: null },
      ],
    })),
  };
}

function foundIn(
  { words }: ChartParts,
  { counts, commonness, names }: Pick<SideBySideRow, 'counts' | 'commonness'> & { readonly names: readonly string[] },
): string {
  if (commonness !== 'one') return words.commonness[commonness];
  return words.only(names[counts.findIndex((count) => count > 0)] ?? '');
}
