import { diffArrays } from 'diff';
import { splitsCharacter } from './code-points';
import type { Edit } from './mapping';

/**
 * The edits that make one text of another, word by word.
 *
 * Words that stand in both texts in the same company anchor the comparison; between two anchors the shortest way is
 * looked for. So it takes time in proportion to the length of the texts, also when something changed in every paragraph
 * (1,000,000 characters: some tenths of a second). Always: `applyEdits(before, difference(before, after)) === after`, and
 * no edit cuts a character in two.
 */
export function difference(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const { start, end } = equalLines(before, after);
  const numbers = new Map<string, number>();
  const pair = {
    a: tokenise(before, { from: start, to: before.length - end }, numbers),
    b: tokenise(after, { from: start, to: after.length - end }, numbers),
  };
  const gaps: Gap[] = [];
  align(pair, { a: 0, aEnd: pair.a.ids.length, b: 0, bEnd: pair.b.ids.length }, [5, 1], gaps);
  return gaps.map(({ a, aEnd, b, bEnd }) => {
    const from = offsetOf(pair.a, a);
    const insert = after.slice(offsetOf(pair.b, b), offsetOf(pair.b, bEnd));
    return trimWithin(before, { from, to: offsetOf(pair.a, aEnd), insert });
  });
}

/**
 * The same edits in smaller pieces where most of what was taken out came back: a paragraph pasted over its older self
 * changes only the words that differ.
 *
 * Never touches a character that the given edits leave alone, and keeps their borders: a passage that began where an
 * edit began still covers what was written there.
 */
export function refineEdits(text: string, edits: readonly Edit[]): readonly Edit[] {
  return edits.flatMap((edit) => {
    const { from, to, insert } = edit;
    if (from === to || insert === '') return from === to && insert === '' ? [] : [edit];
    const removed = text.slice(from, to);
    const pieces = withBorders(removed, difference(removed, insert));
    if (pieces === null) return [edit];
    return pieces.map((piece) => ({ from: from + piece.from, to: from + piece.to, insert: piece.insert }));
  });
}

/** Makes insertions at either end of a text replacements of its outermost character; null when there is but one. */
function withBorders(text: string, pieces: readonly Edit[]): readonly Edit[] | null {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return pieces;
  const bordered = [...pieces];
  if (first.to === 0) {
    const to = splitsCharacter(text, 1) ? 2 : 1;
    bordered[0] = { from: 0, to, insert: first.insert + text.slice(0, to) };
  }
  if (last.from === text.length) {
    const from = text.length - (splitsCharacter(text, text.length - 1) ? 2 : 1);
    bordered[bordered.length - 1] = { from, to: text.length, insert: text.slice(from) + last.insert };
  }
  const isApart = bordered.every((piece, index) => index === 0 || (bordered[index - 1] as Edit).to <= piece.from);
  return isApart && pieces.length === bordered.length ? bordered : null;
}

/** A stretch of a text in words, spaces and signs; equal ones bear equal numbers. `starts` has one more: its end. */
type Tokens = { readonly ids: Int32Array; readonly starts: Int32Array };
type Pair = { readonly a: Tokens; readonly b: Tokens };
/** Tokens `a` to `aEnd` of the one text stand where tokens `b` to `bEnd` of the other do. */
type Gap = { readonly a: number; readonly aEnd: number; readonly b: number; readonly bEnd: number };

const token = /[\p{L}\p{M}\p{N}]+|[^\S\n]+|[^]/gu;

/** How much of two texts are whole lines that are the same, at the start and at the end. */
function equalLines(a: string, b: string): { readonly start: number; readonly end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  start = start === 0 ? 0 : a.lastIndexOf('\n', start - 1) + 1;
  let end = 0;
  while (end < most - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end += 1;
  const line = a.indexOf('\n', a.length - end);
  return { start, end: line === -1 ? 0 : a.length - line - 1 };
}

/** More differences than this between two anchors are not worth the time, which grows with their square. */
const mostSteps = 600;

function tokenise(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  numbers: Map<string, number>,
): Tokens {
  const words = text.slice(from, to).match(token) ?? [];
  const ids = new Int32Array(words.length);
  const starts = new Int32Array(words.length + 1);
  let at = from;
  words.forEach((word, index) => {
    let id = numbers.get(word);
    if (id === undefined) numbers.set(word, (id = numbers.size));
    ids[index] = id;
    starts[index] = at;
    at += word.length;
  });
  starts[words.length] = at;
  return { ids, starts };
}

function offsetOf(tokens: Tokens, at: number): number {
  return tokens.starts[at] as number;
}

/** Collects what differs within a stretch, in order; `lengths` are how many tokens an anchor has, longest first. */
function align(pair: Pair, stretch: Gap, lengths: readonly number[], found: Gap[]): void {
  const gap = withoutEqualEnds(pair, stretch);
  if (gap.a === gap.aEnd || gap.b === gap.bEnd) {
    if (gap.a < gap.aEnd || gap.b < gap.bEnd) found.push(gap);
    return;
  }
  if (gap.aEnd - gap.a + (gap.bEnd - gap.b) <= mostSteps) return shortestWay(pair, gap, found);
  const [length, ...shorter] = lengths;
  if (length === undefined) return shortestWay(pair, gap, found);
  let { a, b } = gap;
  for (const anchor of anchorsIn(pair, gap, length)) {
    if (anchor.a < a || anchor.b < b) continue;
    align(pair, { a, aEnd: anchor.a, b, bEnd: anchor.b }, shorter, found);
    a = anchor.a + length;
    b = anchor.b + length;
  }
  align(pair, { a, aEnd: gap.aEnd, b, bEnd: gap.bEnd }, shorter, found);
}

function withoutEqualEnds({ a: left, b: right }: Pair, { a, aEnd, b, bEnd }: Gap): Gap {
  while (a < aEnd && b < bEnd && left.ids[a] === right.ids[b]) {
    a += 1;
    b += 1;
  }
  while (a < aEnd && b < bEnd && left.ids[aEnd - 1] === right.ids[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
  }
  return { a, aEnd, b, bEnd };
}

/** The shortest way from one stretch to the other, or all of it as one replacement when that would take too long. */
function shortestWay(pair: Pair, gap: Gap, found: Gap[]): void {
  const parts = diffArrays([...pair.a.ids.subarray(gap.a, gap.aEnd)], [...pair.b.ids.subarray(gap.b, gap.bEnd)], {
    maxEditLength: mostSteps,
  }) as ReturnType<typeof diffArrays> | undefined;
  if (parts === undefined) {
    found.push(gap);
    return;
  }
  let { a, b } = gap;
  let from = { a, b };
  const close = (): void => {
    if (from.a < a || from.b < b) found.push({ a: from.a, aEnd: a, b: from.b, bEnd: b });
  };
  for (const { added, removed, count } of parts) {
    if (removed) a += count;
    else if (added) b += count;
    else {
      close();
      a += count;
      b += count;
      from = { a, b };
    }
  }
  close();
}

/** Runs of tokens that occur once in each stretch, ascending in both: the longest such row of them. */
function anchorsIn({ a, b }: Pair, gap: Gap, length: number): readonly { readonly a: number; readonly b: number }[] {
  const left = onlyPlaces(a.ids, gap.a, gap.aEnd - length, length);
  const right = onlyPlaces(b.ids, gap.b, gap.bEnd - length, length);
  const pairs: { a: number; b: number }[] = [];
  for (const [key, at] of left) {
    const other = right.get(key);
    if (at >= 0 && other !== undefined && other >= 0 && isEqual(a.ids, at, b.ids, other, length))
      pairs.push({ a: at, b: other });
  }
  pairs.sort((one, two) => one.a - two.a);
  return longestAscending(pairs);
}

/** Where each run of tokens starts that occurs once; -1 for those that occur again. Runs are told apart by a hash. */
function onlyPlaces(ids: Int32Array, from: number, last: number, length: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at <= last; at += 1) {
    let hash = 0;
    for (let i = 0; i < length; i += 1) hash = (Math.imul(hash, 0x01000193) ^ (ids[at + i] as number)) + 0x9e37;
    places.set(hash, places.has(hash) ? -1 : at);
  }
  return places;
}

function isEqual(a: Int32Array, atA: number, b: Int32Array, atB: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) if (a[atA + i] !== b[atB + i]) return false;
  return true;
}

/** The longest row of pairs that ascend in `b` too; they ascend in `a` already. */
function longestAscending<Item extends { readonly b: number }>(pairs: readonly Item[]): readonly Item[] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  for (const [index, { b }] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as Item).b < b) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (tails[low - 1] as number);
    tails[low] = index;
  }
  const row: Item[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] as number) row.push(pairs[at] as Item);
  return row.reverse();
}

/**
 * A word that was put right inside changes only there ("Wertschä[t]zung"), so that a passage that begins within it keeps
 * its place. One that changed at an end is replaced whole: a passage up to "Raum" then covers "Raums" as well.
 */
function trimWithin(text: string, { from, to, insert }: Edit): Edit {
  const removed = text.slice(from, to);
  const most = Math.min(removed.length, insert.length);
  let head = 0;
  while (head < most && removed[head] === insert[head]) head += 1;
  if (splitsCharacter(removed, head) || splitsCharacter(insert, head)) head -= 1;
  let tail = 0;
  while (tail < most - head && removed.at(-1 - tail) === insert.at(-1 - tail)) tail += 1;
  if (splitsCharacter(removed, removed.length - tail) || splitsCharacter(insert, insert.length - tail)) tail -= 1;
  if (head <= 0 || tail <= 0) return { from, to, insert };
  return { from: from + head, to: to - tail, insert: insert.slice(head, insert.length - tail) };
}
