import { gaps, rowsOf, type Piece } from './page-pieces';
import { median } from './reading-order';

/** A line of a page, as far as putting paragraphs together needs to know of it. */
export type Line = {
  /** Index of the page. */
  readonly page: number;
  readonly y: number;
  readonly size: number;
  /** Cells of a table row; an ordinary line has one. */
  readonly cells: readonly Piece[];
};

/** A column of a page, its lines from above. */
export type Column = { readonly lines: readonly Line[] };

/** A paragraph: its cells, each of them pieces of text as they stood in the lines. */
export type Paragraph = {
  readonly cells: { readonly page: number; readonly text: string }[][];
  /** Its last line reaches the margin, so that it may go on elsewhere. */
  isOpen: boolean;
};

/**
 * The lines of a column; wide gaps separate cells where something else begins at the same place in another line, so that
 * the wide spaces of justified text stay spaces.
 */
export function linesOf(pieces: readonly Piece[], page: number): Line[] {
  const rows = rowsOf(pieces);
  const starts = new Map<number, number>();
  for (const row of rows) {
    for (const place of new Set(row.map(({ x0 }) => Math.round(x0)))) starts.set(place, (starts.get(place) ?? 0) + 1);
  }
  const isShared = ({ x0 }: Piece): boolean => {
    const at = Math.round(x0);
    return [at - 1, at, at + 1].reduce((sum, place) => sum + (starts.get(place) ?? 0), 0) > 1;
  };
  return rows.map((row) => {
    const cells: Piece[] = [];
    for (const piece of row) {
      const last = cells.at(-1);
      const isWide = last !== undefined && piece.x0 - last.x1 > gaps.cell * Math.max(last.size, piece.size);
      if (last === undefined || (isWide && isShared(piece))) cells.push(piece);
      else {
        const joined = { x0: last.x0, x1: piece.x1, y: last.y, size: Math.max(last.size, piece.size) };
        cells[cells.length - 1] = { ...joined, text: `${last.text.trimEnd()} ${piece.text.trimStart()}` };
      }
    }
    const largest = row.reduce((a, b) => (b.size > a.size ? b : a));
    return { page, y: largest.y, size: largest.size, cells };
  });
}

/** Puts the lines of a column together to paragraphs; `begins` tells lines that begin one by their words. */
export function paragraphsOf({ lines }: Column, begins: (words: string) => boolean): Paragraph[] {
  const right = rightEdge(lines);
  const leading = usualLeading(lines);
  const left = Math.min(...lines.map(({ cells }) => (cells[0] as Piece).x0));
  const paragraphs: Paragraph[] = [];
  /** Where the cells of the paragraph under way begin, and its last line. */
  let starts: number[] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const { cells } = line;
    const at = last === null ? null : placesIn(starts, cells, line.size);
    const isNext = last !== null && at !== null && line.y - last.y <= 1.3 * leading + 0.5 && sameSize(last, line);
    const goesOn = isNext && at !== null && last !== null && continues(last, line, at, { right, left, starts, begins });
    const words = cells.map(({ text }) => ({ page: line.page, text: text.trim() }));
    if (goesOn && at !== null) {
      const { cells: into } = paragraphs.at(-1) as Paragraph;
      at.forEach((place, index) => into[place]?.push(words[index] as (typeof words)[number]));
    } else {
      paragraphs.push({ cells: words.map((word) => [word]), isOpen: false });
      starts = cells.map(({ x0 }) => x0);
    }
    // A first line may be indented: where it goes on shows in the second.
    if (goesOn && starts.length === 1) starts = [Math.min(starts[0] as number, (cells[0] as Piece).x0)];
    (paragraphs.at(-1) as Paragraph).isOpen = right - (cells.at(-1) as Piece).x1 < 0.12 * (right - left);
    last = line;
  }
  return paragraphs;
}

type Surroundings = {
  readonly left: number;
  readonly right: number;
  readonly starts: readonly number[];
  readonly begins: (words: string) => boolean;
};

/** Whether a line carries on the paragraph of the one above it. */
function continues(last: Line, line: Line, at: readonly number[], around: Surroundings): boolean {
  const { starts, right, left, begins } = around;
  if (starts.length > 1) return at[0] !== 0;
  const [first] = line.cells as [Piece];
  const end = last.cells.at(-1) as Piece;
  if (begins(first.text)) return false;
  const isIndented = first.x0 - (last.cells[0] as Piece).x0 > 0.6 * line.size && first.x0 - left > 0.6 * line.size;
  if (isIndented && Math.abs(first.x0 - (starts[0] as number)) > 0.6 * line.size && isFull(end, right, left))
    return false;
  const letter = (first.x1 - first.x0) / Math.max(1, first.text.length);
  const firstWord = /^\S+/.exec(first.text.trimStart())?.[0] ?? '';
  return right - end.x1 < letter * (firstWord.length + 1.5);
}

function isFull(end: Piece, right: number, left: number): boolean {
  return right - end.x1 < 0.12 * (right - left);
}

/** Cells of the paragraph under way that the cells of a line stand under; null where one stands under none. */
function placesIn(starts: readonly number[], cells: readonly Piece[], size: number): number[] | null {
  if (starts.length === 1) return cells.length === 1 ? [0] : null;
  const places = cells.map(({ x0 }) => starts.findIndex((start) => Math.abs(start - x0) < 0.6 * size));
  return places.includes(-1) ? null : places;
}

function sameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= 0.15 * Math.max(a.size, b.size);
}

/** Where lines end that are full: few reach further, such as a word that sticks out. */
function rightEdge(lines: readonly Line[]): number {
  const ends = lines.map(({ cells }) => (cells.at(-1) as Piece).x1).sort((a, b) => a - b);
  return ends[Math.floor((ends.length - 1) * 0.97)] ?? 0;
}

/** Distance of two lines of one paragraph: the most usual of a column, or what is usual for its letters. */
function usualLeading(lines: readonly Line[]): number {
  const usual = 1.25 * median(lines.map(({ size }) => size));
  const between = lines.slice(1).map(({ y }, index) => y - (lines[index] as Line).y);
  const near = between.filter((distance) => distance > 0.7 * usual && distance < 2.2 * usual);
  if (near.length === 0) return usual;
  const counts = new Map<number, number>();
  for (const distance of near) counts.set(Math.round(distance * 2), (counts.get(Math.round(distance * 2)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return Math.min(...[...counts].filter(([, count]) => count >= most * 0.6).map(([half]) => half / 2));
}
