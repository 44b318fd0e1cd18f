import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { invert, squash, type Diff } from '../../shared/commands/diff';
import { goBackTo } from '../../shared/commands/go-back-to';
import type { HistoryEntry } from '../../shared/commands/history';
import type { ProjectId } from '../../shared/kernel/ids';
import { readDiff, readDiffs, readHistory } from '../db/repository';
import { dispatch, onDiff, openProjectHandle, openProjectId, whenSaved } from './project-store';

/** The history as far as it has been read; entries are oldest first. */
type Loaded = { readonly projectId: ProjectId | null; readonly entries: readonly HistoryEntry[] | null };

const nothing: Loaded = { projectId: null, entries: null };
const store = createStore<Loaded>(() => nothing);
let loading: Promise<readonly HistoryEntry[]> | null = null;

onDiff((_diff, entry) => {
  const { projectId, entries } = store.getState();
  if (entries !== null && projectId === openProjectId()) store.setState({ entries: [...entries, entry] });
});

/** The whole history, oldest first, growing with every step; null while it is read. */
export function useHistory(): readonly HistoryEntry[] | null {
  const { projectId, entries } = useStore(store);
  const id = openProjectId();
  const isHere = projectId === id && entries !== null;
  useEffect(() => {
    if (!isHere && id !== null) void loadHistory();
  }, [isHere, id]);
  return isHere ? entries : null;
}

/** Reads the whole history, once for the time the project is open. */
export async function loadHistory(): Promise<readonly HistoryEntry[]> {
  const id = openProjectId();
  const { projectId, entries } = store.getState();
  if (projectId === id && entries !== null) return entries;
  loading ??= read().finally(() => (loading = null));
  return loading;
}

async function read(): Promise<readonly HistoryEntry[]> {
  const { id, db } = openProjectHandle();
  const since: HistoryEntry[] = [];
  const stop = onDiff((_diff, entry) => since.push(entry));
  try {
    await whenSaved().catch(() => undefined);
    const stored = await readHistory(db);
    const last = stored.at(-1)?.seq ?? 0;
    const entries = [...stored, ...since.filter(({ seq }) => seq > last)];
    if (openProjectId() === id) store.setState({ projectId: id, entries });
    return entries;
  } finally {
    stop();
  }
}

/** What one step changed; undefined for the beginning of a project, whose content is no change. */
export async function diffOfStep(seq: number): Promise<Diff | undefined> {
  const { db } = openProjectHandle();
  await whenSaved().catch(() => undefined);
  return readDiff(db, seq);
}

export type ReadingOptions = {
  /** Told how far it is, from 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Steps read from the database in one go. */
const batchSize = 1000;

/**
 * What was changed from after one step (`from`) until after another (`to`), in one diff.
 *
 * Rejects with the signal's reason when it is cancelled.
 */
export async function changesBetween(from: number, to: number, options: ReadingOptions = {}): Promise<Diff> {
  const { onProgress, signal } = options;
  const { db } = openProjectHandle();
  await whenSaved();
  let whole: Diff = {};
  for (let first = from + 1; first <= to; first += batchSize) {
    signal?.throwIfAborted();
    const last = Math.min(to, first + batchSize - 1);
    whole = squash([whole, ...(await readDiffs(db, first, last))]);
    onProgress?.((last - from) / (to - from));
  }
  signal?.throwIfAborted();
  return whole;
}

/** A way back that has been read and can be taken: `diff` is what it would change. */
export type WayBack = { readonly seq: number; readonly lastSeq: number; readonly since: Diff; readonly diff: Diff };

/** Reads what going back to the state after a step would change. Nothing is changed yet. */
export async function findWayBack(seq: number, options: ReadingOptions = {}): Promise<WayBack> {
  const lastSeq = (await loadHistory()).at(-1)?.seq ?? seq;
  const since = await changesBetween(seq, lastSeq, options);
  return { seq, lastSeq, since, diff: invert(since) };
}

/** Goes back in one step that can be undone; false when something was done since the way was read. */
export function takeWayBack({ seq, lastSeq, since }: WayBack): boolean {
  if (store.getState().entries?.at(-1)?.seq !== lastSeq) return false;
  dispatch(goBackTo, { seq, since });
  return true;
}
