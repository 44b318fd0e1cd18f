import type { FindQuery } from '../../shared/text/find';
import type { Span } from '../../shared/text/span';
import type { WorkerReply } from './ask-worker';

/** What the page asks of the worker. */
export type FindJob = { readonly text: string; readonly query: FindQuery; readonly limit: number };

/** What the worker answers. */
export type FindReply = WorkerReply<readonly Span[]>;

/** The job, or null when the message is none. The page is the only sender. */
export function readFindJob(message: unknown): FindJob | null {
  const { text, query, limit } = fieldsOf(message);
  const isJob = typeof text === 'string' && typeof query === 'object' && typeof limit === 'number';
  return isJob ? (message as FindJob) : null;
}

/** A reply, or null when the message is none. */
export function readFindReply(message: unknown): FindReply | null {
  const { kind, outcome, reason } = fieldsOf(message);
  if (kind === 'crashed' && typeof reason === 'string') return { kind, reason };
  return kind === 'answered' && Array.isArray(outcome) ? { kind, outcome: outcome as Span[] } : null;
}

function fieldsOf(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null ? { ...message } : {};
}
