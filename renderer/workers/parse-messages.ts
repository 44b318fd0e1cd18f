import type { ImportedFile } from '../../shared/importers/define-importer';
import { readImportedFile } from '../../shared/importers/imported-schema';
import type { WorkerReply } from './ask-worker';

/** What the page asks of the worker, one file at a time. */
export type ParseRequest = { readonly kind: 'documents'; readonly file: File };

/** What the worker answers: progress any number of times, then the outcome. */
export type ParseReply = WorkerReply<ImportedFile>;

/** The request, or null when the message is none. */
export function readParseRequest(message: unknown): ParseRequest | null {
  const { kind, file } = fieldsOf(message);
  return kind === 'documents' && file instanceof File ? { kind, file } : null;
}

/** The reply, checked field by field, or null when the message is none. */
export function readParseReply(message: unknown): ParseReply | null {
  const { kind, fraction, outcome, reason } = fieldsOf(message);
  if (kind === 'progress' && typeof fraction === 'number') return { kind, fraction };
  if (kind === 'crashed' && typeof reason === 'string') return { kind, reason };
  if (kind !== 'answered') return null;
  const checked = readImportedFile(outcome);
  return checked === null ? null : { kind, outcome: checked };
}

function fieldsOf(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null ? { ...message } : {};
}
