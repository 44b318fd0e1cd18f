import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FindProblem, FindQuery } from '../../../shared/text/find';
import type { Span } from '../../../shared/text/span';
import { session } from '../../state/session-store';
import { codingSession } from './coding-session';

export type FindSession = {
  readonly isOpen: boolean;
  /** Counts up when the field is to take the keyboard. */
  readonly asked: number;
  readonly query: FindQuery;
  readonly hits: readonly Span[];
  /** Index of the hit pointed out; -1 when there is none. */
  readonly current: number;
  /** Where the hit pointed out is looked for: where one read when the search was opened, then where one stepped to. */
  readonly anchor: number;
  /** Why there is nothing to show, or that it is still being looked for. */
  readonly trouble: FindProblem['kind'] | 'slow' | 'searching' | null;
  /** The engine's own words on a bad expression. */
  readonly detail: string;
};

const initial: FindSession = {
  isOpen: false,
  asked: 0,
  query: { pattern: '', isRegex: false, wholeWord: false, matchCase: false, foldMarks: true },
  hits: [],
  current: -1,
  anchor: 0,
  trouble: null,
  detail: '',
};

/** What is being looked for in the document in view; gone with the window. */
export const findSession = createStore<FindSession>(() => initial);

/** Part of it; draws again when that part changes. */
export function useFindSession<Part>(selector: (state: FindSession) => Part): Part {
  return useStore(findSession, selector);
}

/** Hits beyond these are not listed: who looks for "e" does not step through them. */
export const hitLimit = 10_000;

/** Opens the bar and gives it the keyboard; what is selected there is looked for, if it is short. */
export function openFind(selected: string): void {
  const isShort = selected !== '' && selected.length <= 80 && !selected.includes('\n');
  findSession.setState(({ asked, query }) => ({
    isOpen: true,
    asked: asked + 1,
    anchor: codingSession.getState().caret ?? 0,
    query: isShort ? { ...query, pattern: selected, isRegex: false } : query,
  }));
}

/** Closes the bar; its query stays for the next time. */
export function closeFind(): void {
  findSession.setState({ isOpen: false, hits: [], current: -1, trouble: null });
}

/** Looks for something else, or in another way. */
export function changeQuery(change: Partial<FindQuery>): void {
  findSession.setState(({ query }) => ({ query: { ...query, ...change } }));
}

/** Goes to the next hit or the one before, round and round; opens the bar when it was closed. */
export function stepHit(direction: 1 | -1): void {
  const { isOpen, hits, current, query } = findSession.getState();
  if (!isOpen) {
    if (query.pattern === '') openFind('');
    else findSession.setState({ isOpen: true });
    return;
  }
  if (hits.length === 0) return;
  const next = (current + direction + hits.length) % hits.length;
  findSession.setState({ current: next, anchor: hits[next]?.start ?? 0 });
}

/** The hit pointed out. */
export function currentHit({ hits, current }: FindSession): Span | null {
  return hits[current] ?? null;
}

session.subscribe(({ place }, before) => {
  const isElsewhere = place.view !== 'material' || before.place.view !== 'material';
  if (place !== before.place && isElsewhere) closeFind();
});
