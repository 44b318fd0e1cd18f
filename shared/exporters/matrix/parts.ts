import { passagesOf } from '../../analysis/passages';
import { referenceOf } from '../../analysis/reference';
import { isNumeric, type NumericCell } from '../../analysis/matrix-measures';
import type { Coding } from '../../project/coding';
import type { ExportLanguage } from '../export-request';
import type { Cell } from '../table';
import { matrixWords } from '../words/matrix';
import { cellName } from './cell-names';
import type { Place, PublishedMatrix } from './published-matrix';
import { sourcesBehind, type PublishedStatement } from './statements';

/** One of the things the cells of a matrix show, as a column of a table has it. */
export type TablePart = {
  /** The same in every language. */
  readonly id: string;
  readonly title: string;
  readonly isNumber: boolean;
  readonly valueAt: (place: Place) => Cell;
};

/** What the cells show, in order; each number with its percentage behind it where one is wanted. */
export function tableParts(published: PublishedMatrix, language: ExportLanguage): readonly TablePart[] {
  const { project, view, numbers } = published;
  const quoted = (codings: readonly Coding[]): string =>
    passagesOf(project, codings)
      .map(({ quote, reference }) => `${quote} (${reference})`)
      .join('\n\n');
  return view.cells.flatMap((cell): readonly TablePart[] => {
    if (isNumeric(cell)) return numberParts(published, { cell, language, numbers });
    const part = { id: cell, title: cellName(cell, { view, language }), isNumber: false };
    switch (cell) {
      case 'quotations':
        return [{ ...part, valueAt: (place) => quoted(published.codingsAt(place)) }];
      case 'anchor':
        return [{ ...part, valueAt: (place) => quoted(published.anchorsAt(place)) }];
      case 'summary':
        return [{ ...part, valueAt: (place) => statementsText(published, place, language) }];
    }
  });
}

function numberParts(
  published: PublishedMatrix,
  { cell, language, numbers }: { cell: NumericCell; language: ExportLanguage; numbers: PublishedMatrix['numbers'] },
): readonly TablePart[] {
  const name = cellName(cell, { view: published.view, language });
  return numbers
    .filter((number) => number.cell === cell)
    .map((number) => ({
      id: number.isPercent ? `${cell}_percent` : cell,
      title: number.isPercent ? `${name} (%)` : name,
      isNumber: true,
      valueAt: (place) => published.numberAt(place, number),
    }));
}

/** Statements one a line, each with the references of its evidence and with what is wrong with it. */
function statementsText(published: PublishedMatrix, place: Place, language: ExportLanguage): string {
  const cell = published.statementsAt(place);
  if (cell.statements.length === 0) return '';
  const words = matrixWords(language);
  const lines = cell.statements.map((statement) => {
    const references = referencesOf(published, statement);
    const behind = references.length === 0 ? '' : ` (${references.join('; ')})`;
    return `– ${statement.text}${behind}${statement.lack === null ? '' : ` [${words.lacks[statement.lack]}]`}`;
  });
  const sources = sourcesBehind(published.project, cell, language);
  return [...lines, ...(sources === '' ? [] : [sources]), ...(cell.isStale ? [`[${words.stale}]`] : [])].join('\n');
}

/** References of the evidence of a statement, each once. */
function referencesOf({ project }: PublishedMatrix, { evidence }: PublishedStatement): readonly string[] {
  return [...new Set(evidence.map((coding) => referenceOf(project, coding)))];
}
