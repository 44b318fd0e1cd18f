import type { CodeId, DocumentId } from '../../kernel/ids';
import type { Attributes } from '../../project/schema';
import { attributesByOwner, addCases } from '../case-links';
import { momentOf } from '../moments';
import { placeQuotes } from '../place-quotes';
import { append } from '../../kernel/append';
import { ProjectMaker } from '../project-maker';
import type { ReadProject } from '../qdpx/reading';
import { integerOf, textOf, type Row, type Tables } from '../sqlite-tables';
import { addPictures } from './pictures';
import { living, type Context, type Options } from './rows';

/** The project of an RQDA database. */
export function readRqda(tables: Tables, options: Options): ReadProject {
  const [head] = tables.rows('project', ['memo', 'date', 'imageDir']);
  const createdAt = head === undefined ? null : momentOf(textOf(head.date));
  const maker = new ProjectMaker({ ...options, tool: 'RQDA', name: '', createdAt });
  const none = { codes: new Map(), files: new Map(), deleted: new Map<string, number>() };
  const context: Context = { tables, maker, options, ...none };
  if (head !== undefined) maker.memo('project', { title: '', text: textOf(head.memo), createdAt });
  addCodes(context);
  addDocuments(context);
  readCases(context);
  addPictures(context, textOf(head?.imageDir ?? null));
  for (const table of ['attributes', 'filecat']) {
    for (const { name, memo, date } of living(context, table, ['name', 'memo', 'date'])) {
      maker.memo('project', { title: textOf(name), text: textOf(memo), createdAt: momentOf(textOf(date)) });
    }
  }
  for (const row of living(context, 'journal', ['name', 'journal', 'date'])) {
    const memo = { title: textOf(row.name), text: textOf(row.journal), createdAt: momentOf(textOf(row.date)) };
    maker.memo('project', memo);
  }
  const deleted = [...context.deleted.values()].reduce((sum, count) => sum + count, 0);
  maker.count('note', 'rqda-deleted-passed', deleted);
  maker.count('warning', 'rqda-second-codings', tables.rows('coding2', ['cid']).length);
  return maker.finish(tables.problems);
}

/** Categories hold codes and no codings; one code may be in several. */
function addCodes(context: Context): void {
  const { maker, codes } = context;
  const categories = new Map<number | null, CodeId>();
  for (const row of living(context, 'codecat', ['name', 'catid', 'memo', 'date'])) {
    const createdAt = momentOf(textOf(row.date));
    const code = { parentId: null, name: textOf(row.name), color: '', definition: textOf(row.memo), createdAt };
    categories.set(integerOf(row.catid), maker.code(code));
  }
  const placed = new Map<number | null, CodeId[]>();
  for (const { cid, catid } of living(context, 'treecode', ['cid', 'catid'])) {
    const category = categories.get(integerOf(catid));
    if (category !== undefined) append(placed, integerOf(cid), category);
  }
  let [several, colors] = [0, 0];
  for (const row of living(context, 'freecode', ['id', 'name', 'memo', 'date', 'color'])) {
    const id = integerOf(row.id);
    if (id === null) continue;
    const [parentId = null, ...more] = placed.get(id) ?? [];
    if (more.length > 0) several += 1;
    const color = textOf(row.color);
    if (color !== '' && !color.startsWith('#')) colors += 1;
    const createdAt = momentOf(textOf(row.date));
    codes.set(id, maker.code({ parentId, name: textOf(row.name), color, definition: textOf(row.memo), createdAt }));
  }
  maker.count('warning', 'codes-in-several-categories', several);
  maker.count('note', 'colors-by-name', colors);
}

function addDocuments(context: Context): void {
  const { maker, options, files } = context;
  const codings = new Map<number | null, CodingRow[]>();
  for (const row of living(context, 'coding', codingColumns)) append(codings, integerOf(row.fid), row);
  const attributes = attributesOf(context, 'fileAttr', 'fileID');
  const groups = groupsOf(context);
  const rows = living(context, 'source', ['id', 'name', 'file', 'memo', 'date']);
  const ownOf = (row: (typeof rows)[number]): readonly CodingRow[] => codings.get(integerOf(row.id)) ?? [];
  const texts = rows.map((row) => ({
    raw: textOf(row.file),
    passages: ownOf(row).map(({ selfirst, selend, seltext }) => ({
      start: integerOf(selfirst) ?? -1,
      end: integerOf(selend) ?? -1,
      name: textOf(seltext),
    })),
  }));
  for (const [at, placed] of placeQuotes(texts, 'RQDA').entries()) {
    const row = rows[at];
    if (row === undefined) continue;
    const id = integerOf(row.id) ?? -1;
    const name = textOf(row.name);
    const createdAt = momentOf(textOf(row.date));
    const group = groups.get(id);
    const own = { ...attributes.get(id), ...(group === undefined ? {} : { Gruppe: group.join('; ') }) };
    const documentId = maker.document({ name, text: placed.text, attributes: own, createdAt });
    files.set(id, { documentId, length: placed.text.length });
    maker.memo({ type: 'document', id: documentId }, { title: '', text: textOf(row.memo), createdAt });
    maker.placed({ documentId, name, placed });
    addCodings(ownOf(row), placed.spans, { documentId, name, context });
    options.onProgress((at + 1) / rows.length);
  }
  const orphans = [...codings].filter(([id]) => id === null || !files.has(id)).flatMap(([, own]) => own);
  maker.count('warning', 'codings-of-no-text', orphans.length);
  addAnnotations(context);
}

const codingColumns = ['cid', 'fid', 'seltext', 'selfirst', 'selend', 'owner', 'date', 'memo'] as const;
type CodingRow = Row<(typeof codingColumns)[number]>;

function addCodings(
  rows: readonly CodingRow[],
  spans: readonly ({ readonly start: number; readonly end: number } | null)[],
  { documentId, name, context }: { documentId: DocumentId; name: string; context: Context },
): void {
  const { maker, codes } = context;
  let unknown = 0;
  for (const [at, row] of rows.entries()) {
    const span = spans[at] ?? null;
    const codeId = codes.get(integerOf(row.cid) ?? -1);
    if (span === null) maker.misquoted(name, textOf(row.seltext));
    else if (codeId === undefined) unknown += 1;
    if (span === null || codeId === undefined) continue;
    const createdAt = momentOf(textOf(row.date));
    const coderId = maker.coder(textOf(row.owner));
    const id = maker.coding({ documentId, codeId, span, coderId, weight: null, createdAt });
    maker.memo({ type: 'coding', id }, { title: '', text: textOf(row.memo), createdAt });
  }
  maker.count('warning', 'codings-of-no-code', unknown, name);
}

/** Notes at a place of a text become memos of the document. */
function addAnnotations(context: Context): void {
  const { maker, files } = context;
  let count = 0;
  for (const row of living(context, 'annotation', ['fid', 'position', 'annotation', 'date'])) {
    const id = files.get(integerOf(row.fid) ?? -1)?.documentId;
    if (id === undefined) continue;
    const memo = {
      title: `@ ${textOf(row.position)}`,
      text: textOf(row.annotation),
      createdAt: momentOf(textOf(row.date)),
    };
    maker.memo({ type: 'document', id }, memo);
    count += 1;
  }
  maker.count('note', 'annotations-as-memos', count);
}

function readCases(context: Context): void {
  const { maker, files } = context;
  const passages = living(context, 'caselinkage', ['caseid', 'fid', 'selfirst', 'selend', 'memo']).map((row) => ({
    caseId: integerOf(row.caseid),
    file: integerOf(row.fid),
    start: integerOf(row.selfirst),
    end: integerOf(row.selend),
    memo: textOf(row.memo),
  }));
  const cases = living(context, 'cases', ['id', 'name', 'memo', 'date']).map((row) => ({
    ...row,
    key: integerOf(row.id),
  }));
  addCases(maker, {
    cases,
    passages,
    files,
    sources: new Map(),
    attributes: attributesOf(context, 'caseAttr', 'caseID'),
  });
}

/** Attributes by the file or case they belong to; R's word for a missing value is NA. */
function attributesOf(context: Context, table: string, owner: string): ReadonlyMap<number | null, Attributes> {
  const known = living(context, 'attributes', ['name', 'class']);
  const numeric = new Set(known.filter((row) => textOf(row.class) === 'numeric').map(({ name }) => textOf(name)));
  const rows = living(context, table, ['variable', 'value', owner]).map((row) => {
    const [name, value] = [textOf(row['variable'] ?? null), textOf(row['value'] ?? null)];
    return { owner: integerOf(row[owner] ?? null), name, value, isNumber: numeric.has(name) };
  });
  return attributesByOwner(rows.filter(({ value }) => value !== 'NA'));
}

/** Names of the categories a file is in. */
function groupsOf(context: Context): ReadonlyMap<number | null, readonly string[]> {
  const rows = living(context, 'filecat', ['catid', 'name']);
  const names = new Map(rows.map(({ catid, name }) => [integerOf(catid), textOf(name)]));
  const groups = new Map<number | null, string[]>();
  for (const { fid, catid } of living(context, 'treefile', ['fid', 'catid'])) {
    const name = names.get(integerOf(catid));
    if (name !== undefined) append(groups, integerOf(fid), name);
  }
  return groups;
}
