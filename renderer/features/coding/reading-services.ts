import { createContext, useContext } from 'react';
import type { FindQuery } from '../../../shared/text/find';
import type { Span } from '../../../shared/text/span';

/** What became of a search that may be stopped. */
export type FindAnswer =
  | { readonly kind: 'found'; readonly hits: readonly Span[] }
  | { readonly kind: 'slow' }
  | { readonly kind: 'cancelled' };

/** What reading needs of the world outside; the composition root gives it. */
export type ReadingServices = {
  /** Looks for hits off the main thread, for so many milliseconds at most. */
  readonly find: (
    text: string,
    query: FindQuery,
    options: { readonly limit: number; readonly timeLimit: number; readonly signal: AbortSignal },
  ) => Promise<FindAnswer>;
};

export const ReadingServicesContext = createContext<ReadingServices | null>(null);

/** The services of reading; null where the root gives none. */
export function useReadingServices(): ReadingServices | null {
  return useContext(ReadingServicesContext);
}
