import fc from 'fast-check';
import type { Timestamp } from '../kernel/ids';

/** Words that have broken something somewhere: astral, combining, right-to-left, markup, formulas, separators. */
export const hardWordList = [
  'Wertschätzung',
  'nicht',
  'Mut',
  '🙂',
  '👩‍👩‍👧',
  'e\u0301tude',
  'שלום',
  ']]>',
  '<b>&amp;</b>',
  '"so"',
  "o'clock",
  'a;b',
  'a,b',
  'a\tb',
  '=SUM(A1)',
  '+1',
  '-5',
  '@home',
  '𝒳',
  'ﬁ',
  '…',
  '\u00a0',
  '\u2028',
] as const;

/** One of the words that have broken something. */
export const hardWords = fc.constantFrom(...hardWordList);

/** A few such words in a row. */
export const prose = fc.array(hardWords, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
/** A name as a person might give it, or none. */
export const label = fc.oneof(prose, fc.constant(''), fc.constantFrom('Tisch 1', 'I', 'B2'));
/** Memos may hold anything a person can paste, control characters included; halves of characters too. */
export const pasted = fc.oneof(
  prose,
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\u0000\u0007', 'a\r\nb', '\ud800'),
);
/** Names of variables. */
export const attributeName = fc.constantFrom('Alter', 'Ort', 'a b', '1', 'ö', 'x:y', '<&>');
/** Variables of a document, speaker or case. */
export const attributes = fc.dictionary(
  attributeName,
  fc.oneof(
    prose,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    fc.boolean(),
  ),
  { maxKeys: 3 },
);
/** A number that chooses among however many there are. */
export const index = fc.nat({ max: 1_000_000 });
/** A moment of some years. */
export const moment = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2026, 0, 1) })
  .map((time) => new Date(time).toISOString() as Timestamp);
