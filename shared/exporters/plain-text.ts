import type { Problem } from '../kernel/problem';
import type { About } from './side-file';

/** A file of plain words: UTF-8 without a byte order mark, line ends as they stand in it. */
export type PlainText = {
  readonly content: string;
  /** Whether there is nothing in it but what every file of its kind begins with. */
  readonly isEmpty?: boolean;
  /** What the side file says of it. */
  readonly about: About;
  /** What is missing from it. */
  readonly problems?: (file: string) => readonly Problem[];
};
