import type { Problem } from '../kernel/problem';
import type { About } from './side-file';

/** A value of a table; `null` is an empty cell. */
export type Cell = string | number | null;

/** A table whose rows are made when they are asked for, so that a preview need not make them all. */
export type Table = {
  readonly header: readonly string[];
  readonly rowCount: number;
  row(index: number): readonly Cell[];
  /** What the side file says of it. */
  readonly about: About;
  /** What is missing from it, once its rows have been made. */
  readonly problems?: (file: string) => readonly Problem[];
};
