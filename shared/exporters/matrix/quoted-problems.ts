import type { Problem } from '../../kernel/problem';
import { blockedWordsQuoted } from '../blocked-words';
import type { PublishedMatrix } from './published-matrix';

/** Says when a matrix quotes words that a blocked O-tone has too; one of numbers and statements quotes none. */
export function quotedProblems(published: PublishedMatrix, file: string, isQuoted = false): readonly Problem[] {
  const { cells } = published.view;
  const everything = { row: null, column: null };
  if (isQuoted || cells.includes('quotations'))
    return blockedWordsQuoted(published.project, published.codingsAt(everything), file);
  return cells.includes('anchor') ? blockedWordsQuoted(published.project, published.anchorsAt(everything), file) : [];
}
