import { parseTime } from '../../../shared/text/time-stamps';

/** Where somebody wants to go in a document. */
export type GoToTarget =
  | { readonly kind: 'paragraph'; readonly number: number }
  | { readonly kind: 'line'; readonly number: number }
  | { readonly kind: 'time'; readonly seconds: number };

/** What was typed: `12` or `Abs. 12` is a paragraph, `Z. 34` or `line 34` a line, `1:02` a time; null when it is nothing. */
export function goToTarget(words: string): GoToTarget | null {
  const seconds = parseTime(words);
  if (seconds !== null) return { kind: 'time', seconds };
  const match = /^\s*(abs(?:atz)?|par(?:a(?:graph)?)?|z(?:eile)?|l(?:ine)?)?\.?\s*(\d{1,9})\s*$/i.exec(words);
  if (match === null) return null;
  const number = Number(match[2]);
  return /^[zl]/i.test(match[1] ?? '') ? { kind: 'line', number } : { kind: 'paragraph', number };
}
