import { readImportedCodeList } from '../../shared/importers/code-lists/code-list-schema';
import type { ImportedCodeList } from '../../shared/importers/code-lists/define-code-list';
import type { ImportedFile } from '../../shared/importers/define-importer';
import type { ReadProject } from '../../shared/importers/formats/qdpx';
import { readImportedFile, readProblems } from '../../shared/importers/imported-schema';
import type { Problem } from '../../shared/kernel/problem';
import { fail, ok, type Result } from '../../shared/kernel/result';
import type { Project, Texts } from '../../shared/project/project';
import type { WorkerReply } from './ask-worker';

/** What the page asks of the worker, one file at a time: read it as documents, a whole project, or a list of codes. */
export type ParseRequest = { readonly kind: 'documents' | 'project' | 'codes'; readonly file: File };

/** A project out of a file, or why there is none. */
export type ProjectOutcome = Result<ReadProject, Problem>;

/** What the worker answers: progress any number of times, then the outcome. */
export type ParseReply = WorkerReply<ImportedFile> | WorkerReply<ProjectOutcome> | WorkerReply<ImportedCodeList>;

/** The request, or null when the message is none. */
export function readParseRequest(message: unknown): ParseRequest | null {
  const { kind, file } = fieldsOf(message);
  const isKnown = kind === 'documents' || kind === 'project' || kind === 'codes';
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

/** A reply about a project, or null when the message is none. */
export function readProjectReply(message: unknown): WorkerReply<ProjectOutcome> | null {
  return readReply(message, readProjectOutcome);
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

/** Records were checked by the reader, one by one, in the worker; here only that they are the parts of a project. */
function readProjectOutcome(value: unknown): ProjectOutcome | null {
  const { ok: isRead, error, value: read } = fieldsOf(value);
  if (isRead === false) {
    const [problem] = readProblems([error]) ?? [];
    return problem === undefined ? null : fail(problem);
  }
  const { project, texts, problems } = fieldsOf(read);
  const { info, ...records } = fieldsOf(project);
  const isProject = typeof info === 'object' && Object.values(records).every((part) => part instanceof Map);
  const checked = readProblems(problems);
  if (isRead !== true || !isProject || !(texts instanceof Map) || checked === null) return null;
  return ok({ project: project as Project, texts: texts as Texts, problems: checked });
}

function fieldsOf(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null ? { ...message } : {};
}
