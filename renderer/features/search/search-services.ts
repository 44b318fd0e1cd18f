import { createContext, useContext } from 'react';
import type { SearchEnd, SearchJob, SearchPiece, TextQuestions } from '../../../shared/analysis/text-search';
import { required } from '../../../shared/kernel/assert';

type AskOptions = {
  readonly signal?: AbortSignal | undefined;
  /** Told how far it is, from 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
};

/** What searching needs of the world outside; the composition root gives it. */
export type SearchServices = {
  /** Begins to read the words of the project, so that they are there when something is looked for. */
  readonly prepare: () => void;
  /** Looks through the words off the main thread; hits come in pieces, in the order of the job. Never rejects. */
  readonly search: (job: SearchJob, onPiece: (piece: SearchPiece) => void, signal: AbortSignal) => Promise<SearchEnd>;
  /** Asks something else of the words; null when it was called off. Rejects when there is no answer. */
  readonly ask: <Name extends keyof TextQuestions>(
    question: Name,
    given: TextQuestions[Name]['given'],
    options?: AskOptions,
  ) => Promise<TextQuestions[Name]['answer'] | null>;
};

export const SearchServicesContext = createContext<SearchServices | null>(null);

/** The services of the search. */
export function useSearchServices(): SearchServices {
  return required(useContext(SearchServicesContext), 'services of the search');
}
