import type { DocumentId } from '../kernel/ids';
import type { Project } from '../project/project';
import { compareText } from '../project/project-file';
import type { Speaker } from '../project/speaker';

/** Speakers of each document in order of appearance; those who never speak last, by label and id. */
export function speakersByDocument(
  project: Pick<Project, 'speakers' | 'documents' | 'revisions'>,
): ReadonlyMap<DocumentId, readonly Speaker[]> {
  const lists = new Map<DocumentId, Speaker[]>();
  for (const speaker of project.speakers.values()) {
    const list = lists.get(speaker.documentId);
    if (list === undefined) lists.set(speaker.documentId, [speaker]);
    else list.push(speaker);
  }
  for (const [documentId, list] of lists) {
    const document = project.documents.get(documentId);
    const turns = (document && project.revisions.get(document.revisionId)?.turns) ?? [];
    const rank = new Map<string | null, number>();
    for (const { speakerId } of turns) if (!rank.has(speakerId)) rank.set(speakerId, rank.size);
    const rankOf = ({ id }: Speaker): number => rank.get(id) ?? rank.size;
    list.sort((a, b) => rankOf(a) - rankOf(b) || compareText(a.label, b.label) || compareText(a.id, b.id));
  }
  return lists;
}
