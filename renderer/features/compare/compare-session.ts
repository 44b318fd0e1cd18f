import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Way } from '../../../shared/charts/chart';
import type { ChosenOptions } from '../../../shared/exporters/export-request';
import type { CodingId, ProjectId } from '../../../shared/kernel/ids';

/** The number whose passages are shown. */
export type Target = {
  readonly way: Way;
  /** What the number stands for, in words. */
  readonly name: string;
};

/** What one compares, and where one was: kept while one is elsewhere. */
export type CompareSession = {
  readonly projectId: ProjectId | null;
  /** As the exporter of charts names them, so that what is seen is what is given out. */
  readonly options: ChosenOptions;
  readonly target: Target | null;
  /** The passage the focus was on last. */
  readonly codingId: CodingId | null;
};

const initial: CompareSession = {
  projectId: null,
  options: { kind: 'side-by-side' },
  target: null,
  codingId: null,
};

const store = createStore<CompareSession>(() => initial);

/** Part of it; draws again when that part changes. */
export function useCompareSession<Part>(selector: (state: CompareSession) => Part): Part {
  return useStore(store, selector);
}

/** All of it at this moment, outside of drawing. */
export function compareSession(): CompareSession {
  return store.getState();
}

/** Changes part of it. */
export function setCompareSession(change: Partial<CompareSession>): void {
  store.setState(change);
}

/** Chooses something about the comparison; its numbers are others then, so none is open any more. */
export function choose(options: ChosenOptions): void {
  store.setState((state) => ({ options: { ...state.options, ...options }, target: null, codingId: null }));
}

/** Starts afresh when another project is open. */
export function enterProject(projectId: ProjectId): void {
  if (store.getState().projectId !== projectId) store.setState({ ...initial, projectId });
}
