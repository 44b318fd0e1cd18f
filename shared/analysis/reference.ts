import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import type { Revision } from '../project/revision';
import { paragraphRange } from '../text/paragraphs';
import { markAt, pageRange } from '../text/place-marks';
import type { Span } from '../text/span';
import { formatTime } from '../text/time-stamps';
import { attributionOf } from './attribution';
import { fillTemplate, type ReferenceParts } from './reference-template';

type Place = Pick<Coding, 'documentId' | 'start' | 'end'>;

/** First and last paragraph of a coding in its document's current revision; zeros when there is none. */
export function paragraphsOf(
  project: Pick<Project, 'documents' | 'revisions'>,
  coding: Place,
): readonly [from: number, to: number] {
  const revision = revisionOf(project, coding);
  return revision === undefined ? [0, 0] : paragraphRange(revision.paragraphs, coding);
}

/**
 * How a quotation is cited: `Tisch 1, Abs. 12` or `Tisch 1, Abs. 12–14`.
 *
 * Made from the project's template (`fillTemplate`). `{label}` is the document's name; of an O-tone it is who may be named
 * (label and role while released openly, else the role alone). `{par}` counts the lines of the text that have words, so it is
 * the number of the line where every line was written by itself. `{page}` and `{time}` are what the text says of itself:
 * pages of a PDF, and the time stamp that came last when the passage began.
 */
export function referenceOf(project: Pick<Project, 'info' | 'documents' | 'revisions'>, coding: Place): string {
  const document = project.documents.get(coding.documentId);
  const revision = revisionOf(project, coding);
  const parts: ReferenceParts = {
    label: document === undefined ? '' : (attributionOf(document) ?? document.name),
    par: () => range(paragraphsOf(project, coding)),
    page: () => range(pageRange(revision?.pages ?? [], coding)),
    time: () => timeOf(revision, coding),
  };
  return fillTemplate(project.info.referenceTemplate, parts);
}

function revisionOf({ documents, revisions }: Pick<Project, 'documents' | 'revisions'>, { documentId }: Place) {
  const document = documents.get(documentId);
  return document === undefined ? undefined : revisions.get(document.revisionId);
}

function range(ends: readonly [from: number | string, to: number | string] | null): string {
  if (ends === null) return '';
  const [from, to] = ends;
  return from === to ? String(from) : `${from}–${to}`;
}

/**
 * The time at which the words of a passage begin; empty before the first stamp.
 *
 * Stamps and labels of speakers at its beginning are no words of it: `[00:12] B: Ja` begins at 00:12 from its first character on.
 */
function timeOf(revision: Revision | undefined, { start, end }: Span): string {
  const times = revision?.times;
  if (revision === undefined || times === undefined) return '';
  let place = start;
  for (let from = -1; from !== place && place < end;) {
    from = place;
    const turn = markAt(revision.turns, place);
    const stamp = markAt(times, place);
    place = Math.max(place, turn?.wordsStart ?? 0, stamp?.end ?? 0);
  }
  const stamp = markAt(times, place < end ? place : start);
  return stamp === undefined ? '' : formatTime(stamp.seconds);
}
