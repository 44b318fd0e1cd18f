import type { CodeId } from '../kernel/ids';
import { codeTree, pathName, type CodeTree } from '../project/code-tree';
import type { Code } from '../project/code';
import type { CaseRecord } from '../project/case';
import type { DocumentRecord } from '../project/document';
import type { EventRecord } from '../project/event';
import type { MatrixContent, MatrixView } from '../project/matrix-view';
import type { Project } from '../project/project';
import type { Speaker } from '../project/speaker';

/** A code or category as a row. */
export type MatrixRow = {
  readonly id: CodeId;
  readonly code: Code;
  /** Steps of indent; 0 at the root. */
  readonly depth: number;
  /** Name with everything above it: `A > B`. */
  readonly path: string;
};

/** Id of the column of codings that belong to no event, case, speaker or value. */
export const withoutColumn = 'none';

/** What codings are compared by. Which of the records is set follows from `kind`; a speaker brings its document. */
export type MatrixColumn = {
  /** Id of the event, document, case or speaker; of a value `value:` and the value; `withoutColumn` for the rest. */
  readonly id: string;
  readonly kind: 'event' | 'document' | 'case' | 'speaker' | 'value' | 'none';
  /** As the team knows it, not fit for export: title, name, label of the speaker, or the value itself. */
  readonly label: string;
  readonly event: EventRecord | null;
  readonly document: DocumentRecord | null;
  readonly case: CaseRecord | null;
  readonly speaker: Speaker | null;
  /** What it has in common with its neighbours, when columns are grouped; the label of those that have nothing of it is empty. */
  readonly group: { readonly id: string; readonly label: string } | null;
};

/** The rows of a matrix, and for every code the rows that count it. */
export type RowAxis = {
  readonly rows: readonly MatrixRow[];
  /** Indexes of the rows a code counts in; none for codes outside of the matrix. */
  readonly rowsOfCode: ReadonlyMap<CodeId, readonly number[]>;
};

/** What the rows of a matrix are; `chosen` only counts where the rows are chosen ones. */
export type RowChoice = Pick<MatrixView, 'rows' | 'withSubcodes'> & Partial<Pick<MatrixContent, 'chosen'>>;

/** Codes in tree order; as categories only those with children, each with everything below it; chosen ones as chosen. */
export function rowAxis(codes: Project['codes'], { rows: wanted, withSubcodes, chosen = [] }: RowChoice): RowAxis {
  const tree = codeTree(codes);
  const shown = shownCodes(tree, { rows: wanted, codes, chosen });
  const indexes = new Map(shown.map(({ id }, index) => [id, index]));
  // Beside the codes above it, an indent says something; in a list in an order of its own it would mislead.
  const rows = shown.map((code) => ({ ...rowOf(tree, code), ...(wanted === 'chosen' && { depth: 0 }) }));
  const rowsOfCode = new Map<CodeId, readonly number[]>();
  for (const { id } of tree.ordered) {
    const counted = countsBelow({ rows: wanted, withSubcodes }) ? tree.path(id).map((code) => code.id) : [id];
    rowsOfCode.set(
      id,
      counted.flatMap((code) => indexes.get(code) ?? []),
    );
  }
  return { rows, rowsOfCode };
}

/** Whether rows count what lies below them, and so passages instead of codings. */
export function countsBelow({ rows, withSubcodes }: Pick<MatrixView, 'rows' | 'withSubcodes'>): boolean {
  return withSubcodes || rows === 'categories';
}

function shownCodes(
  tree: CodeTree,
  { rows, codes, chosen }: { rows: MatrixView['rows']; codes: Project['codes']; chosen: readonly CodeId[] },
): readonly Code[] {
  if (rows === 'chosen') return [...new Set(chosen)].flatMap((id) => codes.get(id) ?? []);
  return rows === 'codes' ? tree.ordered : tree.ordered.filter(({ id }) => tree.children(id).length > 0);
}

function rowOf(tree: CodeTree, code: Code): MatrixRow {
  return { id: code.id, code, depth: tree.depth(code.id), path: pathName(tree, code.id) };
}
