import type { Place } from './positions';

/** What a name that was cut off ends in. */
const cut = /(?:…|\.\.\.)\s*$/;

/** A quotation that differs from the words in white space alone is nearly as good a proof as one that does not. */
const nearly = 0.9;

/** What a name proves that only says how the passage begins, as tools cut them off without a mark: one edge of two. */
export const beginningFit = 0.5;

/** A shorter name may begin a passage by chance. */
const fewestLetters = 12;

/**
 * How well a name fits a place as its quotation: 1 to the letter, 0.9 where white space differs or the name was cut
 * off with a mark, `beginningFit` where it was cut off without one, 0 where it is none.
 */
export function quoteFit(text: string, { start, end, isCut }: Place, name: string): number {
  if (name === '' || isCut) return 0;
  if (end - start === name.length && text.startsWith(name, start)) return 1;
  const isShort = cut.test(name);
  const words = isShort ? name.replace(cut, '') : name;
  if (isSpace(text, start) !== isSpace(words, 0)) return 0;
  let at = start;
  for (let index = 0; index < words.length; index += 1) {
    if (isSpace(words, index)) continue;
    while (at < end && isSpace(text, at)) at += 1;
    if (at >= end || text[at] !== words[index]) return 0;
    at += 1;
  }
  if (isShort) return words.trim() === '' ? 0 : nearly;
  if (at === end) return nearly;
  return words.trim().length < fewestLetters ? 0 : beginningFit;
}

/** Whether a name only says again how the passage begins, as tools cut them off without a mark; white space aside. */
export function isBeginning(text: string, { start, end }: Pick<Place, 'start' | 'end'>, name: string): boolean {
  const flat = (words: string): string => words.replace(/\s+/gu, ' ').trim();
  const words = flat(name);
  return flat(text.slice(start, Math.min(end, start + 2 * name.length + 100))).startsWith(words);
}

/** How well a place lies between words: a half for each edge that parts no word and has no white space inside. */
export function borderFit(text: string, { start, end, isCut }: Place): number {
  if (isCut) return 0;
  const begins = !isSpace(text, start) && !(isWord(text, start - 1) && isWord(text, start));
  return (begins ? 0.5 : 0) + endFit(text, end);
}

/** Of `borderFit` what the end of a place adds. */
export function endFit(text: string, end: number): number {
  return !isSpace(text, end - 1) && !(isWord(text, end - 1) && isWord(text, end)) ? 0.5 : 0;
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text[at] ?? '');
}

/** Halves of a pair count: letters beyond the first plane are of rare scripts, and emoji stand alone mostly. */
function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}_]/u.test(text[at] ?? '');
}
