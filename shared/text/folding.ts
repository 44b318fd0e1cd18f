import type { Span } from './span';

/** Which differences between two spellings do not count. */
export type Folding = {
  readonly foldCase: boolean;
  /** Letters count as the same with and without their marks: ä and a, é and e, ø and o. */
  readonly foldMarks: boolean;
  /** What cannot be seen does not count either: soft hyphens, the width of a space; and ß is ss where case is folded. */
  readonly foldSpelling: boolean;
};

/**
 * A text folded for comparing, with the way back to its own offsets.
 *
 * Nearly everything folds to as many UTF-16 units as it had. `pieces` lists the rest, ascending, four numbers each: start
 * and end in the folded text, start and end in the source.
 */
export type FoldedText = { readonly source: string; readonly text: string; readonly pieces: readonly number[] };

/** Letters that Unicode takes for letters of their own, though readers take them for others with a mark. */
const alike: Readonly<Record<string, string>> = {
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
};

/**
 * Folds a text.
 *
 * Composed and decomposed letters come out alike in any case, so "ä" finds both. ASCII is folded in runs; each other
 * character is looked up once.
 */
export function foldText(source: string, folding: Folding): FoldedText {
  const parts: string[] = [];
  const pieces: number[] = [];
  let length = 0;
  let done = 0;
  const known = knownFolds(folding);
  const take = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const { 0: character, index } of source.matchAll(/[^\0-\x7f]/gu)) {
    if (index > done) take(foldAscii(source.slice(done, index), folding));
    let part = known.get(character);
    if (part === undefined) known.set(character, (part = foldCharacter(character, folding)));
    done = index + character.length;
    if (part.length !== character.length) pieces.push(length, length + part.length, index, done);
    take(part);
  }
  if (done < source.length) take(foldAscii(source.slice(done), folding));
  return { source, text: parts.join(''), pieces };
}

/**
 * The span of the source that a span of the folded text came from; null when it would cut a character.
 *
 * Marks and invisible characters that fold to nothing belong to the letter before them.
 */
export function sourceSpan({ source, pieces }: FoldedText, { start, end }: Span): Span | null {
  const from = sourceOffset(pieces, start);
  const to = sourceOffset(pieces, end);
  if (from === null || to === null) return null;
  let last = to.first;
  while (last < to.last && isMark(source, last)) last += 1;
  return { start: from.last, end: last };
}

/** Whether a combining mark stands at an offset, which belongs to the letter before. */
export function isMark(text: string, offset: number): boolean {
  return text.charCodeAt(offset) > 0x2ff && /^\p{M}/u.test(text.slice(offset, offset + 2));
}

/** First and last offset of the source that a border of the folded text may mean; null within a character. */
function sourceOffset(pieces: readonly number[], offset: number): { first: number; last: number } | null {
  let low = 0;
  let high = pieces.length / 4;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle * 4 + 1] as number) < offset) low = middle + 1;
    else high = middle;
  }
  const before = low * 4 - 4;
  let first = before < 0 ? offset : (pieces[before + 3] as number) + offset - (pieces[before + 1] as number);
  let at = low * 4;
  if (at < pieces.length && (pieces[at] as number) < offset) {
    if ((pieces[at + 1] as number) > offset) return null;
    first = pieces[at + 3] as number;
    at += 4;
  }
  let last = first;
  // Characters that fold to nothing lie side by side at one place of the folded text.
  for (; pieces[at] === offset && pieces[at + 1] === offset && pieces[at + 2] === last; at += 4) {
    last = pieces[at + 3] as number;
  }
  return { first, last };
}

function foldAscii(run: string, { foldCase }: Folding): string {
  return foldCase ? run.toLowerCase() : run;
}

function foldCharacter(character: string, { foldCase, foldMarks, foldSpelling }: Folding): string {
  if (foldSpelling && /[\u00ad\u200b-\u200d\u2060\ufeff]/.test(character)) return '';
  if (foldSpelling && /\p{Zs}/u.test(character)) return ' ';
  const isSharp = character === 'ß' || character === 'ẞ';
  if (isSharp && foldSpelling && (foldCase || foldMarks)) return character === 'ß' || foldCase ? 'ss' : 'SS';
  const alikeNow = foldMarks ? (alike[character] ?? character) : character;
  const decomposed = (foldCase ? alikeNow.toLowerCase() : alikeNow).normalize('NFD');
  const marked = foldMarks ? decomposed.replace(/\p{M}/gu, '') : decomposed;
  return foldCase ? marked.replaceAll('ς', 'σ') : marked;
}

const folds = new Map<string, Map<string, string>>();

function knownFolds(folding: Folding): Map<string, string> {
  const key = `${folding.foldCase} ${folding.foldMarks} ${folding.foldSpelling}`;
  let known = folds.get(key);
  if (known === undefined) folds.set(key, (known = new Map<string, string>()));
  return known;
}
