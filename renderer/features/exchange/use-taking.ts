import { startTransition, useEffect, useRef, useState } from 'react';
import { failureText } from '../../i18n/failure-text';
import { useMessages } from '../../i18n/use-messages';
import { reasonOf } from '../../state/failure-reason';
import { keepFiles } from '../../state/kept-files';
import { dispatchLarge } from '../../state/project-store';
import { asWork } from '../../state/under-way';
import { toast } from '../../ui/toast';
import type { Outcome } from './import-report';
import { importTexts, type ImportTarget } from './import-texts';
import type { Incoming } from './incoming';
import type { Plans } from './tables/use-plans';
import type { Taken } from './taken-files';

type Means = { readonly target: ImportTarget; readonly incoming: Incoming; readonly plans: Plans };

type Taking = {
  readonly isTaking: boolean;
  /** How far it is, 0 to 1, once it has gone on for long enough to be told. */
  readonly fraction: number | null;
  readonly take: (taken: Taken, means: Means) => Promise<void>;
  /** Stops it; nothing comes in then, and all is as it was before. */
  readonly stop: () => void;
};

/** From this time on one sees how far it is, in milliseconds. */
const shownAfter = 400;

/** Takes in what was chosen: first the bytes of the originals, then, in one step, the records that name them. */
export function useTaking(onDone: (outcome: Outcome) => void): Taking {
  const t = useMessages();
  const [isTaking, setIsTaking] = useState(false);
  const [fraction, setFraction] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  const stop = (): void => running.current?.abort();
  useEffect(() => () => running.current?.abort(), []);
  const take: Taking['take'] = async (taken, { target, incoming, plans }) => {
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const began = performance.now();
    setIsTaking(true);
    try {
      const { diff } = await asWork('texts', controller, async (tell) => {
        await keepFiles(taken.bytes, {
          signal,
          onProgress: (done) => {
            tell(done);
            if (performance.now() - began > shownAfter) setFraction(done);
          },
        });
        // Stopped or closed meanwhile: then nothing comes in, and the bytes lie there for the next time.
        signal.throwIfAborted();
        const { documents, recordings, attributes: tables, originals } = taken;
        return dispatchLarge(importTexts, { documents, recordings, tables, originals, target }, signal);
      });
      // A long report is drawn bit by bit, behind what the change itself has to draw.
      startTransition(() => onDone({ documents: diff.documents?.added ?? [], taken, incoming, plans }));
    } catch (error) {
      if (!signal.aborted) toast({ text: t.exchange.notTaken(failureText(t, reasonOf(error))), tone: 'danger' });
    } finally {
      startTransition(() => {
        setIsTaking(false);
        setFraction(null);
      });
    }
  };
  return { isTaking, fraction, take, stop };
}
