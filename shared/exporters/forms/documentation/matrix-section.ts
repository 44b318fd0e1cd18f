import { anchorExamples } from '../../../analysis/anchor-examples';
import { computeMatrix, type Matrix, type MatrixOptions } from '../../../analysis/matrix';
import type { MatrixColumn, MatrixRow } from '../../../analysis/matrix-axes';
import { passagesOf } from '../../../analysis/passages';
import { sourcesOf, sourcesText } from '../../../analysis/sources-of';
import { summaryState } from '../../../analysis/summary-state';
import { required } from '../../../kernel/assert';
import { summaryOfCell } from '../../../project/cell-summary';
import { plainMatrix, type MatrixView } from '../../../project/matrix-view';
import type { Project } from '../../../project/project';
import type { SectionOf } from '../../../project/report-template';
import { columnHeaders } from '../../column-headers';
import type { Block, Inline, ReportCell } from '../../report/report';
import type { Documentation } from './documentation';
import { statementLines } from './statements';

/** The matrix of the section: what lies in it as far as it is published, and all that lies in it. */
type Sheet = {
  readonly view: MatrixView | null;
  readonly matrix: Matrix;
  readonly whole: Matrix;
};

/**
 * What the researchers found, category by category: their statements with the kinds of source behind them.
 *
 * Where nothing is written in a cell, it says how many passages there are and quotes the one that shows best what is
 * meant. With one column its head says no more than that these are the results.
 */
export function matrixOf(documentation: Documentation, { matrixViewId }: SectionOf<'matrix'>): readonly Block[] {
  const { project, whole, words, language } = documentation;
  const view = viewOf(whole, matrixViewId);
  const options: MatrixOptions = { ...(view ?? plainLook), locale: language };
  const sheet = {
    view,
    matrix: computeMatrix(project, { ...options, excludeBlocked: true }),
    whole: computeMatrix(whole, options),
  };
  const { rows, columns } = sheet.matrix;
  if (rows.length === 0 || columns.length === 0) return [];
  const heads = columns.length === 1 ? [words.results] : columnHeaders(project, columns);
  const synthesis = view !== null && columns.length > 1 ? rowSynthesis(documentation, sheet) : null;
  return [
    {
      kind: 'table',
      table: {
        caption: captionOf(documentation, view),
        columns: [
          { head: words.category, width: 2 },
          ...heads.map((head) => ({ head, width: columns.length === 1 ? 6 : 3 })),
          ...(synthesis === null ? [] : [{ head: words.synthesis, width: 3 }]),
        ],
        rows: rows.map((row, at) => [
          { paragraphs: [[row.code.name]], isHead: true, indent: row.depth },
          ...columns.map((column) => cellOf(documentation, sheet, row, column)),
          ...(synthesis === null ? [] : [required(synthesis[at], 'cell of the synthesis')]),
        ]),
        ...(documentation.evidence === null ? {} : { note: words.evidenceNote }),
      },
    },
  ];
}

/** Categories by events: what is made where no view was saved. */
const plainLook: MatrixOptions = { ...plainMatrix, rows: 'categories' };

/** The view that was chosen; else the oldest one of categories by events that somebody has written in. */
function viewOf(project: Project, chosen: SectionOf<'matrix'>['matrixViewId']): MatrixView | null {
  const known = chosen === null ? undefined : project.matrixViews.get(chosen);
  if (known !== undefined) return known;
  const written = new Set([...project.cellSummaries.values()].map(({ matrixViewId }) => matrixViewId));
  const usual = [...project.matrixViews.values()].filter(
    ({ id, rows, columns }) => written.has(id) && rows === 'categories' && columns === 'events',
  );
  usual.sort((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1));
  return usual[0] ?? null;
}

function captionOf({ words }: Documentation, view: MatrixView | null): string {
  return view === null || view.name === '' ? words.headings.matrix : view.name;
}

function cellOf(documentation: Documentation, sheet: Sheet, row: MatrixRow, column: MatrixColumn): ReportCell {
  const { project, language } = documentation;
  const codings = sheet.matrix.codingsOf(row.id, column.id);
  const lines = writtenLines(documentation, sheet, { codeId: row.id, columnId: column.id });
  if (lines.length === 0) return insteadOf(documentation, sheet.matrix, row, column);
  const sources = sourcesText(sourcesOf(project, codings), language);
  const note: Inline[][] = sources === '' ? [] : [[{ text: `(${sources})`, style: 'quiet' }]];
  return { paragraphs: [...lines, ...note] };
}

/** The statements of a cell; also tells when they are older than what they rest on. */
function writtenLines(
  documentation: Documentation,
  { view, whole }: Sheet,
  cell: Pick<Parameters<typeof summaryOfCell>[1], 'codeId' | 'columnId'>,
): readonly (readonly Inline[])[] {
  const summary = view === null ? undefined : summaryOfCell(documentation.whole, { matrixViewId: view.id, ...cell });
  if (summary === undefined || summary.statements.length === 0) return [];
  if (summaryState(documentation.whole, whole, summary).isStale) documentation.tally.stale += 1;
  return statementLines(documentation, summary.statements);
}

function insteadOf(documentation: Documentation, matrix: Matrix, row: MatrixRow, column: MatrixColumn): ReportCell {
  const { project, words, quoted } = documentation;
  const codings = matrix.codingsOf(row.id, column.id);
  const passages = passagesOf(project, codings);
  if (passages.length === 0) return { paragraphs: [['–']] };
  const anchors = new Set([...anchorExamples(project).values()].flat().map(({ coding }) => coding.id));
  const isAnchor = ({ codings: own }: (typeof passages)[number]): boolean => own.some(({ id }) => anchors.has(id));
  const best = required(passages.find(isAnchor) ?? passages[0], 'passage');
  quoted.push(...best.codings);
  return {
    paragraphs: [
      [words.codings(passages.length)],
      [
        { text: best.quote, style: 'emphasis' },
        { text: ` (${best.reference})`, style: 'quiet' },
      ],
    ],
  };
}

/** What is written on whole rows; null where there is nothing. */
function rowSynthesis(documentation: Documentation, sheet: Sheet): readonly ReportCell[] | null {
  const cells = sheet.matrix.rows.map(({ id }): ReportCell => ({
    paragraphs: writtenLines(documentation, sheet, { codeId: id, columnId: null }),
  }));
  return cells.some(({ paragraphs }) => paragraphs.length > 0) ? cells : null;
}
