import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DialogState } from './session-store';

/** What the open dialog is about: something is chosen or written in it, it is at work, or it only tells. */
export type DialogStage = 'asks' | 'works' | 'tells';

/**
 * What becomes of files that come: they go where files go, into the dialog that is open, or they wait until it is closed.
 *
 * Nothing that was written or settled in a dialog may be lost by a file that falls on it, and no file either.
 */
export type FileWay = 'in' | 'to-dialog' | 'wait';

/** Dialogs with nothing in them that could be lost. */
const passing: ReadonlySet<DialogState['kind']> = new Set([
  'palette',
  'shortcuts',
  'go-to',
  'code-picker',
  'kept',
  'project-report',
]);

type Moment = {
  readonly dialog: DialogState | null;
  /** Null where the dialog says nothing of it. */
  readonly stage: DialogStage | null;
  /** Whether a project is being opened, stored or closed. */
  readonly isTurning: boolean;
};

/** The way of so many files at this moment. */
export function fileWay(count: number, { dialog, stage, isTurning }: Moment): FileWay {
  if (isTurning || stage === 'works') return 'wait';
  if (dialog === null || stage === 'tells' || passing.has(dialog.kind)) return 'in';
  if (dialog.kind === 'import' || (dialog.kind === 'import-codes' && count === 1)) return 'to-dialog';
  return 'wait';
}

type Arriving = {
  readonly stage: DialogStage | null;
  /** Files that wait, as they came together. */
  readonly waiting: readonly (readonly File[])[];
};

const store = createStore<Arriving>(() => ({ stage: null, waiting: [] }));

/** Says what the dialog that draws this is about, where its kind alone does not say it. */
export function useDialogStage(stage: DialogStage): void {
  useEffect(() => {
    store.setState({ stage });
    return () => store.setState({ stage: null });
  }, [stage]);
}

/** What the open dialog said of itself. */
export function dialogStage(): DialogStage | null {
  return store.getState().stage;
}

/** Keeps files until it is their turn. */
export function keepWaiting(files: readonly File[]): void {
  store.setState(({ waiting }) => ({ waiting: [...waiting, files] }));
}

/**
 * Takes out the files whose turn it is: one that `isAlone`, or all that came one after the other and are not; empty where
 * none wait.
 */
export function nextWaiting(isAlone: (files: readonly File[]) => boolean): readonly File[] {
  const { waiting } = store.getState();
  const [first] = waiting;
  if (first === undefined) return [];
  const end = isAlone(first) ? 1 : waiting.findIndex((files) => isAlone(files));
  const count = end < 0 ? waiting.length : end;
  store.setState({ waiting: waiting.slice(count) });
  return waiting.slice(0, count).flat();
}

/** How many files wait; draws again when that changes. */
export function useWaitingCount(): number {
  return useStore(store, ({ waiting }) => waiting.reduce((sum, files) => sum + files.length, 0));
}
