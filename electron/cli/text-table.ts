import type { TablePreview } from '../../shared/exporters/exporters';

/** Values longer than this are cut in the terminal; files hold them whole. */
const longestValue = 40;

/**
 * A table in columns for the terminal: the first aligned left, the others right.
 *
 * Path separators become indents, because a tree reads better so.
 */
export function textTable({ header, rows }: Pick<TablePreview, 'header' | 'rows'>, total: string): string {
  const shown = [header.map((name, at) => (at === header.length - 1 ? total : name)), ...rows.map(indented)].map(
    (row) => row.map(short),
  );
  const widths = header.map((_, column) => Math.max(...shown.map((row) => width(row[column] ?? ''))));
  const lines = shown.map((row) =>
    row
      .map((value, column) => pad(value, { to: widths[column] ?? 0, isLeft: column === 0 }))
      .join('  ')
      .trimEnd(),
  );
  const rule = '-'.repeat(widths.reduce((sum, one) => sum + one, 0) + 2 * Math.max(0, widths.length - 1));
  return `${[lines[0] ?? '', rule, ...lines.slice(1)].join('\n')}\n`;
}

function indented(row: readonly string[]): readonly string[] {
  const [path = '', ...values] = row;
  const steps = path.split(' > ');
  return [`${'  '.repeat(steps.length - 1)}${steps.at(-1) ?? ''}`, ...values];
}

function short(value: string): string {
  const line = value.replace(/\s*\n\s*/g, ' / ');
  const characters = [...line];
  return characters.length > longestValue ? `${characters.slice(0, longestValue - 1).join('')}…` : line;
}

function pad(value: string, { to, isLeft }: { to: number; isLeft: boolean }): string {
  const gap = ' '.repeat(Math.max(0, to - width(value)));
  return isLeft ? value + gap : gap + value;
}

/** Characters as a person counts them, near enough: combining marks take no room. */
function width(value: string): number {
  return [...value.normalize('NFC').replace(/\p{M}/gu, '')].length;
}
