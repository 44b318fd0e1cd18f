import { speakerAt } from '../../../shared/analysis/speakers-of';
import type { Code } from '../../../shared/project/code';
import { isBlocked } from '../../../shared/project/document';
import type { Project } from '../../../shared/project/project';
import { paragraphAt } from '../../../shared/text/paragraphs';
import type { Span } from '../../../shared/text/span';
import type { Messages } from '../../i18n/messages';
import { codingsAt, type Heads, type HitGroup } from './hit-groups';
import type { Source } from './sources';

/** What is said of a hit beside its words. */
export type HitNotes = {
  /** Paragraph and speaker, or the part of a memo or code. */
  readonly place: string;
  /** Codes that lie on it, each once. */
  readonly codes: readonly Code[];
};

/** Where a hit stands, and what is coded there. */
export function describeHit(project: Project, source: Source, hit: Span, t: Messages): HitNotes {
  if (source.kind !== 'text') return { place: t.search.parts[source.part], codes: [] };
  const revision = project.revisions.get(source.revisionId);
  const speakerId = revision === undefined ? null : speakerAt(revision, hit.start);
  const speaker = speakerId === null ? undefined : project.speakers.get(speakerId)?.label;
  const paragraph = revision === undefined ? 0 : paragraphAt(revision.paragraphs, hit.start);
  const codeIds = codingsAt(project.codings.get(source.documentId) ?? [], hit).map(({ codeId }) => codeId);
  return {
    place: [t.search.paragraph(paragraph), speaker ?? ''].filter((part) => part !== '').join(' · '),
    codes: [...new Set(codeIds)].flatMap((id) => project.codes.get(id) ?? []),
  };
}

/** Name of the section a group stands in: an event, the memos, the codes. */
export function sectionName(project: Project, { source }: HitGroup, t: Messages): string {
  if (source.kind !== 'text') return source.kind === 'memo' ? t.search.groups.memos : t.search.groups.codes;
  const eventId = project.documents.get(source.documentId)?.eventId ?? null;
  return (eventId === null ? undefined : project.events.get(eventId)?.title) ?? t.search.groups.noEvent;
}

/** What tells sections and groups apart. */
export function headsOf(project: Project, { source }: HitGroup): Heads {
  if (source.kind === 'memo') return { section: 'memos', group: source.memoId };
  if (source.kind === 'code') return { section: 'codes', group: source.codeId };
  return { section: project.documents.get(source.documentId)?.eventId ?? '', group: source.revisionId };
}

/** Name of a group, and whether what it holds may not be published. */
export function groupName(project: Project, { source }: HitGroup, t: Messages): { name: string; isBlocked: boolean } {
  if (source.kind === 'code') return { name: project.codes.get(source.codeId)?.name ?? '', isBlocked: false };
  if (source.kind === 'memo') return { name: memoName(project, source, t), isBlocked: false };
  const document = project.documents.get(source.documentId);
  return { name: document?.name ?? '', isBlocked: document !== undefined && isBlocked(document) };
}

function memoName(project: Project, { memoId }: Extract<Source, { readonly kind: 'memo' }>, t: Messages): string {
  const target = project.memos.get(memoId)?.target;
  const { memoOn } = t.search;
  switch (target?.type) {
    case 'event':
      return memoOn.event([...project.events.values()].find(({ id }) => id === target.id)?.title ?? '');
    case 'document':
      return memoOn.document([...project.documents.values()].find(({ id }) => id === target.id)?.name ?? '');
    case 'code':
      return memoOn.code([...project.codes.values()].find(({ id }) => id === target.id)?.name ?? '');
    case 'coding':
      return memoOn.coding(codeOfCoding(project, target.id));
    case 'cell':
      return memoOn.cell;
    default:
      return memoOn.project;
  }
}

function codeOfCoding(project: Project, codingId: string): string {
  for (const list of project.codings.values()) {
    const coding = list.find(({ id }) => id === codingId);
    if (coding !== undefined) return project.codes.get(coding.codeId)?.name ?? '';
  }
  return '';
}
