import type { AttributeValue } from '../../../shared/project/attribute-values';

/** How values are written and read in one language. */
export type ValueWords = {
  /** Sign between whole and part of a number: a comma or a full stop. */
  readonly decimal: string;
  readonly yes: string;
  readonly no: string;
};

/** What a column holds, as far as all its values agree; `text` for an empty one. */
export type ColumnKind = 'text' | 'number' | 'boolean';

/** Digits that a number keeps exactly; longer ones are numbers of something, not amounts. */
const exactDigits = 15;

/** What a table shows of a value; nothing of one that is not there. */
export function textOfValue(value: AttributeValue | undefined, words: ValueWords): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return typeof value === 'number' ? String(value).replace('.', words.decimal) : value;
}

/**
 * The value that was typed or pasted; null for none.
 *
 * What looks like a plain number becomes one; 007 and 1.500 in German stay text, for they say more than a number. "Ja"
 * is a text, unless the column holds yes and no only.
 */
export function valueOfText(text: string, words: ValueWords, column: ColumnKind): AttributeValue | null {
  const plain = text.replace(/[\r\n]+/g, ' ').trim();
  if (plain === '') return null;
  const lower = plain.toLowerCase();
  if (lower === 'true' || lower === 'wahr') return true;
  if (lower === 'false' || lower === 'falsch') return false;
  if (column === 'boolean' && lower === words.yes) return true;
  if (column === 'boolean' && lower === words.no) return false;
  return numberOf(plain, words) ?? plain;
}

function numberOf(plain: string, { decimal }: ValueWords): number | null {
  const match = /^-?(0|[1-9]\d*)(?:([.,])(\d+))?$/.exec(plain);
  if (match === null) return null;
  const [, whole = '', sign, part = ''] = match;
  if ((sign !== undefined && sign !== decimal) || whole.length + part.length > exactDigits) return null;
  // There is no negative zero among values.
  return Number(plain.replace(',', '.')) + 0;
}

/** What all of these values are. */
export function kindOfColumn(values: Iterable<AttributeValue | undefined>): ColumnKind {
  const kinds = new Set<string>();
  for (const value of values) if (value !== undefined) kinds.add(typeof value);
  const [kind] = kinds;
  return kinds.size === 1 && (kind === 'number' || kind === 'boolean') ? kind : 'text';
}
