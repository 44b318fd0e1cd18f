import type { Change } from '../../../shared/commands/command';
import { speakersOf } from '../../../shared/analysis/speakers-of';
import { required } from '../../../shared/kernel/assert';
import type { DocumentId } from '../../../shared/kernel/ids';
import { compareCodings, type Coding } from '../../../shared/project/coding';
import type { DocumentRecord } from '../../../shared/project/document';
import type { Project } from '../../../shared/project/project';
import type { Revision } from '../../../shared/project/revision';
import type { Speaker } from '../../../shared/project/speaker';
import { paragraphRange } from '../../../shared/text/paragraphs';

/** A coding whose quotation changes; without `after` it loses all its words. */
export type ChangedCoding = { readonly before: Coding; readonly after: Coding | null };

/** What a new revision does to everything that hangs on the text. */
export type Consequences = {
  readonly before: Revision;
  readonly after: Revision;
  /** In reading order. */
  readonly codings: readonly ChangedCoding[];
  /** Memos on codings that go. */
  readonly memosLost: number;
  /** Codings whose quotation stays and whose paragraph number becomes another. */
  readonly renumbered: number;
  /** Codings that keep words and are said by somebody else then, or by nobody. */
  readonly reattributed: number;
  readonly speakersAdded: readonly Speaker[];
  readonly speakersRemoved: readonly Speaker[];
  readonly speakersRenamed: readonly (readonly [Speaker, Speaker])[];
  /** O-tones taken from passages whose words change; their own words stay. */
  readonly oTones: readonly DocumentRecord[];
};

export type ConsequencesOf = {
  readonly project: Project;
  readonly documentId: DocumentId;
  /** A change that makes a new revision of the document, not yet done. */
  readonly change: Change;
  /** The words before and after it. */
  readonly before: string;
  readonly after: string;
};

/** Reads off a change what it would do, before it is done. Null when it does nothing. */
export function consequencesOf({ project, documentId, change, ...texts }: ConsequencesOf): Consequences | null {
  const { diff } = change;
  const after = diff.revisions?.added[0];
  if (after === undefined) return null;
  const document = required(project.documents.get(documentId), 'document');
  const before = required(project.revisions.get(document.revisionId), 'revision');
  const updated = diff.codings?.updated ?? [];
  const changed = updated.filter(([old, now]) => old.quote !== now.quote);
  const codings: ChangedCoding[] = [
    ...changed.map(([old, now]) => ({ before: old, after: now })),
    ...(diff.codings?.removed ?? []).map((old) => ({ before: old, after: null })),
  ];
  codings.sort((a, b) => compareCodings(a.before, b.before));
  return {
    before,
    after,
    codings,
    memosLost: diff.memos?.removed.length ?? 0,
    renumbered: updated.filter(
      ([old, now]) =>
        old.quote === now.quote &&
        paragraphRange(before.paragraphs, old)[0] !== paragraphRange(after.paragraphs, now)[0],
    ).length,
    reattributed: kept(project.codings.get(documentId) ?? [], change).filter(
      ([old, now]) => speakersOf(before, old).join() !== speakersOf(after, now).join(),
    ).length,
    speakersAdded: diff.speakers?.added ?? [],
    speakersRemoved: diff.speakers?.removed ?? [],
    speakersRenamed: diff.speakers?.updated ?? [],
    oTones: (diff.documents?.updated ?? [])
      .filter(([old, now]) => !hasSameSource(old, now, texts) && old.quotation?.source?.documentId === documentId)
      .map(([, now]) => now),
  };
}

/** Every coding that is still there afterwards, as it was and as it will be. */
function kept(codings: readonly Coding[], { diff }: Change): readonly (readonly [Coding, Coding])[] {
  const moved = new Map(diff.codings?.updated.map(([old, now]) => [old.id, now]));
  const removed = new Set(diff.codings?.removed.map(({ id }) => id));
  return codings.filter(({ id }) => !removed.has(id)).map((coding) => [coding, moved.get(coding.id) ?? coding]);
}

function hasSameSource(
  old: DocumentRecord,
  now: DocumentRecord,
  { before, after }: { readonly before: string; readonly after: string },
): boolean {
  const [was, is] = [old.quotation?.source ?? null, now.quotation?.source ?? null];
  if (was === null || is === null) return was === is;
  return before.slice(was.start, was.end) === after.slice(is.start, is.end);
}
