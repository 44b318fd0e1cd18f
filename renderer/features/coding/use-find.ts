import { useEffect, useMemo } from 'react';
import { compileFind, findIn, type CompiledFind } from '../../../shared/text/find';
import { foldText, type FoldedText, type Folding } from '../../../shared/text/folding';
import type { Span } from '../../../shared/text/span';
import { currentHit, findSession, hitLimit, useFindSession } from './find-session';
import { useReadingServices } from './reading-services';
import type { TextSurface } from './text-surface';

/** A regular expression gets this long, in milliseconds. */
const timeLimit = 2000;
/** How long the typing may pause before a regular expression is looked for. */
const typingPause = 150;

/** Looks for the query in a text, and shows the hits in it. */
export function useFind(text: string, surface: TextSurface | null): void {
  const services = useReadingServices();
  const isOpen = useFindSession((state) => state.isOpen);
  const query = useFindSession((state) => state.query);
  const hits = useFindSession((state) => state.hits);
  const hit = useFindSession(currentHit);
  const fold = useMemo(() => foldedOnce(text), [text]);

  useEffect(() => {
    if (!isOpen) return undefined;
    const compiled = compileFind(query);
    if (!compiled.ok) {
      const { kind, detail } = compiled.error;
      findSession.setState({ hits: [], current: -1, trouble: kind, detail });
      return undefined;
    }
    if (compiled.value.needle.kind === 'words' || services === null) {
      showHits(findIn(fold(compiled.value), compiled.value, hitLimit));
      return undefined;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => void findSlowly(abort.signal), typingPause);
    findSession.setState({ trouble: 'searching' });
    const findSlowly = async (signal: AbortSignal): Promise<void> => {
      const answer = await services.find(text, query, { limit: hitLimit, timeLimit, signal });
      if (signal.aborted) return;
      if (answer.kind === 'found') showHits(answer.hits);
      else findSession.setState({ hits: [], current: -1, trouble: 'slow' });
    };
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [isOpen, query, text, fold, services]);

  useEffect(() => surface?.markHits(hits, hit), [surface, hits, hit]);
  useEffect(() => {
    if (hit !== null) surface?.scrollTo(hit);
  }, [surface, hit]);
}

/** Points out the first hit at or behind the place one reads. */
function showHits(hits: readonly Span[]): void {
  const { anchor } = findSession.getState();
  const next = hits.findIndex(({ start }) => start >= anchor);
  findSession.setState({ hits, current: next === -1 && hits.length > 0 ? 0 : next, trouble: null, detail: '' });
}

/** Folds a text once for each way of folding. */
function foldedOnce(text: string): (compiled: CompiledFind) => FoldedText {
  const known = new Map<string, FoldedText>();
  return ({ folding }) => {
    const key = keyOf(folding);
    let folded = known.get(key);
    if (folded === undefined) known.set(key, (folded = foldText(text, folding)));
    return folded;
  };
}

function keyOf({ foldCase, foldMarks, foldSpelling }: Folding): string {
  return [foldCase, foldMarks, foldSpelling].join(' ');
}
