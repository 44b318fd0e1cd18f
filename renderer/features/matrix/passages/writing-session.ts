import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CellSummaryId, CodingId } from '../../../../shared/kernel/ids';
import type { Coding } from '../../../../shared/project/coding';
import type { Target } from '../matrix-session';

/** A statement that is not written yet: of which cell, where it will stand, and the passages it was begun from. */
export type StatementDraft = {
  readonly target: Target;
  /** One beyond the last is behind it. */
  readonly at: number;
  readonly evidence: readonly Coding[];
};

/** What the key for "checked" would check: the summary shown, with everything in its cell; null where none is shown. */
export type Checkable = {
  readonly summaryId: CellSummaryId;
  readonly codings: readonly Coding[];
  readonly isStale: boolean;
};

type WritingSession = {
  readonly draft: StatementDraft | null;
  /** Place of the statement the keyboard is to go to as soon as it is drawn, or the one that is begun. */
  readonly wanted: number | 'draft' | null;
  /** The passage the keyboard is to go to, in the list beside. */
  readonly wantedCoding: CodingId | null;
  readonly checkable: Checkable | null;
};

const store = createStore<WritingSession>(() => ({ draft: null, wanted: null, wantedCoding: null, checkable: null }));

/** Part of it; draws again when that part changes. */
export function useWriting<Part>(selector: (state: WritingSession) => Part): Part {
  return useStore(store, selector);
}

/** All of it at this moment, outside of drawing. */
export function writingSession(): WritingSession {
  return store.getState();
}

/** Changes part of it. */
export function setWriting(change: Partial<WritingSession>): void {
  store.setState(change);
}

/** Begins a statement at a place and takes the keyboard there. */
export function beginStatement(draft: StatementDraft): void {
  store.setState({ draft, wanted: 'draft' });
}

/** Gives passages as evidence to the statement that is being begun. */
export function addToDraft(codings: readonly Coding[]): void {
  store.setState(({ draft }) =>
    draft === null ? {} : { draft: { ...draft, evidence: [...new Set([...draft.evidence, ...codings])] } },
  );
}

/** Whether two cells are the same. */
export function isSameTarget(a: Target, b: Target): boolean {
  return a.codeId === b.codeId && a.columnId === b.columnId;
}

/** Gives up a statement that was begun in a cell and has no words. */
export function giveUpDraft(target: Target): void {
  const { draft } = store.getState();
  if (draft !== null && isSameTarget(draft.target, target)) store.setState({ draft: null });
}

/** Takes the keyboard to a passage of the list. */
export function showPassage(id: CodingId): void {
  store.setState({ wantedCoding: id });
}
