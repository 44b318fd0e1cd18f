import type { DocumentId, SpeakerId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Project } from '../project/project';
import type { Turn } from '../project/revision';
import type { Speaker } from '../project/speaker';
import { diffOf, type Diff } from './diff';
import type { RevisedTurn } from './revised-turns';

export type SpeakersBefore = {
  readonly project: Project;
  readonly documentId: DocumentId;
  readonly speakers: readonly Speaker[];
  /** Turns of the revision before. */
  readonly turns: readonly Turn[];
};

/**
 * Gives every turn its speaker, and says what that does to the speakers of the document.
 *
 * A label finds the speaker who bears it. When all turns of a speaker got one and the same new label, the speaker is
 * renamed and keeps role and pseudonym; any other unknown label is a new speaker. A speaker who has lost the last turn
 * goes, unless a role, a pseudonym, an attribute or a summary would be lost.
 */
export function reviseSpeakers(
  { project, documentId, speakers, turns: turnsBefore }: SpeakersBefore,
  revised: readonly RevisedTurn[],
  ports: Ports,
): { readonly turns: readonly Turn[]; readonly diff: Diff } {
  const byLabel = new Map(speakers.map((speaker) => [speaker.label, speaker.id]));
  const updated: (readonly [Speaker, Speaker])[] = [];
  for (const speaker of speakers) {
    const label = newLabelOf(speaker.id, revised);
    if (label === null || byLabel.has(label)) continue;
    byLabel.set(label, speaker.id);
    updated.push([speaker, { ...speaker, label }]);
  }
  const added: Speaker[] = [];
  const speakerFor = (label: string): SpeakerId => {
    const known = byLabel.get(label);
    if (known !== undefined) return known;
    const id = ports.newId() as SpeakerId;
    byLabel.set(label, id);
    added.push({ id, documentId, label, role: '', pseudonym: '', attributes: {} });
    return id;
  };
  const turns = revised.map(({ start, wordsStart, speakerId, label }) => ({
    start,
    wordsStart,
    speakerId: label === null ? speakerId : speakerFor(label),
  }));
  const spokeBefore = new Set(turnsBefore.map((turn) => turn.speakerId));
  const speaks = new Set(turns.map((turn) => turn.speakerId));
  const removed = speakers.filter(
    (speaker) => spokeBefore.has(speaker.id) && !speaks.has(speaker.id) && isBare(project, speaker),
  );
  return { turns, diff: diffOf('speakers', { added, updated, removed }) };
}

/** The label that all turns of a speaker bear now, if it is one and none of them bears the old one any more. */
function newLabelOf(id: SpeakerId, revised: readonly RevisedTurn[]): string | null {
  const labels = new Set<string>();
  for (const { speakerId, label, before } of revised) {
    if (label === null && speakerId === id) return null;
    if (label !== null && before === id) labels.add(label);
  }
  const [only] = labels;
  return labels.size === 1 && only !== undefined ? only : null;
}

function isBare(project: Project, { id, role, pseudonym, attributes }: Speaker): boolean {
  const isEmpty = role.trim() === '' && pseudonym.trim() === '' && Object.keys(attributes).length === 0;
  return isEmpty && ![...project.cellSummaries.values()].some(({ columnId }) => columnId === id);
}
