import type { Place, PublishedMatrix } from './published-matrix';

/** How a matrix lies on paper: codes at the side and columns above, or the other way round. */
export type Layout = {
  readonly rowNames: readonly string[];
  /** Steps of indent of each row. */
  readonly depths: readonly number[];
  /** No two alike. */
  readonly columnNames: readonly string[];
  /** What neighbouring columns have in common; empty for none. */
  readonly groups: readonly string[];
  /** The place in the matrix of a cell on paper; `null` stands for all. */
  readonly place: (row: number | null, column: number | null) => Place;
};

/** The layout of a matrix; `rowNames` of codes are whole paths or, where an indent shows the tree, names alone. */
export function layoutOf({ matrix, names, view }: PublishedMatrix, codeNames: 'paths' | 'names'): Layout {
  const codes = matrix.rows.map(({ path, code }) => (codeNames === 'paths' ? path : code.name));
  const groups = matrix.columns.map(({ group }) => group?.label ?? '');
  if (view.transposed) {
    return {
      rowNames: names,
      depths: names.map(() => 0),
      columnNames: distinct(matrix.rows.map(({ path }) => path)),
      groups: codes.map(() => ''),
      place: (row, column) => ({ row: column, column: row }),
    };
  }
  return {
    rowNames: codes,
    depths: matrix.rows.map(({ depth }) => (codeNames === 'names' ? depth : 0)),
    columnNames: names,
    groups,
    place: (row, column) => ({ row, column }),
  };
}

/** Names with a number behind those that are there already; two codes may have the same path. */
function distinct(names: readonly string[]): readonly string[] {
  const taken = new Set<string>(['column', 'total', 'synthesis']);
  return names.map((name) => {
    for (let number = 1; ; number += 1) {
      const numbered = number === 1 ? name : `${name} (${number})`;
      if (taken.has(numbered)) continue;
      taken.add(numbered);
      return numbered;
    }
  });
}
