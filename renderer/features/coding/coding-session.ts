import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Coding } from '../../../shared/project/coding';
import { onDiff, projectStore } from '../../state/project-store';
import { session, type Selection } from '../../state/session-store';

type CodingSession = {
  /** The field of the coding in hand that is open in the bar. */
  readonly field: 'memo' | 'weight' | null;
  /** Where a coding was taken, so that the others there can be offered; null when it was taken by its stripe. */
  readonly takenAt: number | null;
  /** Where the keys act; null outside of a text. */
  readonly caret: number | null;
  /** The selection that has got a code: its bar goes, so that one can read on; the keys still mean it. */
  readonly coded: Selection | null;
  /** What the screen reader is told. */
  readonly said: string;
};

/** What the coding view remembers for itself; not part of the project, gone with the window. */
export const codingSession = createStore<CodingSession>(() => ({
  field: null,
  takenAt: null,
  caret: null,
  coded: null,
  said: '',
}));

/** Part of it; draws again when that part changes. */
export function useCodingSession<Part>(selector: (state: CodingSession) => Part): Part {
  return useStore(codingSession, selector);
}

/** Says something to the screen reader. */
export function say(words: string): void {
  codingSession.setState({ said: words });
}

function isWithin({ documentId, start, end }: Coding, selection: Selection): boolean {
  return documentId === selection.documentId && start >= selection.start && end <= selection.end;
}

// Codes are applied from the tree and from the picker alike; the diff is where all of it passes.
onDiff((diff) => {
  const added = diff.codings?.added ?? [];
  const { selection } = session.getState();
  if (selection !== null && added.some((coding) => isWithin(coding, selection)))
    codingSession.setState({ coded: selection });
});

projectStore.subscribe((state, before) => {
  if (state.status === before.status) return;
  codingSession.setState({
    field: null,
    takenAt: null,
    caret: null,
    coded: null,
    said: '',
  });
});
