import type { CodeId } from '../../kernel/ids';
import type { ProjectReadOptions } from '../define-project-reader';
import { momentOf } from '../moments';
import { ProjectMaker } from '../project-maker';
import type { ReadProject } from '../qdpx/reading';
import { integerOf, textOf, type Row, type Tables } from '../sqlite-tables';
import { treeOrder } from '../tree-order';

type Options = Pick<ProjectReadOptions, 'ports'> & { readonly file: string };

/** How long the beginning of a memo is that lies beside it unlocked, in UTF-16 units (measured: never longer). */
const longestPreview = 63;

/** How many names of documents are said. */
const namesSaid = 10;

/**
 * What can be read of a MAXQDA project: its codes with tree and colours, the beginnings of memos, and which documents there
 * are in which groups, with the number of their codings. The list of documents becomes a memo on the project.
 *
 * Its texts, and all text of memos and segments, are locked: every value in `sys_Blobs` begins with `*ENC*` and goes on in
 * blocks of a cipher (MAXQDA 22.2: 185 of the 185 that are not empty). So codings have nothing to stand on, though their places lie
 * open: `SegPos1X` counts from 1, `SegPos2X` is behind the end (102 of 102 agree with `Area`, and all 61 whose beginning is
 * the whole with the length of that). Documents and codings are counted and said.
 */
export function readMaxqda(tables: Tables, options: Options): ReadProject {
  const setup = tables.rows('sys_Setup', ['Key', 'Value']);
  const created = setup.find(({ Key }) => textOf(Key) === 'DateCreated')?.Value ?? null;
  const maker = new ProjectMaker({ ...options, tool: 'MAXQDA', name: '', createdAt: momentOf(textOf(created)) });
  const topics = tables.rows('sys_Topics', ['ID', 'Source']);
  const current = currentRows(tables, topics);
  const documents = current('Texts', ['Name', 'GroupID']);
  const codings = current('Codings', ['Author', 'TextID']);
  const memos = memosIn(current, maker);
  addCodes(current, maker, memos);
  addOtherMemos(memos, documents, maker);
  listDocuments(current, { documents, codings, maker });
  for (const author of new Set(codings.map(({ Author }) => textOf(Author)))) maker.coder(author);
  const names = documents.slice(0, namesSaid).map(({ Name }) => nameOf(Name));
  maker.problem({
    code: 'maxqda-texts-locked',
    severity: 'warning',
    place: names.length < documents.length ? `${names.join('; ')}; …` : names.join('; '),
    params: { documents: documents.length, codings: codings.length },
  });
  return maker.finish(tables.problems);
}

type Current = <Column extends string>(table: string, columns: readonly Column[]) => readonly Row<Column | 'ID'>[];

/**
 * Rows as they stand now, in the order of their numbers. MAXQDA keeps every earlier state of a record for its undo: one row
 * a step (`TID`). `undo_Marker` names the one that counts; where it says nothing, the last does.
 */
function currentRows(tables: Tables, topics: readonly Row<'ID' | 'Source'>[]): Current {
  const marked = new Map<string, { readonly step: number | null; readonly exists: boolean }>();
  for (const row of tables.rows('undo_Marker', ['TopicID', 'FieldID', 'RowID', 'TID', 'Exist'])) {
    if (integerOf(row.FieldID) !== 0) continue;
    const key = `${textOf(row.TopicID)} ${textOf(row.RowID)}`;
    marked.set(key, { step: integerOf(row.TID), exists: integerOf(row.Exist) !== 0 });
  }
  return (table, columns) => {
    const topic = topics.find(({ Source }) => textOf(Source) === table)?.ID ?? null;
    const rows = new Map<number, Row>();
    for (const row of tables.rows(table, [...columns, 'ID', 'TID', 'ToDelete'])) {
      const id = integerOf(row.ID);
      if (id === null) continue;
      const mark = marked.get(`${textOf(topic)} ${id}`);
      const step = integerOf(row.TID) ?? 0;
      const counts = mark === undefined ? step >= (integerOf(rows.get(id)?.['TID'] ?? null) ?? 0) : mark.step === step;
      if (counts && mark?.exists !== false) rows.set(id, row);
    }
    const living = [...rows].filter(([, row]) => integerOf(row['ToDelete'] ?? null) !== 1);
    return living.sort(([a], [b]) => a - b).map(([, row]) => row as Row<(typeof columns)[number] | 'ID'>);
  };
}

type Memo = Row<'WordID' | 'TextID' | 'Title' | 'Date'> & { readonly words: string };
type Document = Row<'ID' | 'Name' | 'GroupID'>;

/** Memos as far as they lie open; where only the beginning does, three dots say so. */
function memosIn(current: Current, maker: ProjectMaker): readonly Memo[] {
  let cut = 0;
  const memos = current('Memos', ['WordID', 'TextID', 'Title', 'Date', 'Preview']).map((row) => {
    const preview = textOf(row.Preview);
    const isCut = preview.length >= longestPreview;
    if (isCut) cut += 1;
    return { ...row, words: isCut ? `${preview}…` : preview };
  });
  maker.count('warning', 'maxqda-memos-cut', cut);
  return memos;
}

/** Memos that are none of codes, on the project: the documents of some of them are named in the title. */
function addOtherMemos(memos: readonly Memo[], documents: readonly Document[], maker: ProjectMaker): void {
  const names = new Map(documents.map(({ ID, Name }) => [integerOf(ID), nameOf(Name)]));
  for (const { WordID, TextID, Title, Date: written, words } of memos) {
    if ((integerOf(WordID) ?? 0) !== 0) continue;
    const title = [names.get(integerOf(TextID)) ?? '', textOf(Title)].filter((part) => part !== '').join(': ');
    maker.memo('project', { title, text: words || title, createdAt: momentOf(textOf(written)) });
  }
}

/** A table of all documents: name, group, number of codings. */
function listDocuments(
  current: Current,
  {
    documents,
    codings,
    maker,
  }: { documents: readonly Document[]; codings: readonly Row<'TextID'>[]; maker: ProjectMaker },
): void {
  const groups = new Map(current('Textgroups', ['Name']).map(({ ID, Name }) => [integerOf(ID), nameOf(Name)]));
  const counts = new Map<number | null, number>();
  for (const { TextID } of codings) counts.set(integerOf(TextID), (counts.get(integerOf(TextID)) ?? 0) + 1);
  const lines = documents.map(({ ID, Name, GroupID }) => {
    const group = groups.get(integerOf(GroupID)) ?? '';
    return [nameOf(Name), group, counts.get(integerOf(ID)) ?? 0].join('\t');
  });
  const text = lines.length === 0 ? '' : ['Dokument\tGruppe\tCodierungen', ...lines].join('\n');
  maker.memo('project', { title: 'MAXQDA', text, createdAt: null });
}

function nameOf(name: Row['Name'] | undefined): string {
  return textOf(name ?? null).replace(/\s+/g, ' ');
}

function addCodes(current: Current, maker: ProjectMaker, memos: readonly Memo[]): void {
  const said = memos.filter(({ words }) => words !== '');
  const definitions = new Map(said.map(({ WordID, words }) => [integerOf(WordID), words]));
  const rows = current('Codewords', ['Name', 'WordID', 'Idx', 'Color', 'Date']).map((row) => ({
    ...row,
    key: integerOf(row.ID) ?? 0,
    above: integerOf(row.WordID) === 0 ? null : integerOf(row.WordID),
    order: integerOf(row.Idx) ?? 0,
  }));
  const codes = new Map<number, CodeId>();
  for (const { key, above, Name, Color, Date } of treeOrder([...rows].sort((a, b) => a.order - b.order))) {
    const parentId = (above === null ? null : codes.get(above)) ?? null;
    const createdAt = momentOf(textOf(Date));
    const definition = key === 0 ? '' : (definitions.get(key) ?? '');
    codes.set(key, maker.code({ parentId, name: textOf(Name), color: colorOf(Color), definition, createdAt }));
  }
}

/** A colour as alpha, red, green and blue in one number. */
function colorOf(value: Row['Color'] | undefined): string {
  const number = integerOf(value ?? null);
  return number === null ? '' : `#${(number % 0x1000000).toString(16).padStart(6, '0')}`;
}
