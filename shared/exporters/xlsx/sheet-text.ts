import { excelLimits } from '../excel-limits';
import { legal } from '../../kernel/xml';

/** What Excel would read as the number of a character, `_x0041_`. */
const reference = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text as a cell of a sheet holds it, not yet escaped for XML: signs a reader would take for numbers are written by number. */
export function sheetText(text: string): string {
  return legal(text).replace(reference, '_x005F_').replace(/\r/g, '_x000D_');
}

/**
 * A text in pieces of at most so many UTF-16 units; no character is parted.
 *
 * Joined they are the text.
 */
export function piecesOf(text: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + limit, text.length);
    const isSplit =
      to < text.length && /[\ud800-\udbff]/.test(text.charAt(to - 1)) && /[\udc00-\udfff]/.test(text.charAt(to));
    if (isSplit) to -= 1;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** Name of a column of a sheet: 0 is `A`, 26 is `AA`. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** A name for a sheet that Excel takes: none of the signs it refuses, at most 31 characters. */
export function sheetName(name: string, suffix = ''): string {
  const clean = name.replace(/[[\]:*?/\\]/g, ' ').trim();
  return `${clean.slice(0, excelLimits.sheetName - suffix.length).trim()}${suffix}`;
}
