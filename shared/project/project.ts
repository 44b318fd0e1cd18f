import type {
  CaseId,
  CellSummaryId,
  CodeId,
  CoderId,
  DocumentId,
  EventId,
  FileId,
  KeptPartId,
  MatrixViewId,
  MemoId,
  ReportTemplateId,
  RevisionId,
  SpeakerId,
} from '../kernel/ids';
import { caseSchema, type CaseRecord } from './case';
import { cellSummarySchema, type CellSummary } from './cell-summary';
import { codeSchema, type Code } from './code';
import { coderSchema, type Coder } from './coder';
import { codingSchema, type Coding } from './coding';
import { documentSchema, type DocumentRecord } from './document';
import { eventSchema, type EventRecord } from './event';
import { fileRecordSchema, type FileRecord } from './file-record';
import { infoSchema, type ProjectInfo } from './info';
import { keptPartSchema, type KeptPart } from './kept-part';
import { matrixViewSchema, type MatrixView } from './matrix-view';
import { memoSchema, type Memo } from './memo';
import { reportTemplateSchema, type ReportTemplate } from './report-template';
import { revisionSchema, textSchema, type Revision, type RevisionText } from './revision';
import { speakerSchema, type Speaker } from './speaker';

/** Every kind of record, by the name of its collection: in memory, in a diff, in the database and in a file. */
export type Records = {
  readonly info: ProjectInfo;
  readonly events: EventRecord;
  readonly documents: DocumentRecord;
  readonly revisions: Revision;
  readonly texts: RevisionText;
  readonly speakers: Speaker;
  readonly cases: CaseRecord;
  readonly codes: Code;
  readonly codings: Coding;
  readonly memos: Memo;
  readonly coders: Coder;
  readonly matrixViews: MatrixView;
  readonly cellSummaries: CellSummary;
  readonly reportTemplates: ReportTemplate;
  readonly files: FileRecord;
  readonly keptParts: KeptPart;
};
export type CollectionName = keyof Records;

/** Schema of each kind of record; also the list of collections, in the order files and diffs keep. */
export const recordSchemas = {
  info: infoSchema,
  coders: coderSchema,
  events: eventSchema,
  documents: documentSchema,
  revisions: revisionSchema,
  texts: textSchema,
  speakers: speakerSchema,
  cases: caseSchema,
  codes: codeSchema,
  codings: codingSchema,
  memos: memoSchema,
  matrixViews: matrixViewSchema,
  cellSummaries: cellSummarySchema,
  reportTemplates: reportTemplateSchema,
  files: fileRecordSchema,
  keptParts: keptPartSchema,
} as const satisfies { readonly [Name in CollectionName]: unknown };

export const collectionNames = Object.keys(recordSchemas) as readonly CollectionName[];

/**
 * A whole study in memory, immutable, without the words of its texts.
 *
 * Codings lie per document in reading order (`compareCodings`): a change copies one document's list, not all of them.
 * Texts are fetched by revision id from where they are stored; a coding carries its own quote.
 */
export type Project = {
  readonly info: ProjectInfo;
  readonly events: ReadonlyMap<EventId, EventRecord>;
  readonly documents: ReadonlyMap<DocumentId, DocumentRecord>;
  readonly revisions: ReadonlyMap<RevisionId, Revision>;
  readonly speakers: ReadonlyMap<SpeakerId, Speaker>;
  readonly cases: ReadonlyMap<CaseId, CaseRecord>;
  readonly codes: ReadonlyMap<CodeId, Code>;
  readonly codings: ReadonlyMap<DocumentId, readonly Coding[]>;
  readonly memos: ReadonlyMap<MemoId, Memo>;
  readonly coders: ReadonlyMap<CoderId, Coder>;
  readonly matrixViews: ReadonlyMap<MatrixViewId, MatrixView>;
  readonly cellSummaries: ReadonlyMap<CellSummaryId, CellSummary>;
  readonly reportTemplates: ReadonlyMap<ReportTemplateId, ReportTemplate>;
  readonly files: ReadonlyMap<FileId, FileRecord>;
  readonly keptParts: ReadonlyMap<KeptPartId, KeptPart>;
};

/** Words of a project, by revision. */
export type Texts = ReadonlyMap<RevisionId, string>;

/** Bytes of kept files, by their SHA-256. */
export type FileBytes = ReadonlyMap<string, Uint8Array>;

/** A study with nothing in it yet but its head. */
export function emptyProject(info: ProjectInfo): Project {
  return {
    info,
    events: new Map(),
    documents: new Map(),
    revisions: new Map(),
    speakers: new Map(),
    cases: new Map(),
    codes: new Map(),
    codings: new Map(),
    memos: new Map(),
    coders: new Map(),
    matrixViews: new Map(),
    cellSummaries: new Map(),
    reportTemplates: new Map(),
    files: new Map(),
    keptParts: new Map(),
  };
}

/** Every coding of the project, document by document in the order the documents were added. */
export function* allCodings(project: Pick<Project, 'codings'>): Iterable<Coding> {
  for (const codings of project.codings.values()) yield* codings;
}
