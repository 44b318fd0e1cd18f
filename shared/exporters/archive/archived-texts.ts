import { orderedDocuments } from '../../analysis/document-order';
import type { DocumentRecord } from '../../project/document';
import type { EventRecord } from '../../project/event';
import type { Pseudonymised } from './pseudonymise';

/** A text of the archive, under its path there. */
export type ArchivedText = {
  readonly path: string;
  readonly document: DocumentRecord;
  readonly event: EventRecord | null;
  readonly text: string;
  readonly codings: number;
};

/** The pseudonymised texts in the order documents are listed, each under a name every file system takes. */
export function archivedTexts({ project, texts }: Pick<Pseudonymised, 'project' | 'texts'>): readonly ArchivedText[] {
  return orderedDocuments(project).flatMap((document, at) => {
    const text = texts.get(document.revisionId);
    if (text === undefined) return [];
    return {
      path: `texts/${String(at + 1).padStart(3, '0')}-${plainName(document.name)}.txt`,
      document,
      event: document.eventId === null ? null : (project.events.get(document.eventId) ?? null),
      text,
      codings: project.codings.get(document.id)?.length ?? 0,
    };
  });
}

/** Lower-case letters and digits of ASCII, words joined by hyphens. */
function plainName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[äöüß]/g, (sign) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[sign] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  // Together with its folder no path comes near the 255 characters that some systems take.
  return plain.slice(0, 60).replace(/-$/, '') || 'text';
}
