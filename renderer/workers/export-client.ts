import type { FileOnItsWay } from '../../shared/exporters/define-exporter';
import type { ExportRequest } from '../../shared/exporters/export-request';
import type { ExportPreview } from '../../shared/exporters/preview-export';
import { askWorker, type Answer, type WorkerReply } from './ask-worker';
import { readFiguresReply, readFileReply, readPreviewReply, type ExportJob, type JobSource } from './export-messages';

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
 * A source out of memory must hold the words the format is made of (`Exporter.words`).
 */
export async function exportInWorker(
  source: JobSource,
  request: ExportRequest,
  options: ExportInWorkerOptions = {},
): Promise<FileOnItsWay<Blob> | null> {
  return inOwnWorker({ task: 'write', source, request }, readFileReply, options);
}

/** The SVGs that must be drawn before the file can be written, found in a worker of its own; null when cancelled. */
export async function figuresInWorker(
  source: JobSource,
  request: ExportRequest,
  options: ExportInWorkerOptions = {},
): Promise<readonly string[] | null> {
  return inOwnWorker({ task: 'figures', source, request }, readFiguresReply, options);
}

async function inOwnWorker<Outcome>(
  job: ExportJob,
  readReply: (message: unknown) => WorkerReply<Outcome> | null,
  { signal, onProgress, startWorker = startExportWorker }: ExportInWorkerOptions,
): Promise<Outcome | null> {
  if (signal?.aborted) return null;
  const worker = startWorker();
  const tell = onProgress === undefined ? {} : { onProgress };
  try {
    return outcomeOf(await askWorker(worker, job, { readReply, signal, ...tell }));
  } finally {
    worker.terminate();
  }
}

/** Makes previews, one at a time, in a worker that keeps what it has read of the project. */
export class PreviewClient {
  private worker: Worker | null = null;

  constructor(private readonly startWorker: () => Worker = startExportWorker) {}

  /** What a file will look like; null when it was cancelled, which ends the worker at once. */
  async preview(source: JobSource, request: ExportRequest, signal: AbortSignal): Promise<ExportPreview | null> {
    if (signal.aborted) return null;
    this.worker ??= this.startWorker();
    const job: ExportJob = { task: 'preview', source, request };
    const answer = await askWorker(this.worker, job, { readReply: readPreviewReply, signal });
    if (answer.kind !== 'answered') this.close();
    return outcomeOf(answer);
  }

  /** Lets go of the worker and of all that it holds. */
  close(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}

function outcomeOf<Outcome>(answer: Answer<Outcome>): Outcome | null {
  if (answer.kind === 'crashed') throw new Error(answer.reason);
  return answer.kind === 'cancelled' ? null : answer.outcome;
}

function startExportWorker(): Worker {
  return new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module', name: 'export' });
}
