import { applyEdits } from '../../text/mapping';
import { paragraphStarts } from '../../text/paragraphs';
import type { FieldPlace, Finding } from './findings';
import { pseudonymiseText, textPatterns, type TextPatterns } from './pseudonymise-text';

/** Takes names out of what the team wrote, and keeps what must be looked at there. */
export type FieldCleaner = {
  /** The words with every name replaced. */
  readonly clean: (words: string, place: FieldPlace) => string;
  /** The words as they are: every name in them is told. */
  readonly keep: (words: string, place: FieldPlace) => string;
  readonly findings: readonly Finding[];
};

/** A cleaner that has found nothing yet. */
export function fieldCleaner(patterns: TextPatterns): FieldCleaner {
  const findings: Finding[] = [];
  const { rules, known, blocked } = patterns;
  const telling = textPatterns({ rules: new Map(), known: new Set([...rules.keys(), ...known]), blocked });
  const looked = (words: string, place: FieldPlace, names: TextPatterns): string => {
    if (words === '') return words;
    const made = pseudonymiseText(words, { paragraphs: paragraphStarts(words), heads: [], names });
    for (const { paragraph: _, ...one } of made.findings) findings.push({ ...one, place });
    return applyEdits(words, made.edits);
  };
  return {
    findings,
    clean: (words, place) => looked(words, place, patterns),
    keep: (words, place) => looked(words, place, telling),
  };
}
