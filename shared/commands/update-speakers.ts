import { required } from '../kernel/assert';
import type { DocumentId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Project } from '../project/project';
import type { Speaker } from '../project/speaker';
import type { Edit } from '../text/mapping';
import type { Change } from './command';
import { diffOf, squash, type Diff } from './diff';
import { documentOf } from './lookup';
import { reviseDocument } from './revise-document';

/** Why a label cannot be given to a speaker. */
export type LabelFault = 'empty' | 'too-long' | 'sign' | 'taken';

/** As long as a label may be for the text still to be read as a transcript. */
const longestLabel = 40;

/** What keeps a label from being given to a speaker beside others of these labels, or null. */
export function labelFault(label: string, others: readonly string[]): LabelFault | null {
  const plain = label.trim();
  if (plain === '') return 'empty';
  if (plain.length > longestLabel) return 'too-long';
  if (/[:\n\r\t]|\p{Surrogate}/u.test(plain)) return 'sign';
  return others.some((other) => other.trim() === plain) ? 'taken' : null;
}

export type UpdateSpeakers = {
  readonly documentId: DocumentId;
  /** Speakers of the document as they shall be; those left out stay as they are. */
  readonly speakers: readonly Speaker[];
  /** The document's current text; needed when a label changes. */
  readonly text: string | null;
};

/**
 * Replaces what is known of speakers: label, role, pseudonym, attributes.
 *
 * A new label is written into the text as well, at the beginning of every turn of the speaker, which makes a new revision:
 * so quotations that begin with the label, references and lists agree. Throws on a label that `labelFault` refuses.
 */
export function updateSpeakers(project: Project, { documentId, speakers, text }: UpdateSpeakers, ports: Ports): Change {
  const changed = speakers
    .map((speaker) => [required(project.speakers.get(speaker.id), 'speaker'), trimmed(speaker)] as const)
    .filter(([before, after]) => JSON.stringify(before) !== JSON.stringify(after));
  const renamed = changed.filter(([before, after]) => before.label !== after.label);
  const record = diffOf('speakers', { updated: changed });
  const params = { document: documentOf(project, documentId).name, count: changed.length };
  const [first] = renamed;
  if (first === undefined) {
    return {
      name: 'update-speakers',
      params: { ...params, speaker: changed[0]?.[1].label ?? '' },
      diff: changed.length === 0 ? {} : record,
    };
  }
  checkLabels(project, documentId, renamed);
  return {
    name: 'rename-speakers',
    params: { ...params, count: renamed.length, from: first[0].label, to: first[1].label },
    diff: squash([relabelled(project, { documentId, text, renamed }, ports), record]),
  };
}

type Renamed = readonly (readonly [before: Speaker, after: Speaker])[];

function trimmed(speaker: Speaker): Speaker {
  return { ...speaker, label: speaker.label.trim() };
}

function checkLabels(project: Project, documentId: DocumentId, renamed: Renamed): void {
  const labels = new Map<string, string>();
  for (const { id, label, documentId: owner } of project.speakers.values())
    if (owner === documentId) labels.set(id, label);
  for (const [, { id, label }] of renamed) labels.set(id, label);
  for (const [, { id, label }] of renamed) {
    const others = [...labels].filter(([other]) => other !== id).map(([, other]) => other);
    const fault = labelFault(label, others);
    if (fault !== null) throw new Error(`The label "${label}" cannot be given: ${fault}`);
  }
}

/** The new revision with the new labels, if the old ones stand in the text at all. */
function relabelled(
  project: Project,
  { documentId, text, renamed }: { documentId: DocumentId; text: string | null; renamed: Renamed },
  ports: Ports,
): Diff {
  const labels = new Map(renamed.map(([before, after]) => [before.id, [before.label, after.label] as const]));
  const { revisionId } = documentOf(project, documentId);
  const { turns } = required(project.revisions.get(revisionId), `revision ${revisionId}`);
  const words = required(text, 'text to write the label into');
  const edits = turns.flatMap(({ start, wordsStart, speakerId }): readonly Edit[] => {
    const [old, label] = (speakerId === null ? undefined : labels.get(speakerId)) ?? ['', ''];
    const at = old === '' ? -1 : words.slice(start, wordsStart).indexOf(old);
    return at === -1 ? [] : [{ from: start + at, to: start + at + old.length, insert: label }];
  });
  const change = { kind: 'speaker-renamed', restored: null } as const;
  const args = { documentId, text: words, edits, change, renamed: new Set(labels.keys()) };
  return reviseDocument(project, args, ports)?.diff ?? {};
}
