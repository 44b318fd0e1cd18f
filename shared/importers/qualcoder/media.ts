import type { CodingId, DocumentId } from '../../kernel/ids';
import type { FileRecord } from '../../project/file-record';
import { archivePath } from '../../project/project-file';
import type { Attributes } from '../../project/schema';
import type { KeptSources } from '../case-links';
import { linkElement, sourceElement, variableElement, type KeptCoding, type SourceKind } from '../kept-sources';
import { momentOf } from '../moments';
import { integerOf, textOf } from '../sqlite-tables';
import { placeOf, type Marks } from './marks';
import { hasWords, isRecording, mediumOf, type Context, type SourceRow } from './sources';

/** A passage of a text that was linked with one of its recording (`code_text.avid`). */
export type LinkedCoding = { readonly codingId: CodingId; readonly passage: number };

type Wanted = {
  /** Attributes of files by their number. */
  readonly attributes: ReadonlyMap<number | null, Attributes>;
  readonly linked: readonly LinkedCoding[];
  readonly marks: Marks;
};

/** What is kept so far, and what could not be. */
type Keeping = {
  readonly context: Context;
  readonly marks: Marks;
  /** Numbers of sources by their names, which are unique. */
  readonly names: ReadonlyMap<string, number | null>;
  /** GUIDs of passages of recordings by their number. */
  readonly passages: Map<number, { readonly guid: string; readonly recording: string }>;
  /** Whether all values of an attribute are numbers. */
  readonly variables: Map<string, boolean>;
  readonly missing: string[];
  readonly outside: string[];
};

/**
 * Keeps pictures, recordings, scanned PDFs and areas on the pages of PDFs, with their codings, memos and attributes.
 *
 * Returns those that are no documents.
 */
export function addMedia(context: Context, { attributes, linked, marks }: Wanted): KeptSources {
  const { maker, sources } = context;
  const names = new Map(sources.map(({ name, id }) => [textOf(name), integerOf(id)]));
  const maps = { passages: new Map(), variables: new Map() };
  const keeping: Keeping = { context, marks, names, ...maps, missing: [], outside: [] };
  const kept = new Map<number, string>();
  const seen = new Set<number | null>();
  let empty = 0;
  for (const row of sources) {
    const id = integerOf(row.id);
    const { kind } = mediumOf(row);
    if (kind === null && !hasWords(row)) empty += 1;
    if (kind === null) continue;
    seen.add(id);
    const guid = addSource(keeping, row, { kind, values: attributes.get(id) ?? {} });
    if (guid !== null && id !== null) kept.set(id, guid);
  }
  for (const [name, isNumber] of keeping.variables) maker.kept.part(variableElement(name, isNumber));
  const lost = [...marks].flatMap(([id, own]) => (seen.has(id) ? [] : own));
  maker.count('warning', 'media-codings-left-out', lost.length);
  maker.count('warning', 'media-left-out', empty);
  maker.absent(keeping.missing, { isWanted: true });
  maker.absent(keeping.outside, { isWanted: false });
  addLinks(keeping, linked);
  return kept;
}

type Kind = { readonly kind: SourceKind; readonly values: Attributes };

/** Keeps one source; its GUID where it is no document. */
function addSource(keeping: Keeping, row: SourceRow, { kind, values }: Kind): string | null {
  const { context, variables } = keeping;
  const { maker, files, options } = context;
  const id = integerOf(row.id);
  const page = kind === 'PDFSource' ? files.get(id ?? -1) : undefined;
  const guid = page?.documentId ?? options.ports.newId();
  const codings = codingsOf(keeping, row, kind);
  // The text of a PDF is a document; what is marked on its pages is kept beside it.
  if (page !== undefined && codings.length === 0) return null;
  const transcript = isRecording(kind) ? transcriptOf(keeping, row) : null;
  const file = page === undefined ? fileOf(keeping, row, { kind, documentId: transcript }) : page.original;
  const owner = textOf(row.owner);
  const own = page === undefined ? { memo: textOf(row.memo), values } : { memo: '', values: {} };
  if (page === undefined)
    for (const [name, value] of Object.entries(values))
      variables.set(name, (variables.get(name) ?? true) && typeof value === 'number');
  const { inside, outside } = mediumOf(row);
  const element = sourceElement({
    ...{ kind, guid, name: textOf(row.name), codings, ...own },
    createdAt: momentOf(textOf(row.date)),
    creator: owner === '' ? null : maker.coder(owner),
    path: file === null ? (outside === null ? null : absolute(outside)) : archivePath(file),
    currentPath: file === null ? inside : null,
  });
  maker.kept.part(element, page?.documentId ?? transcript, file === null ? [] : [file.id]);
  if (transcript !== null)
    maker.kept.part(linkElement(options.ports.newId(), { name: 'Transkript', from: guid, to: transcript }));
  return page === undefined ? guid : null;
}

function fileOf(
  { context: { found, maker }, missing, outside }: Keeping,
  row: SourceRow,
  { kind, documentId }: { readonly kind: SourceKind; readonly documentId: DocumentId | null },
): FileRecord | null {
  const file = found.get(integerOf(row.id));
  if (file !== undefined) return maker.kept.file(file, documentId, kind === 'PDFSource' ? 'part' : 'media');
  const medium = mediumOf(row);
  if (medium.outside === null) missing.push(medium.inside ?? '');
  else outside.push(medium.outside);
  return null;
}

function absolute(path: string): string {
  return `absolute://${path.startsWith('/') ? '' : '/'}${path.replaceAll('\\', '/')}`;
}

/** The document that is the transcript of a recording; older versions tell it by its name alone. */
function transcriptOf(
  { context: { files }, names }: Keeping,
  { av_text_id: link, name }: SourceRow,
): DocumentId | null {
  const id = integerOf(link) ?? names.get(`${textOf(name)}.transcribed`) ?? -1;
  return files.get(id)?.documentId ?? null;
}

/** What is marked in one source as codings; those without a code or a place are counted. */
function codingsOf({ context, marks, passages }: Keeping, source: SourceRow, kind: SourceKind): readonly KeptCoding[] {
  const { maker, codes, options } = context;
  const name = textOf(source.name);
  const codings: KeptCoding[] = [];
  const lost = { code: 0, place: 0 };
  for (const row of marks.get(integerOf(source.id)) ?? []) {
    const codeId = codes.get(integerOf(row.cid) ?? -1);
    const place = placeOf(row, kind);
    if (codeId === undefined) lost.code += 1;
    else if (place === null) lost.place += 1;
    if (codeId === undefined || place === null) continue;
    const guid = options.ports.newId();
    const about = { coderId: maker.coder(textOf(row.owner)), createdAt: momentOf(textOf(row.date)) };
    const mark = integerOf(row.important) === 1 ? '★' : '';
    codings.push({ guid, codeId, ...about, name: mark, memo: textOf(row.memo), place });
    if (row.avid !== null) passages.set(row.avid, { guid, recording: name });
  }
  maker.count('warning', 'codings-of-no-code', lost.code, name);
  maker.count('warning', 'media-codings-misplaced', lost.place, name);
  return codings;
}

/** Keeps which passage of a text says what a passage of its recording does. */
function addLinks({ context: { maker, options }, passages }: Keeping, linked: readonly LinkedCoding[]): void {
  for (const { codingId, passage } of linked) {
    const found = passages.get(passage);
    if (found === undefined) continue;
    const ends = { name: found.recording, from: codingId, to: found.guid };
    maker.kept.part(linkElement(options.ports.newId(), ends));
  }
}
