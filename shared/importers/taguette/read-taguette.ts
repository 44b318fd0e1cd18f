import type { CodeId, CoderId, DocumentId, Timestamp } from '../../kernel/ids';
import type { Span } from '../../text/span';
import type { ProjectReadOptions } from '../define-project-reader';
import { momentOf } from '../moments';
import { append } from '../../kernel/append';
import { ProjectMaker } from '../project-maker';
import type { ReadProject } from '../qdpx/reading';
import { integerOf, textOf, type Tables } from '../sqlite-tables';
import { htmlWords } from './html-words';
import { placeHighlights, type Highlight } from './place-highlights';
import { tagTree } from './tag-tree';

type Options = Pick<ProjectReadOptions, 'ports' | 'onProgress'> & { readonly file: string };

/**
 * The projects of a Taguette database as one; null when there is none.
 *
 * Where it holds several, the tags of each lie below a code that bears its name, and its documents have the name as an
 * attribute: nothing is left behind, and what is not wanted is removed in two steps.
 */
export function readTaguette(tables: Tables, options: Options): ReadProject | null {
  const projects = tables.rows('projects', ['id', 'name', 'description', 'created']);
  const [first] = projects;
  if (first === undefined) return null;
  const isOne = projects.length === 1;
  const name = isOne ? textOf(first.name) : '';
  const maker = new ProjectMaker({ ...options, tool: 'Taguette', name, createdAt: momentOf(textOf(first.created)) });
  if (!isOne) maker.count('note', 'taguette-several-projects', projects.length);
  for (const { name: title, description, created } of projects) {
    maker.memo('project', {
      title: isOne ? '' : textOf(title),
      text: textOf(description),
      createdAt: momentOf(textOf(created)),
    });
  }
  const roots = new Map(
    projects.map((project) => [integerOf(project.id), isOne ? null : rootOf(textOf(project.name), maker)]),
  );
  const names = new Map(isOne ? [] : projects.map((project) => [integerOf(project.id), textOf(project.name)]));
  const codes = addTags(tables, maker, roots);
  options.onProgress(0.2);
  addDocuments(tables, { maker, codes, names, options });
  return maker.finish(tables.problems);
}

function rootOf(name: string, maker: ProjectMaker): CodeId {
  return maker.code({ parentId: null, name, color: '', definition: '', createdAt: null });
}

/** The codes that tags became, by their ids. */
function addTags(
  tables: Tables,
  maker: ProjectMaker,
  roots: ReadonlyMap<number | null, CodeId | null>,
): ReadonlyMap<number, CodeId> {
  const codes = new Map<number, CodeId>();
  const rows = tables.rows('tags', ['id', 'project_id', 'path', 'description', 'parent_id']);
  for (const tag of tagTree(
    rows.flatMap(({ id, project_id, path, description, parent_id }) => {
      const number = integerOf(id);
      if (number === null) return [];
      const said = { path: textOf(path), description: textOf(description) };
      return [{ id: number, project: integerOf(project_id), parent: integerOf(parent_id), ...said }];
    }),
  )) {
    const above = tag.above === null ? null : codes.get(tag.above);
    const parentId = above ?? roots.get(tag.project) ?? null;
    const code = { parentId, name: tag.name, color: '', definition: tag.description, createdAt: null };
    codes.set(tag.id, maker.code(code));
  }
  return codes;
}

type Context = {
  readonly maker: ProjectMaker;
  readonly codes: ReadonlyMap<number, CodeId>;
  /** Names of the projects by id where there are several. */
  readonly names: ReadonlyMap<number | null, string>;
  readonly options: Options;
};

function addDocuments(tables: Tables, context: Context): void {
  const { maker, names, options } = context;
  const columns = ['id', 'project_id', 'name', 'description', 'filename', 'created', 'contents'] as const;
  const rows = tables.rows('documents', columns);
  const highlights = highlightsOf(tables);
  const authors = authorsOf(tables);
  for (const [at, row] of rows.entries()) {
    const words = htmlWords(textOf(row.contents));
    const createdAt = momentOf(textOf(row.created));
    const project = names.get(integerOf(row.project_id));
    const file = textOf(row.filename);
    const documentId = maker.document({
      name: textOf(row.name) || file,
      text: words.text,
      attributes: project === undefined ? {} : { Projekt: project },
      createdAt,
    });
    maker.memo({ type: 'document', id: documentId }, { title: '', text: textOf(row.description), createdAt });
    const own = highlights.get(integerOf(row.id)) ?? [];
    const name = textOf(row.name);
    const placed = placeHighlights(words, own);
    if (own.length > 0) {
      const { chosen, score, scores } = placed;
      maker.reading({ documentId, document: name, chosen, score, scores, selections: own.length });
    }
    maker.count('note', 'taguette-snippets-differ', placed.differing, name);
    addCodings({ own, spans: placed.spans, documentId, name, createdAt, authors }, context);
    options.onProgress(0.2 + (0.8 * (at + 1)) / rows.length);
  }
  const known = new Set(rows.map(({ id }) => integerOf(id)));
  const orphans = [...highlights].filter(([id]) => !known.has(id)).flatMap(([, own]) => own);
  maker.count('warning', 'codings-of-no-text', orphans.length);
}

type Author = { readonly login: string; readonly date: Timestamp | null };

function addCodings(
  {
    own,
    spans,
    documentId,
    name,
    createdAt,
    authors,
  }: {
    readonly own: readonly Highlight[];
    readonly spans: readonly (Span | null)[];
    readonly documentId: DocumentId;
    readonly name: string;
    readonly createdAt: Timestamp | null;
    readonly authors: ReadonlyMap<number, Author>;
  },
  { maker, codes }: Context,
): void {
  let [outside, untagged, unknown] = [0, 0, 0];
  for (const [at, { id, tags }] of own.entries()) {
    const span = spans[at];
    if (span === null || span === undefined) outside += 1;
    else if (tags.length === 0) untagged += 1;
    if (span === null || span === undefined) continue;
    const author = authors.get(id);
    const coderId: CoderId = maker.coder(author?.login ?? '');
    for (const tag of tags) {
      const codeId = codes.get(tag);
      if (codeId === undefined) unknown += 1;
      else maker.coding({ documentId, codeId, span, coderId, weight: null, createdAt: author?.date ?? createdAt });
    }
  }
  maker.count('warning', 'codings-outside', outside, name);
  maker.count('warning', 'codings-of-no-code', unknown, name);
  maker.count('warning', 'passages-of-no-code', untagged, name);
}

function highlightsOf(tables: Tables): ReadonlyMap<number | null, readonly Highlight[]> {
  const tags = new Map<number | null, number[]>();
  for (const { highlight_id, tag_id } of tables.rows('highlight_tags', ['highlight_id', 'tag_id'])) {
    const [highlight, tag] = [integerOf(highlight_id), integerOf(tag_id)];
    if (tag === null) continue;
    append(tags, highlight, tag);
  }
  const byDocument = new Map<number | null, Highlight[]>();
  const columns = ['id', 'document_id', 'start_offset', 'end_offset', 'snippet'] as const;
  for (const row of tables.rows('highlights', columns)) {
    const id = integerOf(row.id) ?? -1;
    const highlight = {
      id,
      start: integerOf(row.start_offset) ?? -1,
      end: integerOf(row.end_offset) ?? -1,
      snippet: textOf(row.snippet),
      tags: tags.get(id) ?? [],
    };
    append(byDocument, integerOf(row.document_id), highlight);
  }
  return byDocument;
}

/** Who made a highlight and when, as far as the log of the database still says so. */
function authorsOf(tables: Tables): ReadonlyMap<number, Author> {
  const authors = new Map<number, Author>();
  for (const { user_login, date, payload } of tables.rows('commands', ['user_login', 'date', 'payload'])) {
    const { type, highlight_id: id } = fieldsOf(textOf(payload));
    const login = textOf(user_login);
    if (type !== 'highlight_add' || typeof id !== 'number' || login === '') continue;
    authors.set(id, { login, date: momentOf(textOf(date)) });
  }
  return authors;
}

function fieldsOf(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
