import type { DocumentId, RevisionId, SpeakerId, Timestamp } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { DocumentRecord } from '../project/document';
import type { Revision } from '../project/revision';
import type { Attributes } from '../project/schema';
import type { Speaker } from '../project/speaker';
import { placesIn } from '../text/place-marks';
import { recogniseTurns } from '../text/turns';

/** A text out of another tool's project, in its normal form. */
export type ReadText = {
  readonly id: DocumentId;
  readonly revisionId: RevisionId;
  readonly name: string;
  readonly text: string;
  readonly attributes: Attributes;
  readonly position: number;
  readonly createdAt: Timestamp;
  /** Whether the tool says that it is one; a text with turns of speech is one anyway. */
  readonly isTranscript?: boolean;
};

/** The document of a text, its first revision, and a speaker for each label of its turns. */
export function textRecords(
  { id, revisionId, name, text, attributes, position, createdAt, isTranscript = false }: ReadText,
  { newId }: Pick<Ports, 'newId'>,
): { readonly document: DocumentRecord; readonly revision: Revision; readonly speakers: readonly Speaker[] } {
  const turns = recogniseTurns(text);
  const speakers = new Map<string, Speaker>();
  for (const { label } of turns) {
    if (label === null || speakers.has(label)) continue;
    const speakerId = newId() as SpeakerId;
    speakers.set(label, { id: speakerId, documentId: id, label, role: '', pseudonym: '', attributes: {} });
  }
  const document: DocumentRecord = {
    id,
    kind: turns.length > 0 || isTranscript ? 'transcript' : 'notes',
    name,
    eventId: null,
    revisionId,
    position,
    attributes,
    quotation: null,
    origin: null,
    createdAt,
  };
  const revision: Revision = {
    id: revisionId,
    documentId: id,
    number: 1,
    ...placesIn(text),
    turns: turns.map(({ start, wordsStart, label }) => ({
      start,
      wordsStart,
      speakerId: label === null ? null : (speakers.get(label)?.id ?? null),
    })),
    createdAt,
  };
  return { document, revision, speakers: [...speakers.values()] };
}
