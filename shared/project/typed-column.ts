import type { AttributeValue } from './attribute-values';

const number = /^[-+−]?(?:\d+(?:[.,]\d+)?|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3})+\.\d+)$/;

/** Whether a cell holds a number and nothing else, with a decimal point or comma. */
export function isNumberLike(cell: string): boolean {
  return number.test(cell.trim());
}

/**
 * The values of a column of cells, with the type that all of them have; null for an empty cell.
 *
 * Numbers only where every cell is one and nothing of it is lost: "01069" and "+49" stay text, and so do numbers of more
 * than 15 digits. A column with a decimal comma reads points as thousands, and the other way round; where "1.234" may be
 * either, the column stays text. `true` and `false`, `wahr` and `falsch` are booleans. Text is kept without space around.
 */
export function typedColumn(cells: readonly string[]): Values {
  const plain = cells.map((cell) => cell.trim());
  const said = plain.filter((cell) => cell !== '');
  const read = booleansOf(said) ?? numbersOf(said);
  return plain.map((cell) => (cell === '' ? null : (read?.(cell) ?? cell)));
}

type Values = readonly (AttributeValue | null)[];

const found = new WeakMap<readonly (readonly string[])[], Map<number, Values>>();

/** The values of a column of a table; found once, as long as the rows are the same: a table may have a thousand columns. */
export function columnValues(rows: readonly (readonly string[])[], column: number): Values {
  const ofTable = found.get(rows) ?? new Map<number, Values>();
  found.set(rows, ofTable);
  const values = ofTable.get(column) ?? typedColumn(rows.map((row) => row[column] ?? ''));
  ofTable.set(column, values);
  return values;
}

type ReadCell = (cell: string) => AttributeValue;

function booleansOf(said: readonly string[]): ReadCell | null {
  const isTrue = (cell: string): boolean => /^(?:true|wahr)$/i.test(cell);
  return said.every((cell) => isTrue(cell) || /^(?:false|falsch)$/i.test(cell)) ? isTrue : null;
}

function numbersOf(said: readonly string[]): ReadCell | null {
  if (!said.every((cell) => isNumberLike(cell) && !/^[-−]?0\d|^\+/.test(cell))) return null;
  if (said.some((cell) => cell.replace(/\D/g, '').length > 15)) return null;
  const mark = decimalMark(said);
  if (mark === null) return null;
  const other = mark === ',' ? '.' : ',';
  if (said.some((cell) => cell.includes(other) && !hasThousands(cell, other))) return null;
  return (cell) => Number(cell.replaceAll(other, '').replace(mark, '.').replace('−', '-')) + 0;
}

/** The sign before decimals in all of these numbers; null where they do not tell. */
function decimalMark(said: readonly string[]): ',' | '.' | null {
  const marked = said.filter((cell) => /[.,]/.test(cell));
  if (marked.length === 0) return '.';
  const marks = new Set(marked.map((cell) => (cell.lastIndexOf(',') > cell.lastIndexOf('.') ? ',' : '.')));
  const isClear = marked.some((cell) => !/^[-−]?[1-9]\d{0,2}[.,]\d{3}$/.test(cell));
  if (!isClear) return null;
  if (marks.size === 1) return [...marks][0] as ',' | '.';
  // Both signs stand last somewhere: "1.234" beside "0,5". The one that cannot part thousands is the decimal sign.
  const decimal = new Set(
    marked.flatMap((cell) => (/^[-−]?[1-9]\d{0,2}[.,]\d{3}$/.test(cell) ? [] : [/[.,](?=\d*$)/.exec(cell)?.[0]])),
  );
  return decimal.size === 1 ? ([...decimal][0] as ',' | '.') : null;
}

function hasThousands(cell: string, sign: string): boolean {
  const whole = cell.split(sign === '.' ? ',' : '.')[0] as string;
  return new RegExp(`^[-−]?\\d{1,3}(?:\\${sign}\\d{3})+$`).test(whole);
}
