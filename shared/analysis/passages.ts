import type { DocumentId } from '../kernel/ids';
import type { Coding } from '../project/coding';
import type { DocumentRecord } from '../project/document';
import type { Project } from '../project/project';
import { documentRanks } from './document-order';
import { referenceOf } from './reference';

/** A place in a text and everything coded there. */
export type Passage = {
  readonly documentId: DocumentId;
  readonly document: DocumentRecord;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly reference: string;
  /** In reading order; never empty. */
  readonly codings: readonly Coding[];
};

/**
 * The places behind some codings, each once, with reference, in the order given.
 *
 * Codings of the same document, start and end are one passage wherever they stand in the list. Words around the
 * passage are not part of it: they come from the text.
 */
export function passagesOf(project: Project, codings: Iterable<Coding>): readonly Passage[] {
  const passages = new Map<string, { coding: Coding; document: DocumentRecord; codings: Coding[] }>();
  for (const coding of codings) {
    const document = project.documents.get(coding.documentId);
    if (document === undefined) continue;
    const key = `${coding.documentId} ${coding.start} ${coding.end}`;
    const known = passages.get(key);
    if (known === undefined) passages.set(key, { coding, document, codings: [coding] });
    else known.codings.push(coding);
  }
  return [...passages.values()].map(({ coding, document, codings: own }) => ({
    documentId: coding.documentId,
    document,
    start: coding.start,
    end: coding.end,
    quote: coding.quote,
    reference: referenceOf(project, coding),
    codings: own,
  }));
}

/** All codings by event in order of date, document and place in the text: the order of lists and exports. */
export function orderedCodings(project: Project): readonly Coding[] {
  const ranks = documentRanks(project);
  const known = [...project.codings].filter(([id]) => ranks.has(id));
  known.sort(([a], [b]) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  return known.flatMap(([, list]) => list);
}
