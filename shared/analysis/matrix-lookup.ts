import type { CodeId } from '../kernel/ids';
import type { Coding } from '../project/coding';
import type { DocumentRecord } from '../project/document';
import type { Project } from '../project/project';
import type { MatrixColumn, RowAxis } from './matrix-axes';
import type { Placed } from './matrix-counts';
import type { Narrowed } from './matrix-filter';

type Axes = RowAxis & {
  readonly narrowed: Pick<Narrowed, 'documents' | 'keeps'>;
  readonly columns: readonly MatrixColumn[];
  readonly placed: (document: DocumentRecord) => Placed;
};

/** Codings in order, and for each cell the places in that order of those of one code alone. */
type Index = {
  readonly ordered: readonly Coding[];
  /** By code, then by column index; -1 holds the codings of all columns, each once. */
  readonly lists: ReadonlyMap<CodeId, ReadonlyMap<number, readonly number[]>>;
};

const allColumns = -1;

/**
 * The way back from a cell to its codings.
 *
 * The index is made at the first question and serves all further ones, so that a matrix of quotations does not go over
 * all codings for every cell. A row that counts sub-codes merges the lists of its codes.
 */
export function lookUpCodings(
  project: Pick<Project, 'codings'>,
  axes: Axes,
): (rowId: CodeId | null, columnId: string | null) => readonly Coding[] {
  const columnIndexes = new Map(axes.columns.map(({ id }, index) => [id, index]));
  const codesOfRow = codesByRow(axes);
  let index: Index | null = null;
  return (rowId, columnId) => {
    index ??= indexCodings(project, axes);
    const { ordered, lists } = index;
    const column = columnId === null ? allColumns : columnIndexes.get(columnId);
    if (column === undefined) return [];
    const codes = rowId === null ? [...codesOfRow.all] : (codesOfRow.byRow.get(rowId) ?? []);
    const found = codes.flatMap((code) => lists.get(code)?.get(column) ?? []);
    if (codes.length > 1) found.sort((a, b) => a - b);
    return found.map((at) => ordered[at] as Coding);
  };
}

function codesByRow({ rows, rowsOfCode }: RowAxis) {
  const byRow = new Map<CodeId, CodeId[]>(rows.map(({ id }) => [id, []]));
  const all = new Set<CodeId>();
  for (const [code, counted] of rowsOfCode) {
    for (const row of counted) {
      const id = rows[row]?.id;
      if (id === undefined) continue;
      byRow.get(id)?.push(code);
      all.add(code);
    }
  }
  return { byRow, all };
}

function indexCodings(project: Pick<Project, 'codings'>, { narrowed, placed }: Axes): Index {
  const ordered: Coding[] = [];
  const lists = new Map<CodeId, Map<number, number[]>>();
  for (const document of narrowed.documents) {
    const keeps = narrowed.keeps(document);
    const own = placed(document);
    for (const coding of project.codings.get(document.id) ?? []) {
      if (keeps?.(coding) === false) continue;
      const at = ordered.push(coding) - 1;
      let byColumn = lists.get(coding.codeId);
      if (byColumn === undefined) lists.set(coding.codeId, (byColumn = new Map<number, number[]>()));
      push(byColumn, allColumns, at);
      for (const column of typeof own === 'function' ? own(coding) : own) push(byColumn, column, at);
    }
  }
  return { ordered, lists };
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
