import { useState } from 'react';

/** What is typed in a chooser and which row is pointed out. */
export type ChooserState = {
  readonly query: string;
  /** Index of the row, over all groups; null when none is. */
  readonly active: number | null;
  /** Writes in the field; the first row found is pointed out then. */
  readonly write: (query: string) => void;
  readonly point: (index: number | null) => void;
};

/** The state of a chooser, kept by whoever says what its keys do; `first` is the row pointed out before anything is typed. */
export function useChooser(first: number | null = 0): ChooserState {
  const [query, setQuery] = useState('');
  const [active, point] = useState<number | null>(first);
  const write = (next: string): void => {
    setQuery(next);
    point(0);
  };
  return { query, active, write, point };
}
