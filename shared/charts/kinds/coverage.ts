import { coverage, shareOf, type Covered } from '../../analysis/coverage';
import { drawBarPanels } from '../bar-panels';
import type { Chart, Way } from '../chart';
import { shareText } from '../number-text';
import { codeHead, codeRow, distinct, documentName, drawnNote, drawnRows, flat, type ChartParts } from '../parts';
import type { ChartRow } from '../row-labels';

type Row = Covered & { readonly shown: ChartRow; readonly name: string; readonly way: Way };

/** The share of text that is coded, per document or per code. */
export function coverageChart(parts: ChartParts): Chart {
  const { request, words, language } = parts;
  const { rows, total } = rowsOf(parts);
  const title = words.titles.coverage[request.coverageOf];
  const shown = drawnRows(rows, { most: request.most, sizeOf: shareOf });
  const drawn = shown.map((at) => rows[at] as Row);
  const values = drawn.map(shareOf);
  const drawing = drawBarPanels({
    title,
    rows: flat(
      drawn.map((row) => row.shown),
      shown.length === rows.length,
    ),
    panels: [
      {
        head: `${words.codedShare} (${words.all}: ${shareText(shareOf(total), language)})`,
        values,
        texts: values.map((value) => shareText(value, language)),
        full: Math.max(0, ...values),
      },
    ],
  });
  return {
    title,
    drawing,
    numbers: {
      rowHead: request.coverageOf === 'documents' ? words.document : codeHead(parts),
      columns: [
        { id: 'coded_share', head: words.codedShare, unit: 'share' },
        { id: 'coded_characters', head: words.coded, unit: 'count' },
        { id: 'characters', head: words.length, unit: 'count' },
      ],
      rows: rows.map((row) => ({
        ...row.shown,
        name: row.name,
        cells: [
          { value: shareOf(row), way: row.coded === 0 ? null : row.way },
          { value: row.coded, way: null },
          { value: row.length, way: null },
        ],
      })),
    },
    notes: [words.notes.coverage, ...drawnNote(parts, shown.length, rows.length), ...parts.notes],
  };
}

function rowsOf(parts: ChartParts): { readonly rows: readonly Row[]; readonly total: Covered } {
  const { documents, rows, total } = coverage(parts.project, parts.axis);
  if (parts.request.coverageOf === 'codes') {
    return {
      total,
      rows: rows.map(({ row, ...covered }) => ({
        ...covered,
        shown: codeRow(row),
        name: row.path,
        way: { kind: 'cell', columns: 'documents', rowId: row.id, columnId: null },
      })),
    };
  }
  const names = distinct(documents.map(({ document }) => documentName(parts, document)));
  return {
    total,
    rows: documents.map(({ document, ...covered }, at) => ({
      ...covered,
      shown: { label: names[at] ?? '', indent: 0, color: null },
      name: names[at] ?? '',
      way: { kind: 'cell', columns: 'documents', rowId: null, columnId: document.id },
    })),
  };
}
