import { passagesOf } from '../../analysis/passages';
import { referenceOf } from '../../analysis/reference';
import { isNumeric } from '../../analysis/matrix-measures';
import type { Coding } from '../../project/coding';
import type { ExportLanguage } from '../export-request';
import type { Inline, ReportCell } from '../report/report';
import { matrixWords } from '../words/matrix';
import { quoted } from '../words/quotation-marks';
import { unitOf } from './cell-names';
import { cellAnchor, type Evidence } from './evidence';
import type { Place, PublishedMatrix, ShownNumber } from './published-matrix';
import { sourcesBehind, type PublishedStatement } from './statements';

type Line = readonly Inline[];

/** What cells are made of. */
export type CellContext = {
  readonly published: PublishedMatrix;
  readonly language: ExportLanguage;
  readonly evidence: Evidence;
};

/** A cell as it is printed: its numbers, quotations and statements one below the other, each with the way to its words. */
export function bodyCell(context: CellContext, place: Place): ReportCell {
  const { published } = context;
  const paragraphs = published.view.cells.flatMap((cell): readonly Line[] => {
    if (isNumeric(cell)) return numberLines(context, place, cell);
    if (cell === 'quotations') return quotedLines(context, published.codingsAt(place));
    if (cell === 'anchor') return quotedLines(context, published.anchorsAt(place));
    return statementLines(context, place);
  });
  // Behind words a ground says nothing and makes them harder to read.
  const shade = published.view.cells.every(isNumeric) ? shadeOf(published, place) : 0;
  return { paragraphs, shade, anchor: cellAnchor(place) };
}

/** A cell of totals: numbers alone. */
export function totalCell(context: CellContext, place: Place): ReportCell {
  const { published, language } = context;
  const { view, matrix } = published;
  const shown = view.cells.filter(isNumeric);
  if (shown.length > 0) return { paragraphs: shown.flatMap((cell) => numberLines(context, place, cell)) };
  return {
    paragraphs: [
      [String(matrix.measure(place.row, place.column, 'codings')), ` ${matrixWords(language).counted[unitOf(view)]}`],
    ],
  };
}

/** The synthesis of a row or column. */
export function synthesisCell(context: CellContext, place: Place): ReportCell {
  return { paragraphs: statementLines(context, place) };
}

/** One line for a measure, with its percentage; it says what it counts where a cell shows more than one thing. */
function numberLines(
  { published, language, evidence }: CellContext,
  place: Place,
  cell: ShownNumber['cell'],
): readonly Line[] {
  const words = matrixWords(language);
  const isAlone = published.view.cells.length === 1;
  const parts = published.numbers
    .filter((number) => number.cell === cell)
    .flatMap((number) => {
      const value = published.numberAt(place, number);
      if (value === null || (number.isPercent && value === 0)) return [];
      const isPercent = number.isPercent || cell === 'share';
      return [isPercent ? words.percent(decimal(value, language)) : String(value)];
    });
  const [value = '', percent] = parts;
  const to = evidence.anchorOf(place);
  const name = isAlone ? '' : ` ${words.short[cell === 'codings' ? unitOf(published.view) : cell]}`;
  return [
    [
      { text: value, ...(to === undefined ? {} : { to }) },
      ...(percent === undefined ? [] : [` (${percent})`]),
      ...(name === '' ? [] : [{ text: name, style: 'quiet' as const }]),
    ],
  ];
}

function decimal(value: number, language: ExportLanguage): string {
  return language === 'de' ? String(value).replace('.', ',') : String(value);
}

function quotedLines({ published, language }: CellContext, codings: readonly Coding[]): readonly Line[] {
  return passagesOf(published.project, codings).map((passage): Line => [
    quoted(passage.quote, language),
    { text: ` (${passage.reference})`, style: 'quiet' },
  ]);
}

function statementLines(context: CellContext, place: Place): readonly Line[] {
  const { published, language } = context;
  const words = matrixWords(language);
  const cell = published.statementsAt(place);
  const sources = sourcesBehind(published.project, cell, language);
  return [
    ...cell.statements.map((statement): Line => ['– ', statement.text, ...behind(context, place, statement)]),
    ...(sources === '' ? [] : [[{ text: `(${sources})`, style: 'quiet' as const }]]),
    ...(cell.isStale ? [[{ text: `[${words.stale}]`, style: 'emphasis' as const }]] : []),
  ];
}

/** The references of a statement in brackets, each leading to its words, or what is wrong with it. */
function behind(
  { published, language, evidence }: CellContext,
  place: Place,
  { evidence: codings, lack }: PublishedStatement,
): Line {
  if (lack !== null) return [{ text: ` [${matrixWords(language).lacks[lack]}]`, style: 'emphasis' }];
  const seen = new Set<string>();
  const references = codings.flatMap((coding): readonly Inline[] => {
    const text = referenceOf(published.project, coding);
    if (seen.has(text)) return [];
    seen.add(text);
    return [seen.size === 1 ? ' (' : '; ', { text, style: 'quiet', to: evidence.passageAnchor(place, coding) }];
  });
  return [...references, ')'];
}

/** How much of the largest number a cell has; of the first measure that is shown. */
function shadeOf({ view, matrix }: PublishedMatrix, { row, column }: Place): number {
  const cell = view.cells.find(isNumeric);
  if (cell === undefined || cell === 'binary') return 0;
  const largest = matrix.largestOf(cell);
  return largest === 0 ? 0 : matrix.measure(row, column, cell) / largest;
}
