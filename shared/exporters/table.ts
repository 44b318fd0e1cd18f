import type { Problem } from '../kernel/problem';
import type { About } from './side-file';

/** A value of a table; `null` is an empty cell. */
export type Cell = string | number | null;

/** A table whose rows are made when they are asked for, so that a preview need not make them all. */
export type Table = {
  /** Names of the columns, the same in every language; no two alike. */
  readonly header: readonly string[];
  /** Names for people, in the language of the request, where those of `header` are for programs. */
  readonly titles?: readonly string[];
  /** Whether the first column names the rows and should stay in view. */
  readonly hasRowHeads?: boolean;
  readonly rowCount: number;
  readonly row: (index: number) => readonly Cell[];
  /** What the side file says of it. */
  readonly about: About;
  /** What is missing from it, once its rows have been made. */
  readonly problems?: (file: string) => readonly Problem[];
};
