/**
 * Branded identifiers: a `CodeId` never passes for a `CodingId`.
 *
 * Every id is a lower-case GUID (RFC 9562, version 4), because REFI-QDA asks for GUIDs and the same id serves inside and
 * outside the app.
 */
declare const brand: unique symbol;

export type Id<Brand extends string> = string & { readonly [brand]: Brand };

export type ProjectId = Id<'project'>;
export type EventId = Id<'event'>;
export type DocumentId = Id<'document'>;
export type RevisionId = Id<'revision'>;
export type SpeakerId = Id<'speaker'>;
export type CaseId = Id<'case'>;
export type CodeId = Id<'code'>;
export type CodingId = Id<'coding'>;
export type MemoId = Id<'memo'>;
export type CoderId = Id<'coder'>;
export type MatrixViewId = Id<'matrix-view'>;
export type CellSummaryId = Id<'cell-summary'>;
export type ReportTemplateId = Id<'report-template'>;
export type FileId = Id<'file'>;
export type KeptPartId = Id<'kept-part'>;

/** A moment as ISO 8601 in UTC with milliseconds: `2026-11-23T14:02:09.120Z`. */
export type Timestamp = Id<'timestamp'>;
