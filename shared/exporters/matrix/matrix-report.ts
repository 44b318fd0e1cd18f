import { isNumeric } from '../../analysis/matrix-measures';
import type { Project } from '../../project/project';
import { chosen } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import type { Block, Report, ReportCell, ReportTable } from '../report/report';
import { kindWords } from '../words/kinds';
import { matrixWords } from '../words/matrix';
import { aboutMatrix } from './about-matrix';
import { cellNames } from './cell-names';
import { evidenceOfCells, noEvidence } from './evidence';
import { layoutOf, type Layout } from './layout';
import { matrixOptions } from './options';
import { publishedMatrix, type PublishedMatrix } from './published-matrix';
import { quotedProblems } from './quoted-problems';
import { bodyCell, synthesisCell, totalCell, type CellContext } from './report-cells';

/** Relative widths of columns: the heads of rows, numbers, words. */
const widths = { head: 2.4, number: 1, words: 3.2 } as const;
/** So wide, relatively, may a table be on a page that lies across; a wider matrix is parted into several. */
const pageWidth = 17;

/**
 * The matrix to be read: the table, and behind it the words of every cell with the way there and back.
 *
 * On paper a wide matrix is parted by columns, the heads of its rows in each part; on a page that scrolls it is one.
 * Cells that show their quotations need no words behind them.
 */
export function matrixReport(project: Project, request: ExportRequest): Report {
  const { language, file, options } = request;
  const published = publishedMatrix(project, request);
  const layout = layoutOf(published, 'names');
  const isQuoted =
    chosen({ options: matrixOptions }, options, 'without-evidence') === false &&
    !published.view.cells.includes('quotations');
  const evidence = isQuoted ? evidenceOfCells(published, layoutOf(published, 'paths'), language) : noEvidence;
  const context = { published, language, evidence };
  const parts = columnParts(published, layout, file === 'html' ? Infinity : pageWidth);
  const about = aboutMatrix(published, request);
  return {
    title: `${kindWords(language).matrix}: ${project.info.name}`,
    subtitle: about.totals.join('; '),
    language,
    isLandscape: true,
    blocks: [
      ...parts.map((columns): Block => ({ kind: 'table', table: partTable(context, { layout, columns, parts }) })),
      { kind: 'paragraph', role: 'note', text: [`${about.counted}.`] },
      ...evidence.blocks,
    ],
    about,
    problems: (name) => quotedProblems(published, name, isQuoted),
  };
}

/** Columns by their index on paper; `null` is that of the totals. */
type Columns = readonly (number | null)[];

/** The columns in parts that fit on a page, the totals last. */
function columnParts(published: PublishedMatrix, { columnNames }: Layout, fits: number): readonly Columns[] {
  const width = columnWidth(published);
  const perPart = Math.max(1, Math.floor((fits - widths.head) / width));
  const all: Columns = [...columnNames.keys(), null];
  const parts: Columns[] = [];
  for (let from = 0; from < all.length; from += perPart) parts.push(all.slice(from, from + perPart));
  return parts;
}

function columnWidth({ view }: PublishedMatrix): number {
  const isNumbers = view.cells.every(isNumeric);
  return isNumbers ? Math.max(widths.number, view.cells.length > 1 ? 1.5 : 1) : widths.words;
}

type Part = { readonly layout: Layout; readonly columns: Columns; readonly parts: readonly Columns[] };

function partTable(context: CellContext, { layout, columns, parts }: Part): ReportTable {
  const { published, language } = context;
  const words = matrixWords(language);
  const isNumbers = published.view.cells.every(isNumeric);
  const width = columnWidth(published);
  const hasSynthesis = layout.columnNames.some(
    (_, at) => published.statementsAt(layout.place(null, at)).statements.length > 0,
  );
  const heads = columns.map((column) => {
    const group = column === null ? '' : (layout.groups[column] ?? '');
    return {
      head: column === null ? words.heads.total : (layout.columnNames[column] ?? ''),
      width: column === null && !isNumbers ? widths.number * 1.6 : width,
      ...(group === '' ? {} : { group }),
      ...(isNumbers ? { align: 'end' as const } : {}),
    };
  });
  const rows = layout.rowNames.map((name, row) => bodyRow(context, { layout, columns, row, name }));
  const totals = [
    headCell(words.heads.total),
    ...columns.map((column) => totalCell(context, layout.place(null, column))),
  ];
  const syntheses = [
    headCell(words.synthesis),
    ...columns.map((column) =>
      column === null ? { paragraphs: [] } : synthesisCell(context, layout.place(null, column)),
    ),
  ];
  const part = parts.length === 1 ? '' : words.part(parts.indexOf(columns) + 1, parts.length);
  return {
    caption: cellNames(published.view, language).join(', ') + part,
    columns: [{ head: words.heads[published.view.transposed ? 'column' : 'code'], width: widths.head }, ...heads],
    rows: [...rows, totals, ...(hasSynthesis ? [syntheses] : [])],
  };
}

type Row = { readonly layout: Layout; readonly columns: Columns; readonly row: number; readonly name: string };

function bodyRow(context: CellContext, { layout, columns, row, name }: Row): readonly ReportCell[] {
  const cells = columns.map((column): ReportCell => {
    const place = layout.place(row, column);
    if (column !== null) return bodyCell(context, place);
    const { paragraphs } = totalCell(context, place);
    // The synthesis of a row stands below its total, where a reader looks for the sum of it.
    return { paragraphs: [...paragraphs, ...synthesisCell(context, place).paragraphs] };
  });
  return [headCell(name, layout.depths[row]), ...cells];
}

function headCell(name: string, indent = 0): ReportCell {
  return { paragraphs: [[name]], isHead: true, indent };
}
