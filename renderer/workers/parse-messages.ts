import { readImportedCodeList } from '../../shared/importers/code-lists/code-list-schema';
import type { ImportedCodeList } from '../../shared/importers/code-lists/define-code-list';
import type { ImportedFile } from '../../shared/importers/define-importer';
import { readImportedFile, readProblems } from '../../shared/importers/imported-schema';
import type { Problem } from '../../shared/kernel/problem';
import type { WorkerReply } from './ask-worker';

/** What the page asks of the worker, one file at a time: see what it is and read it, or read it as a list of codes. */
export type ParseRequest = { readonly kind: 'documents' | 'codes'; readonly file: File };

/** What a file turned out to be. Only texts are read at once; projects and lists of codes have their own way in. */
export type FileOutcome =
  | { readonly kind: 'texts'; readonly sha256: string; readonly imported: ImportedFile }
  | { readonly kind: 'project'; readonly sha256: string; readonly format: string }
  | { readonly kind: 'codes'; readonly sha256: string }
  /** An archive of files, which are handed out to be read one by one. */
  | { readonly kind: 'container'; readonly files: readonly File[]; readonly problems: readonly Problem[] };

/** What the worker answers: progress any number of times, then the outcome. */
export type ParseReply = WorkerReply<FileOutcome> | WorkerReply<ImportedCodeList>;

/** The request, or null when the message is none. */
export function readParseRequest(message: unknown): ParseRequest | null {
  const { kind, file } = fieldsOf(message);
  const isKnown = kind === 'documents' || kind === 'codes';
  return isKnown && file instanceof File ? { kind, file } : null;
}

/** A reply about a file, checked field by field, or null when the message is none. */
export function readFileReply(message: unknown): WorkerReply<FileOutcome> | null {
  return readReply(message, readFileOutcome);
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

function readFileOutcome(value: unknown): FileOutcome | null {
  const { kind, sha256, format, imported, files, problems } = fieldsOf(value);
  if (kind === 'container') {
    const checked = readProblems(problems);
    return checked === null || !isFiles(files) ? null : { kind, files, problems: checked };
  }
  if (typeof sha256 !== 'string') return null;
  if (kind === 'codes') return { kind, sha256 };
  if (kind === 'project' && typeof format === 'string') return { kind, sha256, format };
  const checked = kind === 'texts' ? readImportedFile(imported) : null;
  return checked === null ? null : { kind: 'texts', sha256, imported: checked };
}

function isFiles(value: unknown): value is readonly File[] {
  return Array.isArray(value) && value.every((file) => file instanceof File);
}

function fieldsOf(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null ? { ...message } : {};
}
