import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CodeId, CodingId, ProjectId } from '../../../shared/kernel/ids';
import type { GridPlace } from './grid-keys';

/** The cell whose passages are shown; `null` stands for all rows or all columns, as in the totals. */
export type Target = { readonly codeId: CodeId | null; readonly columnId: string | null };

/** Where one was in the matrix: kept while one is elsewhere, so that coming back is coming back. */
export type MatrixSession = {
  readonly projectId: ProjectId | null;
  readonly place: GridPlace;
  readonly scroll: { readonly top: number; readonly left: number };
  readonly target: Target | null;
  readonly filter: string;
  /** The passage the focus was on last. */
  readonly codingId: CodingId | null;
  /** Set when one left through a passage: the focus goes there on return. */
  readonly returnsTo: 'passages' | null;
};

const initial: MatrixSession = {
  projectId: null,
  place: { row: 1, column: 1 },
  scroll: { top: 0, left: 0 },
  target: null,
  filter: '',
  codingId: null,
  returnsTo: null,
};

const store = createStore<MatrixSession>(() => initial);

/** Part of it; draws again when that part changes. */
export function useMatrixSession<Part>(selector: (state: MatrixSession) => Part): Part {
  return useStore(store, selector);
}

/** All of it at this moment, outside of drawing. */
export function matrixSession(): MatrixSession {
  return store.getState();
}

/** Changes part of it. */
export function setMatrixSession(change: Partial<MatrixSession>): void {
  store.setState(change);
}

/** Shows the passages of a cell, from the first on. */
export function openTarget(target: Target): void {
  store.setState({ target, filter: '', codingId: null });
}

/** Starts afresh when another project is open. */
export function enterProject(projectId: ProjectId): void {
  if (store.getState().projectId !== projectId) store.setState({ ...initial, projectId });
}
