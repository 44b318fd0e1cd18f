import type { DocumentId } from '../kernel/ids';
import type { Problem } from '../kernel/problem';
import type { Coding } from '../project/coding';
import { isBlocked } from '../project/document';
import type { Project } from '../project/project';
import { overlaps, type Span } from '../text/span';

/**
 * Says how many of the quoted passages share words with a blocked O-tone that was taken from there.
 *
 * What is blocked is the O-tone as a publication of its own, not the transcript it was taken from: such passages stay in
 * and count. But whoever publishes them must know.
 */
export function blockedWordsQuoted(project: Project, quoted: Iterable<Coding>, file: string): readonly Problem[] {
  const sources = new Map<DocumentId, Span[]>();
  for (const document of project.documents.values()) {
    const source = isBlocked(document) ? document.quotation?.source : null;
    if (source !== null && source !== undefined) {
      sources.set(source.documentId, [...(sources.get(source.documentId) ?? []), source]);
    }
  }
  if (sources.size === 0) return [];
  const places = new Set<string>();
  for (const coding of quoted) {
    const isShared = sources.get(coding.documentId)?.some((source) => overlaps(source, coding)) === true;
    if (isShared) places.add(`${coding.documentId} ${coding.start} ${coding.end}`);
  }
  const count = places.size;
  return count === 0 ? [] : [{ code: 'blocked-words-quoted', severity: 'warning', file, params: { count } }];
}
