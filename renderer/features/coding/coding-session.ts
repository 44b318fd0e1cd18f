import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CodeId, DocumentId } from '../../../shared/kernel/ids';
import type { Coding } from '../../../shared/project/coding';
import type { Project } from '../../../shared/project/project';
import { onDiff, projectStore } from '../../state/project-store';
import { session, type Selection } from '../../state/session-store';
import type { ReadingPlace } from './text-surface';

type CodingSession = {
  /** Codes as they were last used, the latest first; each once. */
  readonly recent: readonly CodeId[];
  /** Whether the memo field of the coding in hand is open. */
  readonly isMemoOpen: boolean;
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
  recent: [],
  isMemoOpen: false,
  takenAt: null,
  caret: null,
  coded: null,
  said: '',
}));

/** Part of it; draws again when that part changes. */
export function useCodingSession<Part>(selector: (state: CodingSession) => Part): Part {
  return useStore(codingSession, selector);
}

/** Where one was reading in each document. */
export const readingPlaces = new Map<DocumentId, ReadingPlace>();

/** As many as there are number keys. */
const recentLimit = 9;

/** The codes used last that still exist. */
export function recentCodes(project: Project, recent: readonly CodeId[]): readonly CodeId[] {
  return recent.filter((id) => project.codes.has(id)).slice(0, recentLimit);
}

/** Puts codes in front of the list. */
function withRecent(recent: readonly CodeId[], used: readonly CodeId[]): readonly CodeId[] {
  return [...new Set([...used, ...recent])].slice(0, recentLimit * 2);
}

/** Says something to the screen reader. */
export function say(words: string): void {
  codingSession.setState({ said: words });
}

function isWithin({ documentId, start, end }: Coding, selection: Selection): boolean {
  return documentId === selection.documentId && start >= selection.start && end <= selection.end;
}

/** Codes of the codings a project got last, the latest first: what was recent before it was closed. */
function lastUsedCodes(project: Project): readonly CodeId[] {
  const latest = new Map<CodeId, string>();
  for (const list of project.codings.values()) {
    for (const { codeId, createdAt } of list) {
      const before = latest.get(codeId);
      if (before === undefined || before < createdAt) latest.set(codeId, createdAt);
    }
  }
  return [...latest]
    .sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0))
    .slice(0, recentLimit)
    .map(([id]) => id);
}

// Codes are applied from the tree and from the picker alike; the diff is where all of it passes.
onDiff((diff) => {
  const added = diff.codings?.added ?? [];
  const used = [...new Set(added.map(({ codeId }) => codeId))];
  if (used.length > 0 && used.length <= recentLimit)
    codingSession.setState(({ recent }) => ({ recent: withRecent(recent, used) }));
  const { selection } = session.getState();
  if (selection !== null && added.some((coding) => isWithin(coding, selection)))
    codingSession.setState({ coded: selection });
});

projectStore.subscribe((state, before) => {
  if (state.status === before.status) return;
  readingPlaces.clear();
  codingSession.setState({
    recent: state.project === null ? [] : lastUsedCodes(state.project),
    isMemoOpen: false,
    takenAt: null,
    caret: null,
    coded: null,
    said: '',
  });
});
