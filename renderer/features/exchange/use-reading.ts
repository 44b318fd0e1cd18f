import { useCallback, useEffect, useRef, useState } from 'react';
import { failureText } from '../../i18n/failure-text';
import { useMessages } from '../../i18n/use-messages';
import { reasonOf } from '../../state/failure-reason';
import { currentProject } from '../../state/project-store';
import { toast } from '../../ui/toast';
import { useExchangeServices } from './exchange-services';
import { matchedMedia, nothingIncoming, visibleFiles, withFiles, type Draft, type Incoming } from './incoming';
import { withChoices } from './tables/table-choice';

export type Reading = {
  readonly incoming: Incoming;
  /** Set while files are being read. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly add: (files: readonly File[]) => void;
  readonly change: (change: (before: Incoming) => Incoming) => void;
  readonly changeDraft: (key: string, part: Partial<Pick<Draft, 'name' | 'kind' | 'isTaken'>>) => void;
  readonly cancel: () => void;
};

/**
 * Reads files until it is cancelled or the dialog closes; what is given meanwhile comes behind. `known` is in the project.
 */
export function useReading(known: ReadonlySet<string>): Reading {
  const t = useMessages();
  const { readFiles } = useExchangeServices();
  const [incoming, setIncoming] = useState<Incoming>(nothingIncoming);
  const [progress, setProgress] = useState<Reading['progress']>(null);
  const controller = useRef<AbortController | null>(null);
  const turn = useRef<Promise<void>>(Promise.resolve());
  const batches = useRef(0);
  /** Files of batches that are read, and of those that wait. */
  const counts = useRef({ read: 0, waiting: 0 });
  const isClosed = useRef(false);
  useEffect(() => {
    isClosed.current = false;
    return () => {
      isClosed.current = true;
      // Later, because React's strict mode takes every view away once and puts it back at once.
      queueMicrotask(() => {
        if (isClosed.current) controller.current?.abort();
      });
    };
  }, []);

  const readBatch = useCallback(
    async (files: readonly File[], { batch, signal }: { batch: number; signal: AbortSignal }): Promise<void> => {
      counts.current.waiting -= files.length;
      if (signal.aborted) return;
      let own = files.length;
      const tell = (done: number, all: number): void => {
        const { read, waiting } = counts.current;
        own = all;
        setProgress({ done: read + done, all: read + all + waiting });
      };
      tell(0, own);
      try {
        const read = await readFiles(files, { onProgress: tell, signal });
        if (isClosed.current) return;
        setIncoming((before) => {
          const after = withFiles(before, read, { batch, known });
          const project = currentProject();
          return { ...after, media: matchedMedia(after, project), tables: withChoices(after.tables, project) };
        });
      } catch (error) {
        if (!signal.aborted) toast({ text: failureText(t, reasonOf(error)), tone: 'danger' });
      } finally {
        counts.current.read += own;
      }
    },
    [readFiles, known, t],
  );
  const add = useCallback(
    (given: readonly File[]): void => {
      const files = visibleFiles(given);
      if (files.length === 0) return;
      if (controller.current === null || controller.current.signal.aborted) controller.current = new AbortController();
      const { signal } = controller.current;
      batches.current += 1;
      const batch = batches.current;
      counts.current.waiting += files.length;
      setProgress((before) => before ?? { done: 0, all: files.length });
      const own = turn.current
        .then(() => readBatch(files, { batch, signal }))
        .then(() => {
          if (turn.current !== own) return;
          controller.current = null;
          counts.current = { read: 0, waiting: 0 };
          setProgress(null);
        });
      turn.current = own;
    },
    [readBatch],
  );
  const changeDraft: Reading['changeDraft'] = (key, part) =>
    setIncoming((before) => ({
      ...before,
      drafts: before.drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)),
    }));
  const cancel = (): void => controller.current?.abort();
  return { incoming, progress, add, change: setIncoming, changeDraft, cancel };
}
