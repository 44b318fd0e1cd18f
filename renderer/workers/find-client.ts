import type { FindQuery } from '../../shared/text/find';
import type { Span } from '../../shared/text/span';
import { askWorker } from './ask-worker';
import { readFindReply } from './find-messages';

/** The hits; or that it took too long, as some regular expressions would for ever; or that nobody waits any more. */
export type FindAnswer =
  | { readonly kind: 'found'; readonly hits: readonly Span[] }
  | { readonly kind: 'slow' }
  | { readonly kind: 'cancelled' };

type FindOptions = {
  readonly limit: number;
  /** Milliseconds until it is given up. */
  readonly timeLimit: number;
  readonly signal: AbortSignal;
};

/** Looks for hits in a worker of its own, which ends when time is up. Rejects when the worker broke. */
export async function findInWorker(text: string, query: FindQuery, options: FindOptions): Promise<FindAnswer> {
  const { limit, timeLimit, signal } = options;
  if (signal.aborted) return { kind: 'cancelled' };
  const worker = new Worker(new URL('./find.worker.ts', import.meta.url), { type: 'module', name: 'find' });
  const isTimeUp = AbortSignal.timeout(timeLimit);
  try {
    const until = AbortSignal.any([signal, isTimeUp]);
    const answer = await askWorker(worker, { text, query, limit }, { readReply: readFindReply, signal: until });
    if (answer.kind === 'crashed') throw new Error(answer.reason);
    if (answer.kind === 'answered') return { kind: 'found', hits: answer.outcome };
    return { kind: signal.aborted ? 'cancelled' : 'slow' };
  } finally {
    worker.terminate();
  }
}
