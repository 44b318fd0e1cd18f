import type { ExportedFile, ExportSource } from '../../shared/exporters/define-exporter';
import type { ExportRequest } from '../../shared/exporters/export-request';
import { askWorker } from './ask-worker';
import { readExportReply, type ExportJob } from './export-messages';

export type ExportInWorkerOptions = {
  /** Told how far it is, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** Aborting ends the worker at once. */
  readonly signal?: AbortSignal;
  /** Starts the worker; tests pass another one. */
  readonly startWorker?: () => Worker;
};

/**
 * Makes a file in a worker of its own; null when it was cancelled. Rejects when the worker broke.
 *
 * Tables need the words of current revisions, a project file those of all.
 */
export async function exportInWorker(
  source: ExportSource,
  request: ExportRequest,
  options: ExportInWorkerOptions = {},
): Promise<ExportedFile | null> {
  const { signal, onProgress, startWorker = startExportWorker } = options;
  if (signal?.aborted) return null;
  const worker = startWorker();
  const job: ExportJob = { source: { kind: 'memory', ...source }, request };
  const tell = onProgress === undefined ? {} : { onProgress };
  try {
    const answer = await askWorker(worker, job, { readReply: readExportReply, signal, ...tell });
    if (answer.kind === 'crashed') throw new Error(answer.reason);
    return answer.kind === 'cancelled' ? null : answer.outcome;
  } finally {
    worker.terminate();
  }
}

function startExportWorker(): Worker {
  return new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module', name: 'export' });
}
