import type { DocumentId } from '../../../shared/kernel/ids';
import type { Problem } from '../../../shared/kernel/problem';
import { codeTableText } from '../../../shared/importers/code-lists/code-table';
import type { ImportedDocument, ImportedFile, ImportedTable } from '../../../shared/importers/define-importer';
import { baseName, isHidden } from '../../../shared/importers/file-name';
import type { DocumentKind } from '../../../shared/project/document';
import type { Project } from '../../../shared/project/project';
import type { ReadFile } from './exchange-services';
import type { TableChoice } from './tables/table-choice';

/** A file something came out of. */
export type Source = {
  readonly key: string;
  readonly file: File;
  readonly sha256: string;
  /** Where the same bytes are already: in the project, or in another file of this import, by its name. */
  readonly twin: { readonly kind: 'project' } | { readonly kind: 'file'; readonly name: string } | null;
};

/** A text that has been read and waits to be taken in. */
export type Draft = Source & {
  readonly imported: ImportedFile;
  readonly document: ImportedDocument;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly isTaken: boolean;
};

/** Which document a recording belongs to: one of this import, one of the project, or none: then it is not kept. */
export type MediaTarget =
  | { readonly kind: 'draft'; readonly key: string }
  | { readonly kind: 'document'; readonly id: DocumentId }
  | { readonly kind: 'none' };

/** A recording that waits to be put to a document. */
export type MediaDraft = Source & { readonly mediaType: string; readonly target: MediaTarget };

/** A table of which somebody must say what it is. */
export type TableDraft = Source & {
  readonly table: ImportedTable;
  readonly origin: ImportedDocument['origin'];
  readonly problems: readonly Problem[];
  /** Null until the project was looked at for what rows may belong to. */
  readonly choice: TableChoice | null;
};

/** Everything that was read so far. */
export type Incoming = {
  readonly drafts: readonly Draft[];
  readonly media: readonly MediaDraft[];
  readonly tables: readonly TableDraft[];
  /** Whole projects and lists of codes, which have their own way in. */
  readonly offers: readonly (Source & { readonly kind: 'project' | 'codes' })[];
  /** Files of which nothing could be read, and what is to be said of archives. */
  readonly refused: readonly Pick<ImportedFile, 'file' | 'problems'>[];
  readonly remarks: readonly Pick<ImportedFile, 'file' | 'problems'>[];
};

/** What has its own way in: what was recognised as such, and tables of which somebody says that they hold codes. */
export function offeredOf({ offers, tables }: Pick<Incoming, 'offers' | 'tables'>): Incoming['offers'] {
  const lists = tables.filter(({ choice }) => choice?.use === 'codes');
  return [
    ...offers,
    ...lists.map((draft) => {
      const { key, sha256, twin } = draft;
      return { key, file: codeFileOf(draft), sha256, twin, kind: 'codes' as const };
    }),
  ];
}

/** Of a workbook its sheet is handed on as text; a file of text is read as it is, so that its lines have their numbers. */
function codeFileOf({ table, origin, file }: TableDraft): File {
  return origin.encoding === '' ? new File([codeTableText(table)], file.name) : file;
}

export const nothingIncoming: Incoming = { drafts: [], media: [], tables: [], offers: [], refused: [], remarks: [] };

/** SHA-256 of every file that the project has something of. */
export function knownFiles({ documents, files }: Pick<Project, 'documents' | 'files'>): ReadonlySet<string> {
  const origins = [...documents.values()].flatMap(({ origin }) => origin?.sha256 ?? []);
  return new Set([...origins, ...[...files.values()].map(({ sha256 }) => sha256)]);
}

/** What there is after more files were read. `batch` tells the keys of one reading from those of another. */
export function withFiles(
  before: Incoming,
  read: readonly ReadFile[],
  { batch, known }: { readonly batch: number; readonly known: ReadonlySet<string> },
): Incoming {
  const seen = new Map(
    [...before.drafts, ...before.media, ...before.tables, ...before.offers].map(({ sha256, file }) => [
      sha256,
      file.name,
    ]),
  );
  const after = {
    drafts: [...before.drafts],
    media: [...before.media],
    tables: [...before.tables],
    offers: [...before.offers],
    refused: [...before.refused],
    remarks: [...before.remarks],
  };
  for (const [index, one] of read.entries()) {
    const { file } = one;
    if (one.kind === 'container') {
      if (one.problems.length > 0) after[one.files.length > 0 ? 'remarks' : 'refused'].push(aboutOf(one));
      continue;
    }
    const source = { key: `${batch}.${index}`, file, sha256: one.sha256, twin: twinOf(one.sha256, seen, known) };
    if (one.sha256 !== '' && !seen.has(one.sha256)) seen.set(one.sha256, file.name);
    if (one.kind === 'texts') takeTexts(after, source, one.imported);
    else after.offers.push({ ...source, kind: one.kind });
  }
  return after;
}

/** Leaves out what systems and programs leave lying about in folders. */
export function visibleFiles(files: readonly File[]): readonly File[] {
  return files.filter(({ name }) => !isHidden(name));
}

/** The recordings with the document that each belongs to, as far as the names tell; what was chosen stays, and what is kept already. */
export function matchedMedia(
  { media, drafts }: Pick<Incoming, 'media' | 'drafts'>,
  { documents }: Pick<Project, 'documents'>,
): readonly MediaDraft[] {
  const stemOf = (name: string): string => baseName(name).normalize('NFC').toLowerCase();
  const ofImport = new Map(drafts.map(({ key, file }) => [stemOf(file.name), key]));
  const ofProject = new Map(
    [...documents.values()].flatMap(({ id, name, origin }) => [
      [name.normalize('NFC').toLowerCase(), id] as const,
      ...(origin === null ? [] : [[stemOf(origin.file), id] as const]),
    ]),
  );
  return media.map((one) => {
    if (one.target.kind !== 'none' || one.twin !== null) return one;
    const key = ofImport.get(stemOf(one.file.name));
    const id = ofProject.get(stemOf(one.file.name));
    if (key !== undefined) return { ...one, target: { kind: 'draft', key } };
    return id === undefined ? one : { ...one, target: { kind: 'document', id } };
  });
}

type Building = { -readonly [Part in keyof Incoming]: Incoming[Part][number][] };

function takeTexts(after: Building, source: Source, imported: ImportedFile): void {
  const { documents, tables = [], media, problems } = imported;
  if (media !== undefined) after.media.push({ ...source, mediaType: media.mediaType, target: { kind: 'none' } });
  for (const [index, table] of tables.entries()) {
    const origin = { file: source.file.name, sha256: source.sha256, encoding: imported.reading?.encoding ?? '' };
    const about = { table, origin, problems: index === 0 ? problems : [], choice: null };
    after.tables.push({ ...source, ...about, key: `${source.key}.${index}` });
  }
  for (const [index, document] of documents.entries()) {
    const key = `${source.key}.${index}`;
    const { name, kind } = document;
    after.drafts.push({ ...source, key, imported, document, name, kind, isTaken: source.twin === null });
  }
  if (media === undefined && tables.length + documents.length === 0) after.refused.push(imported);
}

function aboutOf({ file, problems }: { readonly file: File; readonly problems: readonly Problem[] }) {
  return { file: file.name, problems };
}

function twinOf(sha256: string, seen: ReadonlyMap<string, string>, known: ReadonlySet<string>): Source['twin'] {
  const name = seen.get(sha256);
  if (name !== undefined && sha256 !== '') return { kind: 'file', name };
  return known.has(sha256) ? { kind: 'project' } : null;
}
