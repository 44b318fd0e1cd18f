import type { DocumentId, EventId, FileId, RevisionId, SpeakerId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { DocumentKind, DocumentRecord, Quotation } from '../project/document';
import type { FileRecord } from '../project/file-record';
import type { Project } from '../project/project';
import type { Revision, RevisionText } from '../project/revision';
import type { Attributes } from '../project/schema';
import type { Speaker } from '../project/speaker';
import { placesIn, type TextPlaces } from '../text/place-marks';
import type { Change } from './command';
import { diffOf } from './diff';

/** A text on its way into the project. */
export type NewDocument = {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly eventId: EventId | null;
  /** UTF-16, line ends LF, no BOM. */
  readonly text: string;
  /** Turns of speech by label, ascending; a turn of no known speaker has no label. Offsets into `text`. */
  readonly turns: readonly { readonly start: number; readonly wordsStart: number; readonly label: string | null }[];
  readonly attributes: Attributes;
  readonly origin: DocumentRecord['origin'];
  readonly quotation: Quotation | null;
  /** `placesIn` of the text, where somebody has looked for them already. */
  readonly places?: TextPlaces;
  /** Files that are kept with it; their bytes are stored before. */
  readonly files?: readonly Omit<FileRecord, 'id' | 'documentId' | 'createdAt'>[] | undefined;
};

/** Brings texts in: for each a document, its first revision, its words and its speakers. All in one step. */
export function addDocuments(
  project: Project,
  { documents }: { readonly documents: readonly NewDocument[] },
  ports: Ports,
): Change {
  const first = 1 + Math.max(0, ...[...project.documents.values()].map((document) => document.position));
  const made = documents.map((document, index) => recordsOf(document, first + index, ports));
  return {
    name: 'add-documents',
    params: { count: documents.length, document: documents[0]?.name ?? '' },
    diff: {
      ...diffOf('documents', { added: made.map(({ document }) => document) }),
      ...diffOf('revisions', { added: made.map(({ revision }) => revision) }),
      ...diffOf('texts', { added: made.map(({ text }) => text) }),
      ...diffOf('speakers', { added: made.flatMap(({ speakers }) => speakers) }),
      ...diffOf('files', { added: made.flatMap(({ files }) => files) }),
    },
  };
}

type MadeRecords = {
  readonly document: DocumentRecord;
  readonly revision: Revision;
  readonly text: RevisionText;
  readonly speakers: readonly Speaker[];
  readonly files: readonly FileRecord[];
};

function recordsOf(source: NewDocument, position: number, ports: Ports): MadeRecords {
  const documentId = ports.newId() as DocumentId;
  const revisionId = ports.newId() as RevisionId;
  const createdAt = ports.now();
  const speakers = new Map<string, Speaker>();
  for (const { label } of source.turns) {
    if (label === null || speakers.has(label)) continue;
    const id = ports.newId() as SpeakerId;
    speakers.set(label, { id, documentId, label, role: '', pseudonym: '', attributes: {} });
  }
  const document: DocumentRecord = {
    id: documentId,
    kind: source.kind,
    name: source.name,
    eventId: source.eventId,
    revisionId,
    position,
    attributes: source.attributes,
    quotation: source.quotation,
    origin: source.origin,
    createdAt,
  };
  const revision: Revision = {
    id: revisionId,
    documentId,
    number: 1,
    ...(source.places ?? placesIn(source.text)),
    turns: source.turns.map(({ start, wordsStart, label }) => ({
      start,
      wordsStart,
      speakerId: label === null ? null : (speakers.get(label)?.id ?? null),
    })),
    createdAt,
  };
  const files = (source.files ?? []).map((file): FileRecord => {
    return { ...file, id: ports.newId() as FileId, documentId, createdAt };
  });
  const text: RevisionText = { id: revisionId, text: source.text };
  return { document, revision, text, speakers: [...speakers.values()], files };
}
