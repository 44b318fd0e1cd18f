import type { Line } from './page-lines';

/** Lines at the upper or lower edge of a page that are looked at, and how much of its height the edge is. */
const edge = { lines: 3, share: 0.13 } as const;

/** A page before its lines are put together. */
export type PageLines = { readonly height: number; readonly lines: readonly Line[] };

/**
 * Lines that repeat at the edge of pages: headers, footers and page numbers.
 *
 * They stand at the same edge on at least half of three or more pages and say the same, but for a number that counts with
 * the pages. A line that `begins` a paragraph, such as a time stamp with a label, is none.
 */
export function repeatedLines(pages: readonly PageLines[], begins: (words: string) => boolean): ReadonlySet<Line> {
  if (pages.length < 3) return new Set();
  const groups = new Map<string, Line[]>();
  for (const { height, lines } of pages) {
    for (const line of edgeLines(lines, height)) {
      const words = wordsOfLine(line);
      if (begins(words)) continue;
      const key = `${line.y < height / 2 ? 'above' : 'below'} ${words.replace(/\d+|\b[ivxlc]+\b/giu, '#')}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [line]);
      else if (group.at(-1)?.page !== line.page) group.push(line);
    }
  }
  const least = Math.max(3, Math.ceil(pages.length * 0.5));
  // Left and right pages may differ, so that each of two lines stands on every second page only.
  const enough = (group: readonly Line[]): boolean => group.length >= least || alternates(group, pages.length);
  return new Set([...groups.values()].filter((group) => enough(group) && counts(group)).flat());
}

function edgeLines(lines: readonly Line[], height: number): Line[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  const above = sorted.slice(0, edge.lines).filter(({ y }) => y < edge.share * height);
  const below = sorted.slice(-edge.lines).filter(({ y }) => y > (1 - edge.share) * height);
  return [...new Set([...above, ...below])];
}

function alternates(group: readonly Line[], pages: number): boolean {
  if (group.length < 3 || group.length < Math.floor((pages - 1) / 2)) return false;
  return group.every(({ page }, index) => index === 0 || page - (group[index - 1] as Line).page === 2);
}

/** Whether every number of these lines is the same in all of them, or goes up as the pages do. */
function counts(group: readonly Line[]): boolean {
  const numbers = group.map((line) => [...wordsOfLine(line).matchAll(/\d+/g)].map(([digits]) => Number(digits)));
  const [first = []] = numbers;
  const page = (group[0] as Line).page;
  return first.every(
    (number, at) =>
      numbers.every((others) => others[at] === number) ||
      numbers.every((others, index) => (others[at] ?? NaN) - number === (group[index] as Line).page - page),
  );
}

/** The words of a line, its cells one after the other. */
export function wordsOfLine({ cells }: Line): string {
  return cells.map(({ text }) => text.trim()).join(' ');
}
