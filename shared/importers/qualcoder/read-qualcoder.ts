import type { CodeId, DocumentId } from '../../kernel/ids';
import type { Attributes } from '../../project/schema';
import type { Span } from '../../text/span';
import { addCases, attributesByOwner, type KeptSources } from '../case-links';
import { momentOf } from '../moments';
import { placeQuotes } from '../place-quotes';
import { append } from '../../kernel/append';
import { ProjectMaker } from '../project-maker';
import type { ReadProject } from '../qdpx/reading';
import { integerOf, textOf, type Row, type Tables } from '../sqlite-tables';
import { treeOrder } from '../tree-order';
import { marksIn } from './marks';
import { addMedia, type LinkedCoding } from './media';
import { filesOf, hasWords, mediumOf, sourceColumns, type Context, type Options } from './sources';

/** The project of a QualCoder database, with the files that lie beside it. */
export async function readQualcoder(tables: Tables, options: Options): Promise<ReadProject> {
  const [head] = tables.rows('project', ['memo', 'date']);
  const createdAt = head === undefined ? null : momentOf(textOf(head.date));
  const maker = new ProjectMaker({ ...options, tool: 'QualCoder', createdAt });
  if (head !== undefined) maker.memo('project', { title: '', text: textOf(head.memo), createdAt });
  const sources = tables.rows('source', sourceColumns);
  const found = await filesOf(sources, options.inFolder, maker);
  const context = { tables, maker, options, codes: codesOf(tables, maker), sources, found, files: new Map() };
  const marks = await marksIn(context);
  const attributes = attributesOf(tables, 'file');
  const linked = addDocuments(context, attributes);
  readCases(context, addMedia(context, { attributes, linked, marks }));
  for (const row of tables.rows('journal', ['name', 'jentry', 'date'])) {
    const memo = { title: textOf(row.name), text: textOf(row.jentry), createdAt: momentOf(textOf(row.date)) };
    maker.memo('project', memo);
  }
  for (const row of tables.rows('attribute_type', ['name', 'memo', 'date'])) {
    const memo = { title: textOf(row.name), text: textOf(row.memo), createdAt: momentOf(textOf(row.date)) };
    maker.memo('project', memo);
  }
  const references = new Set(tables.rows('ris', ['risid']).map(({ risid }) => integerOf(risid)));
  maker.count('warning', 'references-left-out', references.size);
  maker.count('warning', 'graphs-left-out', tables.rows('graph', ['name']).length);
  maker.count('warning', 'queries-left-out', tables.rows('stored_sql', ['title']).length);
  const others = tables.rows('attribute', ['attr_type', 'value']).filter(isOfOthers);
  maker.count('warning', 'attributes-left-out', others.length);
  return maker.finish(tables.problems);
}

/** Whether an attribute says something about neither a file nor a case, such as a journal. */
function isOfOthers(row: Row<'attr_type' | 'value'>): boolean {
  return !['file', 'case'].includes(textOf(row.attr_type)) && textOf(row.value) !== '';
}

/** Categories are codes that hold others. In newer databases codes lie below codes, too. */
function codesOf(tables: Tables, maker: ProjectMaker): ReadonlyMap<number, CodeId> {
  const categories = tables.rows('code_cat', ['catid', 'name', 'memo', 'date', 'supercatid']).map((row) => ({
    ...row,
    key: `category ${integerOf(row.catid) ?? ''}`,
    above: keyOf('category', row.supercatid),
    color: '',
    id: null,
  }));
  const columns = ['cid', 'name', 'memo', 'date', 'catid', 'color', 'supercid'] as const;
  const codes = tables.rows('code_name', columns).map((row) => ({
    ...row,
    key: `code ${integerOf(row.cid) ?? ''}`,
    above: keyOf('code', row.supercid) ?? keyOf('category', row.catid),
    color: textOf(row.color),
    id: integerOf(row.cid),
  }));
  const made = new Map<string, CodeId>();
  const byId = new Map<number, CodeId>();
  for (const { key, above, name, memo, color, date, id } of treeOrder([...categories, ...codes])) {
    const parentId = (above === null ? null : made.get(above)) ?? null;
    const createdAt = momentOf(textOf(date));
    const code = maker.code({ parentId, name: textOf(name), color, definition: textOf(memo), createdAt });
    made.set(key, code);
    if (id !== null) byId.set(id, code);
  }
  return byId;
}

function keyOf(kind: 'category' | 'code', id: Row['id'] | undefined): string | null {
  const number = integerOf(id ?? null);
  return number === null ? null : `${kind} ${number}`;
}

const codingColumns = [
  'cid',
  'fid',
  'seltext',
  'pos0',
  'pos1',
  'owner',
  'date',
  'memo',
  'important',
  'weight',
  'avid',
] as const;
type CodingRow = Row<(typeof codingColumns)[number]>;
const annotationColumns = ['fid', 'pos0', 'pos1', 'memo', 'date'] as const;
type AnnotationRow = Row<(typeof annotationColumns)[number]>;

/** Makes documents of what has a text; returns the codings that are linked with passages of recordings. */
function addDocuments(context: Context, attributes: ReadonlyMap<number | null, Attributes>): readonly LinkedCoding[] {
  const { tables, maker, options, files, sources, found } = context;
  const codings = byFile(tables.rows('code_text', codingColumns));
  const annotations = byFile(tables.rows('annotation', annotationColumns));
  const linked: LinkedCoding[] = [];
  const rows = sources.filter(hasWords);
  const texts = rows.map(({ id, fulltext }) => {
    const [coded, noted] = [codings.get(integerOf(id)) ?? [], annotations.get(integerOf(id)) ?? []];
    const passages = [
      ...coded.map((row) => passageOf(row, textOf(row.seltext))),
      ...noted.map((row) => passageOf(row, '')),
    ];
    return { raw: textOf(fulltext), passages, coded, noted };
  });
  for (const [at, placed] of placeQuotes(texts, 'QualCoder').entries()) {
    const [row, text] = [rows[at], texts[at]];
    if (row === undefined || text === undefined) continue;
    const id = integerOf(row.id) ?? -1;
    const name = textOf(row.name);
    const createdAt = momentOf(textOf(row.date));
    const own = attributes.get(id) ?? {};
    const documentId = maker.document({ name, text: placed.text, attributes: own, createdAt });
    maker.memo({ type: 'document', id: documentId }, { title: '', text: textOf(row.memo), createdAt });
    const { kind } = mediumOf(row);
    const file = kind === null || kind === 'PDFSource' ? found.get(id) : undefined;
    const original = file === undefined ? null : maker.kept.file(file, documentId, 'original');
    files.set(id, { documentId, length: placed.text.length, original });
    maker.placed({ documentId, name, placed });
    const count = text.coded.length;
    linked.push(...addCodings(text.coded, placed.spans.slice(0, count), { documentId, name, context }));
    addAnnotations(text.noted, placed.spans.slice(count), { documentId, name, text: placed.text, maker });
    options.onProgress((at + 1) / rows.length);
  }
  return linked;
}

function byFile<Found extends Row<'fid'>>(rows: readonly Found[]): ReadonlyMap<number | null, readonly Found[]> {
  const found = new Map<number | null, Found[]>();
  for (const row of rows) append(found, integerOf(row.fid), row);
  return found;
}

function passageOf({ pos0, pos1 }: Row<'pos0' | 'pos1'>, name: string) {
  return { start: integerOf(pos0) ?? -1, end: integerOf(pos1) ?? -1, name };
}

type Place = { readonly documentId: DocumentId; readonly name: string };

function addCodings(
  rows: readonly CodingRow[],
  spans: readonly (Span | null)[],
  { documentId, name, context: { maker, codes } }: Place & { readonly context: Context },
): readonly LinkedCoding[] {
  const linked: LinkedCoding[] = [];
  let unknown = 0;
  for (const [at, row] of rows.entries()) {
    const span = spans[at] ?? null;
    const codeId = codes.get(integerOf(row.cid) ?? -1);
    if (span === null) maker.misquoted(name, textOf(row.seltext));
    else if (codeId === undefined) unknown += 1;
    if (span === null || codeId === undefined) continue;
    const createdAt = momentOf(textOf(row.date));
    const coderId = maker.coder(textOf(row.owner));
    const id = maker.coding({ documentId, codeId, span, coderId, weight: weightOf(row.weight), createdAt });
    const passage = integerOf(row.avid);
    if (passage !== null) linked.push({ codingId: id, passage });
    const isImportant = integerOf(row.important) === 1;
    const text = textOf(row.memo) || (isImportant ? '★' : '');
    maker.memo({ type: 'coding', id }, { title: isImportant ? '★' : '', text, createdAt });
  }
  maker.count('warning', 'codings-of-no-code', unknown, name);
  return linked;
}

function weightOf(value: CodingRow['weight']): number | null {
  const weight = integerOf(value);
  return weight !== null && weight >= 0 && weight <= 100 ? weight : null;
}

/** Notes on a passage become memos of the document that begin with its words. */
function addAnnotations(
  rows: readonly AnnotationRow[],
  spans: readonly (Span | null)[],
  { documentId, name, text, maker }: Place & { readonly text: string; readonly maker: ProjectMaker },
): void {
  for (const [at, row] of rows.entries()) {
    const span = spans[at] ?? null;
    const title = span === null ? '' : text.slice(span.start, Math.min(span.end, span.start + longestTitle));
    const createdAt = momentOf(textOf(row.date));
    maker.memo(
      { type: 'document', id: documentId },
      { title: title.replace(/\s+/g, ' '), text: textOf(row.memo), createdAt },
    );
  }
  maker.count('note', 'annotations-as-memos', rows.length, name);
}

/** How much of an annotated passage names its memo, in UTF-16 units. */
const longestTitle = 80;

function readCases({ tables, maker, files }: Context, sources: KeptSources): void {
  const passages = tables.rows('case_text', ['caseid', 'fid', 'pos0', 'pos1', 'memo']).map((row) => ({
    caseId: integerOf(row.caseid),
    file: integerOf(row.fid),
    start: integerOf(row.pos0),
    end: integerOf(row.pos1),
    memo: textOf(row.memo),
  }));
  const cases = tables
    .rows('cases', ['caseid', 'name', 'memo', 'date'])
    .map((row) => ({ ...row, key: integerOf(row.caseid) }));
  addCases(maker, { cases, passages, files, sources, attributes: attributesOf(tables, 'case') });
}

/** Attributes by the file or case they belong to. */
function attributesOf(tables: Tables, owner: 'file' | 'case'): ReadonlyMap<number | null, Attributes> {
  const types = tables.rows('attribute_type', ['name', 'caseOrFile', 'valuetype']);
  const own = types.filter(({ caseOrFile }) => textOf(caseOrFile) === owner);
  const numeric = new Set(own.filter((row) => textOf(row.valuetype) === 'numeric').map(({ name }) => textOf(name)));
  const rows = tables.rows('attribute', ['name', 'attr_type', 'value', 'id']);
  return attributesByOwner(
    rows
      .filter((row) => textOf(row.attr_type) === owner)
      .map((row) => {
        const name = textOf(row.name);
        return { owner: integerOf(row.id), name, value: textOf(row.value), isNumber: numeric.has(name) };
      }),
  );
}
