import { evidenceOf, isUnproved } from '../../../analysis/statements-in';
import type { CodingId } from '../../../kernel/ids';
import type { Statement } from '../../../project/cell-summary';
import type { Coding } from '../../../project/coding';
import type { Inline } from '../../report/report';
import { evidenceAnchor, type Documentation } from './documentation';

/**
 * Statements as lines: the words, then the numbers of the passages they rest on, or that there are none.
 *
 * A passage gets its number when it first stands behind a statement. Passages that may not be published get none.
 */
export function statementLines(
  documentation: Documentation,
  statements: readonly Statement[],
): readonly (readonly Inline[])[] {
  const { project, whole, evidence, words, tally } = documentation;
  const published = evidenceOf(project, statements);
  const known = evidenceOf(whole, statements);
  tally.statements += statements.length;
  return statements.map((statement): readonly Inline[] => {
    if (isUnproved(statement, known)) return [statement.text, { text: ` [${words.unproved}]`, style: 'quiet' }];
    if (evidence === null) return [statement.text];
    const numbers = numbersOf(evidence, statement.codingIds, published);
    if (numbers.length === 0) return [statement.text];
    const links = numbers.flatMap((number, at): Inline[] => [
      { text: at === 0 ? ' [' : ', ', style: 'quiet' },
      { text: String(number), style: 'quiet', to: evidenceAnchor(number) },
    ]);
    return [statement.text, ...links, { text: ']', style: 'quiet' }];
  });
}

/** Codings of one place share a number. */
function numbersOf(
  evidence: NonNullable<Documentation['evidence']>,
  ids: readonly CodingId[],
  published: ReadonlyMap<CodingId, Coding>,
): readonly number[] {
  const numbers = ids.flatMap((id) => {
    const coding = published.get(id);
    if (coding === undefined) return [];
    const place = `${coding.documentId} ${coding.start} ${coding.end}`;
    const known = evidence.get(place) ?? { number: evidence.size + 1, coding };
    evidence.set(place, known);
    return [known.number];
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}
