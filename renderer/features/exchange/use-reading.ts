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

/** Reads files, as many at a time as are given, until it is cancelled or the dialog closes. `known` is in the project. */
export function useReading(known: ReadonlySet<string>): Reading {
  const t = useMessages();
  const { readFiles } = useExchangeServices();
  const [incoming, setIncoming] = useState<Incoming>(nothingIncoming);
  const [progress, setProgress] = useState<Reading['progress']>(null);
  const controller = useRef<AbortController | null>(null);
  const batches = useRef(0);
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

  const add = useCallback(
    (given: readonly File[]): void => {
      const files = visibleFiles(given);
      if (files.length === 0) return;
      controller.current?.abort();
      const abort = new AbortController();
      controller.current = abort;
      batches.current += 1;
      const batch = batches.current;
      setProgress({ done: 0, all: files.length });
      readFiles(files, { onProgress: (done, all) => setProgress({ done, all }), signal: abort.signal })
        .then((read) => {
          if (isClosed.current) return;
          setIncoming((before) => {
            const after = withFiles(before, read, { batch, known });
            const project = currentProject();
            return { ...after, media: matchedMedia(after, project), tables: withChoices(after.tables, project) };
          });
        })
        .catch((error: unknown) => {
          if (!abort.signal.aborted) toast({ text: failureText(t, reasonOf(error)), tone: 'danger' });
        })
        .finally(() => {
          if (controller.current === abort) setProgress(null);
        });
    },
    [readFiles, known, t],
  );
  const changeDraft: Reading['changeDraft'] = (key, part) =>
    setIncoming((before) => ({
      ...before,
      drafts: before.drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)),
    }));
  const cancel = (): void => controller.current?.abort();
  return { incoming, progress, add, change: setIncoming, changeDraft, cancel };
}
