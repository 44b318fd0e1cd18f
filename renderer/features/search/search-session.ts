import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CodeId } from '../../../shared/kernel/ids';
import type { FindProblem, FindQuery } from '../../../shared/text/find';
import type { Scope } from '../../../shared/text/scopes';
import { projectStore } from '../../state/project-store';
import { remember, remembered } from '../../state/settings-store';
import type { HitFilter, HitGroup } from './hit-groups';
import { thingKinds, type SourceFilter } from './sources';

export type SearchFilter = SourceFilter & HitFilter;

/** How far the search is, and what it has found. */
export type SearchRun = {
  readonly state: 'idle' | 'running' | 'done';
  /** Why it could not be done, or not to the end. */
  readonly problem: FindProblem | 'too-slow' | 'crashed' | null;
  readonly groups: readonly HitGroup[];
  readonly searched: number;
  /** Documents to look through. */
  readonly total: number;
  readonly isCut: boolean;
  /** Documents whose words could not be read. */
  readonly missing: number;
};

/** The review of the passages around the hits, before they are coded. */
export type Review = {
  readonly scope: Scope;
  readonly codeIds: readonly CodeId[];
  readonly newCodes: readonly string[];
  /** Passages that were ticked or unticked by hand, by their key. */
  readonly ticked: ReadonlyMap<string, boolean>;
  /** The passage that had the keyboard last, by its number. */
  readonly active: number;
};

export type SearchSession = {
  readonly query: FindQuery;
  readonly filter: SearchFilter;
  readonly run: SearchRun;
  /** The hit that has the keyboard, by its number among those shown. */
  readonly active: number;
  /** Set when one left through a hit: the keyboard goes there on return. */
  readonly returnsTo: boolean;
  readonly review: Review | null;
  /** Counts up whenever the field shall take the keyboard. */
  readonly wanted: number;
};

export const noFilter: SearchFilter = {
  things: new Set(thingKinds),
  eventId: null,
  documentKind: null,
  speaker: null,
  uncoded: null,
};
export const noRun: SearchRun = {
  state: 'idle',
  problem: null,
  groups: [],
  searched: 0,
  total: 0,
  isCut: false,
  missing: 0,
};

const initial: SearchSession = {
  query: { pattern: '', isRegex: false, wholeWord: false, matchCase: false, foldMarks: true },
  filter: noFilter,
  run: noRun,
  active: 0,
  returnsTo: false,
  review: null,
  wanted: 0,
};

/** What the search remembers while one is elsewhere; gone with the project. */
export const searchSession = createStore<SearchSession>(() => initial);

/** Part of it; draws again when that part changes. */
export function useSearchSession<Part>(selector: (state: SearchSession) => Part): Part {
  return useStore(searchSession, selector);
}

/** Changes what is looked for. */
export function setQuery(change: Partial<FindQuery>): void {
  searchSession.setState(({ query }) => ({ query: { ...query, ...change }, active: 0 }));
}

/** Changes which things and hits are shown. */
export function setFilter(change: Partial<SearchFilter>): void {
  searchSession.setState(({ filter }) => ({ filter: { ...filter, ...change }, active: 0 }));
}

const newReview: Review = { scope: 'sentence', codeIds: [], newCodes: [], ticked: new Map(), active: 0 };

/** Begins or changes the review of passages to be coded. */
export function setReview(change: Partial<Review>): void {
  searchSession.setState(({ review }) => ({ review: { ...(review ?? newReview), ...change } }));
}

/** Ends the review; the keyboard goes back to the hits. */
export function endReview(): void {
  searchSession.setState({ review: null, returnsTo: true });
}

/** Queries remembered at most. */
const queryLimit = 8;

/** What was looked for last in the open project, the latest first. */
export function lastQueries(): readonly string[] {
  try {
    const queries: unknown = JSON.parse(remembered(queriesKey()) ?? '[]');
    return Array.isArray(queries) ? queries.filter((query) => typeof query === 'string').slice(0, queryLimit) : [];
  } catch {
    return [];
  }
}

/** Remembers what is looked for now. */
export function rememberQuery(): void {
  const pattern = searchSession.getState().query.pattern.trim();
  const before = lastQueries();
  if (pattern === '' || before[0] === pattern) return;
  const queries = [pattern, ...before.filter((query) => query !== pattern)].slice(0, queryLimit);
  remember(queriesKey(), JSON.stringify(queries));
}

function queriesKey(): string {
  return `search:${projectStore.getState().project?.info.id ?? ''}`;
}

projectStore.subscribe((state, before) => {
  if (state.status !== before.status) searchSession.setState(initial);
});
