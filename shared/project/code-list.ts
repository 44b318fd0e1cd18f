import type { Code } from './code';

/** A code on its way in from a list. What the list does not say is empty or null. */
export type ListedCode = Pick<Code, 'name' | 'definition' | 'include' | 'exclude'> & {
  /** Index of the code above it, which always stands before it; null at the root. */
  readonly parent: number | null;
  /** `#rrggbb`. */
  readonly color: string | null;
  readonly origin: Code['origin'] | null;
  /** Set where the list says that the code only orders others. */
  readonly isCategory?: true;
};
