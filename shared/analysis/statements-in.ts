import type { CodeId, CodingId, MatrixViewId } from '../kernel/ids';
import { summaryOfCell, type Statement } from '../project/cell-summary';
import type { Coding } from '../project/coding';
import type { MatrixView } from '../project/matrix-view';
import { allCodings, type Project } from '../project/project';

/** What the researchers wrote in a cell of a saved view, in their order; `null` for the synthesis of a row or column. */
export function statementsIn(
  project: Pick<Project, 'cellSummaries'>,
  viewId: MatrixViewId,
  codeId: CodeId | null,
  columnId: string | null,
): readonly Statement[] {
  return summaryOfCell(project, { matrixViewId: viewId, codeId, columnId })?.statements ?? [];
}

/** What of a view decides what lies in a cell; all else says how it is shown. */
const contentFields: ReadonlySet<string> = new Set([
  'rows',
  'chosen',
  'columns',
  'attribute',
  'withSubcodes',
  'filter',
]);

/**
 * The saved view whose statements belong to a way of looking at the matrix: the oldest of those that have the same in
 * their cells, whatever they show of it. So statements stay where they are when one looks at quotations instead of numbers.
 */
export function viewOfLook(
  { matrixViews }: Pick<Project, 'matrixViews'>,
  look: Pick<MatrixView, 'rows' | 'columns' | 'withSubcodes'> & Partial<MatrixView>,
): MatrixView | undefined {
  const wanted = contentKey(look);
  const same = [...matrixViews.values()].filter((view) => contentKey(view) === wanted);
  same.sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1));
  return same[0];
}

/**
 * Those fields as text, the same for the same values however their fields lie; without what is kept for other rows or
 * columns, and without the choice of sub-codes where they always count.
 */
function contentKey(look: Partial<MatrixView>): string {
  const isIdle = (name: string): boolean =>
    (name === 'chosen' && look.rows !== 'chosen') ||
    (name === 'attribute' && look.columns !== 'attribute') ||
    (name === 'withSubcodes' && look.rows === 'categories');
  const content = Object.entries(look).filter(([name]) => contentFields.has(name) && !isIdle(name));
  return JSON.stringify(Object.fromEntries(content), sortedFields);
}

function sortedFields(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The codings behind statements, by id; those that exist no more are missing. Goes over all codings once. */
export function evidenceOf(
  project: Pick<Project, 'codings'>,
  statements: Iterable<Statement>,
): ReadonlyMap<CodingId, Coding> {
  const wanted = new Set<CodingId>();
  for (const { codingIds } of statements) for (const id of codingIds) wanted.add(id);
  const found = new Map<CodingId, Coding>();
  if (wanted.size === 0) return found;
  for (const coding of allCodings(project)) if (wanted.has(coding.id)) found.set(coding.id, coding);
  return found;
}

/** Whether a statement has no coding that bears it out, given those that exist (`evidenceOf`). */
export function isUnproved({ codingIds }: Statement, evidence: ReadonlyMap<CodingId, Coding>): boolean {
  return !codingIds.some((id) => evidence.has(id));
}
