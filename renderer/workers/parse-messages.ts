import { readImportedCodeList } from '../../shared/importers/code-lists/code-list-schema';
import type { ImportedCodeList } from '../../shared/importers/code-lists/define-code-list';
import type { ImportedFile } from '../../shared/importers/define-importer';
import { readImportedFile } from '../../shared/importers/imported-schema';
import type { WorkerReply } from './ask-worker';

/** What the page asks of the worker, one file at a time: read it as documents or a list of codes. */
export type ParseRequest = { readonly kind: 'documents' | 'codes'; readonly file: File };

/** What the worker answers: progress any number of times, then the outcome. */
export type ParseReply = WorkerReply<ImportedFile> | WorkerReply<ImportedCodeList>;

/** The request, or null when the message is none. */
export function readParseRequest(message: unknown): ParseRequest | null {
  const { kind, file } = fieldsOf(message);
  const isKnown = kind === 'documents' || kind === 'codes';
  return isKnown && file instanceof File ? { kind, file } : null;
}

/** A reply about documents, checked field by field, or null when the message is none. */
export function readDocumentsReply(message: unknown): WorkerReply<ImportedFile> | null {
  return readReply(message, readImportedFile);
}

/** A reply about a list of codes, or null when the message is none. */
export function readCodesReply(message: unknown): WorkerReply<ImportedCodeList> | null {
  return readReply(message, readImportedCodeList);
}

function readReply<Outcome>(
  message: unknown,
  readOutcome: (value: unknown) => Outcome | null,
): WorkerReply<Outcome> | null {
  const { kind, fraction, outcome, reason } = fieldsOf(message);
  if (kind === 'progress' && typeof fraction === 'number') return { kind, fraction };
  if (kind === 'crashed' && typeof reason === 'string') return { kind, reason };
  if (kind !== 'answered') return null;
  const checked = readOutcome(outcome);
  return checked === null ? null : { kind, outcome: checked };
}

function fieldsOf(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null ? { ...message } : {};
}
