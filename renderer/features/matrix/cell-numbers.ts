import { isNumeric, percentOf, type NumericCell } from '../../../shared/analysis/matrix-measures';
import type { MatrixCell, MatrixView } from '../../../shared/project/matrix-view';
import type { Messages } from '../../i18n/messages';
import type { SheetPlace } from './face';
import type { Sheet } from './sheet';

/** A number of a cell as it is written and as it is said. */
export type WrittenNumber = {
  readonly what: NumericCell;
  readonly value: number;
  readonly text: string;
  /** Its share of a base: `34,2 %`; null when none is asked for, or there is none. */
  readonly percent: string | null;
  readonly said: string;
};

/** What the shading and the first number of a cell show: the first number asked for, or how much there is. */
export function leadingNumber(cells: readonly MatrixCell[]): NumericCell {
  return cells.find(isNumeric) ?? 'codings';
}

type Writing = {
  readonly cells: readonly MatrixCell[];
  readonly percent: MatrixView['percent'];
  readonly t: Messages;
  readonly locale: string;
};

/** The numbers of a cell or total, in the order asked for. Where cells hold words alone, totals say how much there is. */
export function numbersIn(sheet: Sheet, place: SheetPlace, writing: Writing): readonly WrittenNumber[] {
  const asked = writing.cells.filter(isNumeric);
  const isTotal = place.row === null || place.column === null;
  const shown = asked.length > 0 || !isTotal ? asked : (['codings'] as const);
  return shown.map((what) => numberIn(sheet, place, { ...writing, what }));
}

/** What is said of a cell as a whole: always how much is in it. */
export function saidOf(
  sheet: Sheet,
  { row, column }: SheetPlace,
  numbers: readonly WrittenNumber[],
  t: Messages,
): string {
  const { codings, documents } = sheet.counts(row, column);
  const others = numbers.filter(
    ({ what, percent }) => !(what === 'codings' || what === 'documents' || what === 'binary') || percent !== null,
  );
  return [t.matrix.counted[sheet.unit](codings, documents), ...others.map(({ said }) => said)].join(', ');
}

function numberIn(
  sheet: Sheet,
  { row, column }: SheetPlace,
  { what, percent, t, locale }: Writing & { readonly what: NumericCell },
): WrittenNumber {
  const value = sheet.measure(row, column, what);
  const text = what === 'share' ? inPercent(value, locale) : value.toLocaleString(locale);
  const part = value === 0 ? null : percentOf(sheet, { row, column }, { cell: what, percent });
  const written = part === null ? null : inPercent(part.value / 100, locale);
  const said =
    written === null || part === null || percent === 'none'
      ? unitOf(what, { text, value, t })
      : `${t.matrixTools.percentOf(written, part.base.toLocaleString(locale))} (${t.matrixTools.percentBase[percent]})`;
  return { what, value, text, percent: written, said };
}

function unitOf(what: NumericCell, { text, value, t }: { text: string; value: number; t: Messages }): string {
  if (what === 'cases' || what === 'speakers') return t.matrixTools.measures[what](text, value === 1);
  return what === 'share' ? t.matrixTools.measures.share(text) : `${t.matrix.cells[what]}: ${text}`;
}

function inPercent(share: number, locale: string): string {
  return share.toLocaleString(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
