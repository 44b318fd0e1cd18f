import { fail, ok, type Result } from '../kernel/result';
import { foldText, isMark, sourceSpan, type FoldedText, type Folding } from './folding';
import type { Span } from './span';

/** What is looked for, and how exactly. */
export type FindQuery = {
  readonly pattern: string;
  /** Whether the pattern is a regular expression; `^` and `$` then mean the ends of a line. */
  readonly isRegex: boolean;
  /** Whether a hit may not begin or end within a word. */
  readonly wholeWord: boolean;
  readonly matchCase: boolean;
  /** Whether letters count as the same with and without their marks: "wertschatzung" finds "Wertschätzung". */
  readonly foldMarks: boolean;
};

/** Why a query cannot be looked for. `detail` is the engine's own words, in English, for what has no name here. */
export type FindProblem = {
  readonly kind: 'empty' | 'group' | 'class' | 'repeat' | 'escape' | 'other';
  readonly detail: string;
};

/** A query made ready: how texts are to be folded for it, and what is looked for in them. */
export type CompiledFind = {
  readonly folding: Folding;
  readonly wholeWord: boolean;
  readonly needle:
    { readonly kind: 'words'; readonly words: string } | { readonly kind: 'regex'; readonly regex: RegExp };
};

/**
 * Makes a query ready to be looked for.
 *
 * Words and texts are folded alike, so each spelling finds each other one: "STRASSE", "Straße", "strasse". In a regular
 * expression only marks are folded, because `\S` is not `\s`; case is left to the engine.
 */
export function compileFind(query: FindQuery): Result<CompiledFind, FindProblem> {
  const { pattern, isRegex, wholeWord, matchCase, foldMarks } = query;
  if (isRegex) return compileRegex(query);
  const folding: Folding = { foldCase: !matchCase, foldMarks, foldSpelling: true };
  const words = foldText(pattern, folding).text;
  if (words === '') return fail({ kind: 'empty', detail: '' });
  return ok({ folding, wholeWord, needle: { kind: 'words', words } });
}

/**
 * The hits in a text, in its own offsets, ascending, none overlapping another; at most `limit`.
 *
 * A hit never cuts a character: "stras" is not in "Straße", "a" without marks folded not in "ä". Hits of no length are
 * left out. Whoever asks about the same text again and again folds it once (`foldText`) and hands that in. A regular
 * expression from outside can take for ever: run it where it can be stopped.
 */
export function findIn(text: string | FoldedText, compiled: CompiledFind, limit: number): Span[] {
  const folded = typeof text === 'string' ? foldText(text, compiled.folding) : text;
  const hits: Span[] = [];
  let from = 0;
  while (hits.length < limit) {
    const found = nextMatch(folded.text, compiled, from);
    if (found === null) break;
    const hit = found.start === found.end ? null : hitOf(folded, found, compiled.wholeWord);
    if (hit !== null) hits.push(hit);
    from = hit === null ? found.start + characterAt(folded.text, found.start).length : found.end;
  }
  return hits;
}

function compileRegex({ pattern, wholeWord, matchCase, foldMarks }: FindQuery): Result<CompiledFind, FindProblem> {
  if (pattern === '') return fail({ kind: 'empty', detail: '' });
  const folding: Folding = { foldCase: false, foldMarks, foldSpelling: false };
  try {
    const regex = new RegExp(foldText(pattern, folding).text, matchCase ? 'gmu' : 'gimu');
    return ok({ folding, wholeWord, needle: { kind: 'regex', regex } });
  } catch (error) {
    return fail(problemOf(error instanceof Error ? error.message : String(error)));
  }
}

/** Names the usual slips, so that they can be told in the reader's language. */
function problemOf(message: string): FindProblem {
  const detail = message.slice(message.lastIndexOf(': ') + 2);
  const kinds = [
    ['group', /group|parenthes|unmatched '?\)/i],
    ['class', /character class|lone quantifier brackets/i],
    ['repeat', /nothing to repeat|quantifier/i],
    ['escape', /escape|property name/i],
  ] as const;
  return { kind: kinds.find(([, words]) => words.test(detail))?.[0] ?? 'other', detail };
}

function nextMatch(text: string, { needle }: CompiledFind, from: number): Span | null {
  if (needle.kind === 'words') {
    const start = text.indexOf(needle.words, from);
    return start === -1 ? null : { start, end: start + needle.words.length };
  }
  needle.regex.lastIndex = from;
  const match = from > text.length ? null : needle.regex.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/** The hit in the source that a span of the folded text is; null where it would cut a character, or a word. */
export function hitOf(folded: FoldedText, { start, end }: Span, wholeWord: boolean): Span | null {
  if (isMark(folded.text, end)) return null;
  const hit = sourceSpan(folded, { start, end });
  if (hit === null || (wholeWord && cutsWord(folded.source, hit))) return null;
  return hit;
}

/** Whether a span begins or ends within a word. */
export function cutsWord(text: string, { start, end }: Span): boolean {
  return (
    (isWordLike(characterBefore(text, start)) && isWordLike(characterAt(text, start))) ||
    (isWordLike(characterBefore(text, end)) && isWordLike(characterAt(text, end)))
  );
}

function isWordLike(character: string): boolean {
  return /[\p{L}\p{N}\p{M}_]/u.test(character);
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
}

function characterBefore(text: string, offset: number): string {
  const pair = text.slice(Math.max(0, offset - 2), offset);
  return characterAt(pair, pair.length === 2 && /[\ud800-\udbff][\udc00-\udfff]/.test(pair) ? 0 : pair.length - 1);
}
