import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Something that takes its time and must not be cut off in the middle: the making of a file, an import, a project that comes in. */
export type Work = {
  readonly kind: 'file' | 'texts' | 'project';
  /** From 0 to 1; null where nobody knows. */
  readonly fraction: number | null;
  /** Stops it; everything is then as it was before. */
  readonly cancel: () => void;
};

/** Told how far the work is, from 0 to 1; null where nobody knows. */
export type Tell = (fraction: number | null) => void;

type UnderWay = { readonly work: Work; readonly of: AbortController; readonly isDone: Promise<boolean> };

const store = createStore<{ readonly works: readonly UnderWay[] }>(() => ({ works: [] }));

/**
 * Does something as work that a window about to close waits for.
 *
 * What was cancelled ended as it should; everything else that is thrown is a failure, and thrown on.
 */
export async function asWork<Value>(
  kind: Work['kind'],
  controller: AbortController,
  run: (tell: Tell) => Promise<Value>,
): Promise<Value> {
  const work: Work = { kind, fraction: null, cancel: () => controller.abort() };
  const change = (how: (before: readonly UnderWay[]) => readonly UnderWay[]): void =>
    store.setState(({ works }) => ({ works: how(works) }));
  const running = run((fraction) =>
    change((works) => works.map((one) => (one.of === controller ? { ...one, work: { ...one.work, fraction } } : one))),
  );
  const isDone = running.then(
    () => true,
    () => controller.signal.aborted,
  );
  change((works) => [...works, { work, of: controller, isDone }]);
  try {
    return await running;
  } finally {
    change((works) => works.filter((one) => one.of !== controller));
  }
}

/** Whether such work is under way, of one kind or of any. */
export function isUnderWay(kind?: Work['kind']): boolean {
  return store.getState().works.some(({ work }) => kind === undefined || work.kind === kind);
}

/** All that is under way; draws again when that changes. */
export function useWorks(): readonly Work[] {
  const works = useStore(store, (state) => state.works);
  return works.map(({ work }) => work);
}

/** Waits until nothing is under way any more; whether all of it came to its end. */
export async function worksDone(): Promise<boolean> {
  let isWhole = true;
  while (isUnderWay()) {
    const done = await Promise.all(store.getState().works.map(({ isDone }) => isDone));
    isWhole &&= done.every(Boolean);
    // Whoever began it hears of its end later than this.
    await Promise.resolve();
  }
  return isWhole;
}

/** Stops all that is under way. */
export function cancelWorks(): void {
  for (const { work } of store.getState().works) work.cancel();
}
