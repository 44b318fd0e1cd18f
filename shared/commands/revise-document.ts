import { required } from '../kernel/assert';
import type { DocumentId, RevisionId, SpeakerId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Coding } from '../project/coding';
import type { DocumentRecord } from '../project/document';
import type { Project } from '../project/project';
import type { Revision, RevisionChange } from '../project/revision';
import { splitsCharacter } from '../text/code-points';
import { applyEdits, codingRules, spanMapper, type Edit, type MappingRules } from '../text/mapping';
import { placesIn } from '../text/place-marks';
import type { Span } from '../text/span';
import { diffOf, squash, type Diff } from './diff';
import { documentOf } from './lookup';
import { reviseSpeakers } from './revised-speakers';
import { revisedTurns, type RevisedTurn } from './revised-turns';
import { withoutCodings } from './without-codings';

export type Revise = {
  readonly documentId: DocumentId;
  /** The document's current text. */
  readonly text: string;
  /** What changes, counted in that text. */
  readonly edits: readonly Edit[];
  readonly change: Pick<RevisionChange, 'kind' | 'restored'>;
  /** What happens at the edges of codings and of the passages O-tones were taken from. */
  readonly rules?: MappingRules | undefined;
  /** The speakers whose labels the edits change, where they do nothing else. */
  readonly renamed?: ReadonlySet<SpeakerId> | undefined;
  /** The turns of the new text, where they are known; else they are worked out. */
  readonly turns?: readonly RevisedTurn[] | undefined;
};

/** What a new revision changes, and the numbers of it. */
export type Revised = { readonly diff: Diff; readonly revision: Revision };

/**
 * A new revision of a document's text, with all that hangs on its places.
 *
 * Codings move with the words and have their quotes cut anew; those without words left go, with their memos and places
 * as anchor examples. The passages O-tones were taken from move too. Cell summaries keep the ids of codings that went, as
 * they do when codings are removed: that is how a summary shows that its ground has changed. Null when nothing changes.
 */
export function reviseDocument(project: Project, args: Revise, ports: Ports): Revised | null {
  const { documentId, text, edits, rules = codingRules } = args;
  const document = documentOf(project, documentId);
  const before = required(project.revisions.get(document.revisionId), `revision ${document.revisionId}`);
  if (before.length !== text.length) throw new Error('The text is not the current one of the document');
  checkCharacters(text, edits);
  const after = applyEdits(text, edits);
  if (after === text) return null;
  const mapped = mappedCodings(project.codings.get(documentId) ?? [], after, spanMapper(edits, rules));
  const speakers = [...project.speakers.values()].filter((speaker) => speaker.documentId === documentId);
  const source = { text, turns: before.turns, speakers, renamed: args.renamed };
  const revised = args.turns ?? (document.kind === 'o-tone' ? [] : revisedTurns(source, after, edits));
  const spoken = reviseSpeakers({ project, documentId, speakers, turns: before.turns }, revised, ports);
  const revision: Revision = {
    id: ports.newId() as RevisionId,
    documentId,
    number: before.number + 1,
    ...placesIn(after),
    turns: [...spoken.turns],
    change: {
      ...args.change,
      inserted: edits.reduce((sum, edit) => sum + edit.insert.length, 0),
      deleted: edits.reduce((sum, edit) => sum + edit.to - edit.from, 0),
      codingsChanged: mapped.updated.filter(([old, now]) => old.quote !== now.quote).length,
      codingsRemoved: mapped.removed.length,
    },
    createdAt: ports.now(),
  };
  const diff = squash([
    withoutCodings(project, mapped.removed),
    diffOf('codings', { updated: mapped.updated }),
    diffOf('documents', { updated: revisedDocuments(project, document, revision, edits, rules) }),
    diffOf('revisions', { added: [revision] }),
    diffOf('texts', { added: [{ id: revision.id, text: after }] }),
    spoken.diff,
  ]);
  return { diff, revision };
}

/** Edits that cut a character in two would leave half of it in the text. */
function checkCharacters(text: string, edits: readonly Edit[]): void {
  for (const { from, to } of edits) {
    if (splitsCharacter(text, from) || splitsCharacter(text, to)) {
      throw new RangeError(`The edit from ${from} to ${to} cuts a character in two`);
    }
  }
}

function mappedCodings(
  codings: readonly Coding[],
  after: string,
  map: (span: Span) => Span | null,
): { readonly updated: (readonly [Coding, Coding])[]; readonly removed: readonly Coding[] } {
  const updated: (readonly [Coding, Coding])[] = [];
  const removed: Coding[] = [];
  for (const coding of codings) {
    const span = quotable(after, coding.quote, map(coding));
    if (span === null) removed.push(coding);
    else {
      const quote = after.slice(span.start, span.end);
      const isSame = span.start === coding.start && span.end === coding.end && quote === coding.quote;
      if (!isSame) updated.push([coding, { ...coding, ...span, quote }]);
    }
  }
  return { updated, removed };
}

/**
 * A mapped passage as it can be quoted; null when there are no words in it.
 *
 * White space that an edit has left at its ends is no part of it. Two halves of a character that an edit brought together
 * belong to it whole.
 */
function quotable(text: string, quote: string, span: Span | null): Span | null {
  if (span === null) return null;
  let { start, end } = span;
  if (splitsCharacter(text, start)) start -= 1;
  if (splitsCharacter(text, end)) end += 1;
  const words = text.slice(start, end);
  if (words === quote) return { start, end };
  const trimmed = words.trim();
  if (trimmed === '') return null;
  if (/^\S/u.test(quote)) start += words.length - words.trimStart().length;
  if (/\S$/u.test(quote)) end -= words.length - words.trimEnd().length;
  return { start, end };
}

/** The document at its new revision, and the O-tones that were taken from it. */
function revisedDocuments(
  project: Project,
  document: DocumentRecord,
  revision: Revision,
  edits: readonly Edit[],
  rules: MappingRules,
): (readonly [DocumentRecord, DocumentRecord])[] {
  const map = spanMapper(edits, rules);
  const updated: (readonly [DocumentRecord, DocumentRecord])[] = [];
  for (const other of project.documents.values()) {
    const source = other.quotation?.source ?? null;
    const isTaken = other.quotation !== null && source?.documentId === document.id;
    let after = other;
    if (isTaken && source !== null && other.quotation !== null) {
      const span = map(source);
      const isSame = span?.start === source.start && span.end === source.end;
      if (!isSame) {
        const moved = span === null ? null : { documentId: document.id, ...span };
        after = { ...other, quotation: { ...other.quotation, source: moved } };
      }
    }
    if (other.id === document.id) after = { ...after, revisionId: revision.id };
    if (after !== other) updated.push([other, after]);
  }
  return updated;
}
