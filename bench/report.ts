/** One line of the report: what was measured, its goal, its times, and beside it what the machine itself needs at least. */
export type Line = {
  readonly what: string;
  readonly goal: string;
  /** Milliseconds, unsorted. */
  readonly times: readonly number[];
  readonly limit: { readonly what: string; readonly times: readonly number[] };
};

/** The value below which the given share of the times lies. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Prints the lines as a table: median and 95th percentile in milliseconds, each beside its limit of the same run. */
export function printReport(title: string, lines: readonly Line[]): void {
  const rows = lines.map(({ what, goal, times, limit }) => [
    what,
    goal,
    `${format(quantile(times, 0.5))} / ${format(quantile(times, 0.95))}`,
    String(times.length),
    `${format(quantile(limit.times, 0.5))} / ${format(quantile(limit.times, 0.95))}`,
    limit.what,
  ]);
  const head = ['what', 'goal', 'median / p95 ms', 'n', 'limit: median / p95 ms', 'the limit is'];
  const widths = head.map((word, column) => Math.max(word.length, ...rows.map((row) => (row[column] ?? '').length)));
  const print = (cells: readonly string[]): void =>
    console.log(`| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  console.log(`\n${title}`);
  print(head);
  print(widths.map((width) => '-'.repeat(width)));
  for (const row of rows) print(row);
}

/** Milliseconds that a piece of work takes, a few times over. */
export function timesOf(runs: number, work: () => void): readonly number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

function format(time: number): string {
  return Number.isNaN(time) ? '–' : time >= 100 ? time.toFixed(0) : time.toFixed(1);
}
