import type { ExportedFile, ExportSource } from '../../shared/exporters/define-exporter';
import { exportFormats, type ExportRequest } from '../../shared/exporters/export-request';
import type { WorkerReply } from './ask-worker';

/**
 * What the page asks of the worker.
 *
 * The source travels whole, by structured clone. Its shape leaves room for another kind, one that the worker fetches
 * from the database by itself.
 */
export type ExportJob = {
  readonly source: { readonly kind: 'memory' } & ExportSource;
  readonly request: ExportRequest;
};

/** What the worker answers: progress any number of times, then the file. */
export type ExportReply = WorkerReply<ExportedFile>;

/** The job, or null when the message is none. The page is the only sender, so the records are not checked again. */
export function readExportJob(message: unknown): ExportJob | null {
  const { source, request } = fieldsOf(message);
  const { kind, project, texts } = fieldsOf(source);
  const { format } = fieldsOf(request);
  const isKnown = exportFormats.some((known) => known === format);
  const isJob = kind === 'memory' && typeof project === 'object' && texts instanceof Map && isKnown;
  return isJob ? (message as ExportJob) : null;
}

/** A reply, or null when the message is none. */
export function readExportReply(message: unknown): ExportReply | null {
  const { kind, fraction, outcome, reason } = fieldsOf(message);
  if (kind === 'progress' && typeof fraction === 'number') return { kind, fraction };
  if (kind === 'crashed' && typeof reason === 'string') return { kind, reason };
  if (kind !== 'answered' || !(fieldsOf(outcome)['bytes'] instanceof Uint8Array)) return null;
  return { kind, outcome: outcome as ExportedFile };
}

function fieldsOf(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null ? { ...message } : {};
}
