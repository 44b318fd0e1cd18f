import { required } from '../kernel/assert';
import type { DocumentId, RevisionId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Project } from '../project/project';
import type { Revision } from '../project/revision';
import { difference } from '../text/difference';
import { labelAt } from '../text/turns';
import type { Change } from './command';
import { revisionChange } from './edit-document';
import { documentOf } from './lookup';
import { reviseDocument } from './revise-document';
import type { RevisedTurn } from './revised-turns';

export type RestoreRevision = {
  readonly documentId: DocumentId;
  /** The document's current text. */
  readonly text: string;
  /** The older revision, and its words. */
  readonly revisionId: RevisionId;
  readonly restored: string;
};

/**
 * Brings the words of an older revision back as a new one; what came since stays in the list.
 *
 * Codings follow through the difference of the two texts: what stands in both keeps its codings, a coding whose words
 * exist only in the newer one goes.
 */
export function restoreRevision(project: Project, args: RestoreRevision, ports: Ports): Change {
  const { documentId, text, revisionId, restored } = args;
  const revision = required(project.revisions.get(revisionId), `revision ${revisionId}`);
  if (revision.documentId !== documentId || revision.length !== restored.length) {
    throw new Error('The words are not those of a revision of the document');
  }
  const revised = reviseDocument(
    project,
    {
      documentId,
      text,
      edits: difference(text, restored),
      change: { kind: 'restored', restored: revision.number },
      turns: turnsOf(project, revision, restored),
    },
    ports,
  );
  return revisionChange('restore-revision', { project, documentId: documentOf(project, documentId).id }, revised);
}

/** The turns as they were. Where a speaker bears another label today, or is gone, the label in the text decides. */
function turnsOf(project: Project, { turns }: Revision, text: string): readonly RevisedTurn[] {
  return turns.map(({ start, wordsStart, speakerId }) => {
    const turn = { start, wordsStart, speakerId, label: null, before: null };
    if (speakerId === null) return turn;
    const speaker = project.speakers.get(speakerId);
    const written = labelAt(text, start)?.label ?? text.slice(start, wordsStart).replace(/[\s:]+$/, '');
    if (speaker?.label === written) return turn;
    if (written === '') return { ...turn, speakerId: speaker?.id ?? null };
    return { ...turn, speakerId: null, label: written, before: speakerId };
  });
}
