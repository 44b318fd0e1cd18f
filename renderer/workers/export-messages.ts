import type { FileOnItsWay, ExportSource } from '../../shared/exporters/define-exporter';
import { exportFormats, type ExportRequest } from '../../shared/exporters/export-request';
import type { ExportPreview } from '../../shared/exporters/preview-export';
import type { ProjectId } from '../../shared/kernel/ids';
import type { WorkerReply } from './ask-worker';

/** Where the worker has the project from. */
export type JobSource = {
  /** Bytes of the files that the project keeps; the worker takes them out of the blobs. */
  readonly keptFiles?: ReadonlyMap<string, Blob> | undefined;
  readonly beside?: ExportSource['beside'];
} & (
  | /** From the page, by structured clone: what could not be saved is only there. */
    ({ readonly kind: 'memory' } & Omit<ExportSource, 'files' | 'beside'>)
    /**
     * From the database, read by the worker itself, so that the page never holds its breath over a large project. `seq` is
     * the number of the last change, by which the worker knows whether it has read that already.
     */
  | ({
      readonly kind: 'database';
      readonly projectId: ProjectId;
      readonly seq: number;
    } & Pick<ExportSource, 'history' | 'pictures'>)
);

/** What the page asks of the worker: a file, what it will look like, or the figures that must be drawn for it before. */
export type ExportJob = {
  readonly task: 'write' | 'preview' | 'figures';
  readonly source: JobSource;
  readonly request: ExportRequest;
};

/** What the worker answers: progress any number of times, then the file, the preview or the SVGs. */
export type ExportReply<Task extends ExportJob['task'] = ExportJob['task']> = WorkerReply<OutcomeOf[Task]>;
type OutcomeOf = {
  readonly write: FileOnItsWay<Blob>;
  readonly preview: ExportPreview;
  readonly figures: readonly string[];
};

/** The job, or null when the message is none. The page is the only sender, so the records are not checked again. */
export function readExportJob(message: unknown): ExportJob | null {
  const { task, source, request } = fieldsOf(message);
  const { kind, project, texts, projectId } = fieldsOf(source);
  const { format } = fieldsOf(request);
  const isSource =
    (kind === 'memory' && typeof project === 'object' && texts instanceof Map) ||
    (kind === 'database' && typeof projectId === 'string');
  const isKnown = exportFormats.some((known) => known === format);
  const isTask = ['write', 'preview', 'figures'].some((one) => one === task);
  return isTask && isSource && isKnown ? (message as ExportJob) : null;
}

/** A reply about a file, or null when the message is none. */
export function readFileReply(message: unknown): ExportReply<'write'> | null {
  return readReply(message, (outcome) => fieldsOf(outcome)['content'] instanceof Blob) as ExportReply<'write'> | null;
}

/** A reply about a preview, or null when the message is none. */
export function readPreviewReply(message: unknown): ExportReply<'preview'> | null {
  return readReply(
    message,
    (outcome) => typeof fieldsOf(outcome)['kind'] === 'string',
  ) as ExportReply<'preview'> | null;
}

/** A reply about figures, or null when the message is none. */
export function readFiguresReply(message: unknown): ExportReply<'figures'> | null {
  return readReply(message, (outcome) => Array.isArray(outcome)) as ExportReply<'figures'> | null;
}

function readReply(message: unknown, isOutcome: (outcome: unknown) => boolean): WorkerReply<unknown> | null {
  const { kind, fraction, outcome, reason } = fieldsOf(message);
  if (kind === 'progress' && typeof fraction === 'number') return { kind, fraction };
  if (kind === 'crashed' && typeof reason === 'string') return { kind, reason };
  return kind === 'answered' && isOutcome(outcome) ? { kind, outcome } : null;
}

function fieldsOf(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null ? { ...message } : {};
}
