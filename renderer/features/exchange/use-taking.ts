import { useEffect, useRef, useState } from 'react';
import { failureText } from '../../i18n/failure-text';
import { useMessages } from '../../i18n/use-messages';
import { reasonOf } from '../../state/failure-reason';
import { keepFiles } from '../../state/kept-files';
import { dispatch } from '../../state/project-store';
import { toast } from '../../ui/toast';
import type { Outcome } from './import-report';
import { importTexts, type ImportTarget } from './import-texts';
import type { Incoming } from './incoming';
import type { Plans } from './tables/use-plans';
import type { Taken } from './taken-files';

type Means = { readonly target: ImportTarget; readonly incoming: Incoming; readonly plans: Plans };

type Taking = {
  readonly isTaking: boolean;
  readonly take: (taken: Taken, means: Means) => Promise<void>;
};

/** Takes in what was chosen: first the bytes of the originals, then, in one step, the records that name them. */
export function useTaking(onDone: (outcome: Outcome) => void): Taking {
  const t = useMessages();
  const [isTaking, setIsTaking] = useState(false);
  const closing = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    closing.current = controller;
    return () => controller.abort();
  }, []);
  const take: Taking['take'] = async (taken, { target, incoming, plans }) => {
    const { signal } = closing.current;
    setIsTaking(true);
    try {
      await keepFiles(taken.bytes, { signal });
      // Closed meanwhile: then nothing comes in, and the bytes lie there for the next time.
      if (signal.aborted) return;
      const { documents, recordings, attributes: tables, originals } = taken;
      const { diff } = dispatch(importTexts, { documents, recordings, tables, originals, target });
      onDone({ documents: diff.documents?.added ?? [], taken, incoming, plans });
    } catch (error) {
      if (!signal.aborted) toast({ text: t.exchange.notTaken(failureText(t, reasonOf(error))), tone: 'danger' });
    } finally {
      if (!signal.aborted) setIsTaking(false);
    }
  };
  return { isTaking, take };
}
