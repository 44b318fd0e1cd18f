import type { DocumentId, RevisionId } from '../kernel/ids';
import { splitsCharacter } from '../text/code-points';
import type { Span } from '../text/span';
import type { Revision } from './revision';

declare const cut: unique symbol;

/** A passage of a revision with its exact words. Made by `cutPassages` alone, so the words are the text's. */
export type CutPassage = Span & {
  readonly documentId: DocumentId;
  readonly revisionId: RevisionId;
  readonly quote: string;
  readonly [cut]: true;
};

/** Cuts passages out of the words of a revision. Throws when the words are not its own, and as `cutQuote` does. */
export function cutPassages(
  revision: Pick<Revision, 'id' | 'documentId' | 'length'>,
  text: string,
  spans: readonly Span[],
): readonly CutPassage[] {
  if (revision.length !== text.length) throw new Error('The text is not that of the revision');
  const { id: revisionId, documentId } = revision;
  return spans.map(
    ({ start, end }) => ({ documentId, revisionId, start, end, quote: cutQuote(text, { start, end }) }) as CutPassage,
  );
}

/** The exact words of a passage. Throws when it is empty, lies outside of the text or splits a character in two. */
export function cutQuote(text: string, { start, end }: Span): string {
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length)) {
    throw new RangeError(`No passage from ${start} to ${end} in a text of ${text.length}`);
  }
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) {
    throw new RangeError(`The passage from ${start} to ${end} cuts a character in two`);
  }
  return text.slice(start, end);
}
