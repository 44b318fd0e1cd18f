import { appendFileSync } from 'node:fs';

/** What a line must hold: a figure of its values, and the most this may be. */
export type Goal = { readonly of: 'median' | 'p95' | 'max'; readonly most: number };

/** One line of the report: what was measured, its goal, its values, and beside it what the machine itself needs at least. */
export type Line = {
  readonly what: string;
  /** Null where the design names no number. */
  readonly goal: Goal | null;
  /** Milliseconds by default, unsorted. */
  readonly times: readonly number[];
  readonly limit: { readonly what: string; readonly times: readonly number[] };
  readonly unit?: 'ms' | 'MB';
};

/** The value below which the given share of the times lies. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const head = ['what', 'goal', 'held', 'median', 'p95', 'max', 'n', 'limit: median', 'p95', 'the limit is'];

/**
 * Prints the lines as a table, each beside its limit of the same run.
 *
 * In a whole run (scripts/bench.mjs) the table also goes to the file that docs/performance.md is made from.
 */
export function printReport(title: string, lines: readonly Line[]): void {
  const table = tableOf([head, ...lines.map(cellsOf)]);
  console.log(`\n${title}\n${table}`);
  const file = process.env['WORTLAUT_BENCH_REPORT'];
  if (file !== undefined) appendFileSync(file, `## ${title}\n\n${table}\n\n`);
}

/** Milliseconds that a piece of work takes, a few times over. */
export function timesOf(runs: number, work: () => void): readonly number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

const shares = { median: 0.5, p95: 0.95, max: 1 } as const;

function cellsOf({ what, goal, times, limit, unit = 'ms' }: Line): readonly string[] {
  const figure = (values: readonly number[], name: keyof typeof shares): string =>
    format(quantile(values, shares[name]));
  return [
    what,
    goal === null ? '' : `${goal.of} ${goal.most.toLocaleString('en')} ${unit}`,
    goal === null ? '' : quantile(times, shares[goal.of]) <= goal.most ? 'yes' : '**no**',
    figure(times, 'median'),
    figure(times, 'p95'),
    figure(times, 'max'),
    String(times.length),
    figure(limit.times, 'median'),
    figure(limit.times, 'p95'),
    limit.what,
  ];
}

/** Markdown, its columns padded so that it can be read as it is; figures stand to the right. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)));
  const isFigure = (column: number): boolean => column > 2 && column < head.length - 1;
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (isFigure(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (isFigure(at) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(rows[0] ?? []), rule, ...rows.slice(1).map(line)].join('\n');
}

function format(value: number): string {
  if (Number.isNaN(value)) return '–';
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1);
}
