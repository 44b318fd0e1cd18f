import fc from 'fast-check';
import { splitsCharacter } from '../text/code-points';
import type { Edit } from '../text/mapping';
import type { Span } from '../text/span';

/** What texts are made of that is hard to count, to cut or to read: astral, combining, right-to-left, line ends. */
const pieces = [
  'Mut',
  'Räume ',
  'der ',
  'nicht',
  ' ',
  '\n',
  '\n\n',
  '🙂',
  '👩‍👩‍👧',
  'e\u0301',
  'שלום ',
  '\u200f',
  'I: ',
  'B2: ',
  'Frau Müller: ',
  '\u2028',
  'a',
  ', ',
] as const;

/** A text of so many pieces at most. */
export function hardText(most: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((words) => words.join(''));
}

/** Edits as a person may make them, before they are fitted to a text. */
export const rawEdits = fc.array(fc.tuple(fc.nat(999), fc.nat(12), hardText(3)), { maxLength: 4 });

/** Edits that are possible in a text: ascending, apart, and cutting no character. */
export function editsIn(text: string, raw: readonly (readonly [number, number, string])[]): readonly Edit[] {
  const fitted = raw.map(([at, length, insert]) => ({ ...spanIn(text, at, length), insert }));
  fitted.sort((a, b) => a.start - b.start || a.end - b.end);
  const edits: Edit[] = [];
  for (const { start, end, insert } of fitted) {
    const last = edits.at(-1);
    if (last === undefined || last.to < start) edits.push({ from: start, to: end, insert });
  }
  return edits;
}

/** A span of a text that cuts no character; empty when `length` is 0 or nothing is left. */
export function spanIn(text: string, at: number, length: number): Span {
  let start = text.length === 0 ? 0 : at % (text.length + 1);
  let end = Math.min(text.length, start + length);
  if (splitsCharacter(text, start)) start -= 1;
  if (splitsCharacter(text, end)) end += 1;
  return { start, end };
}
