import type { AboutLine } from '../side-file';
import type { Continuation } from './long-cells';
import { sheetText } from './sheet-text';
import type { SmallSheet } from './workbook';

/** The sheet where long cells go on; its first column leads back to them. */
export function continuationSheet(
  name: string,
  heads: readonly string[],
  continuations: readonly Continuation[],
): SmallSheet {
  return {
    name,
    hasHead: true,
    widths: [22, 30, 24, 7, 7, 90],
    rows: [
      heads,
      ...continuations.map(({ location, row, column, part, parts, text }) => [
        location,
        sheetText(row),
        sheetText(column),
        part,
        parts,
        sheetText(text),
      ]),
    ],
    links: [null, ...continuations.map(({ location }) => location)],
  };
}

/** The sheet that says what was counted over what. */
export function aboutSheet(name: string, lines: readonly AboutLine[]): SmallSheet {
  return { name, hasHead: false, widths: [26, 100], rows: lines.map((line) => line.map(sheetText)), links: [] };
}
