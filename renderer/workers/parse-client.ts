import type { ImportedCodeList } from '../../shared/importers/code-lists/define-code-list';
import { refusedFile, type ImportedFile } from '../../shared/importers/define-importer';
import { askWorker } from './ask-worker';
import { readCodesReply, readDocumentsReply, type ParseRequest } from './parse-messages';

export type ParseProgress = {
  /** Name of the file under way, and its number from 0. */
  readonly file: string;
  readonly index: number;
  readonly count: number;
  /** Of all bytes together, 0 to 1. */
  readonly fraction: number;
};

export type ParseOptions = {
  readonly onProgress?: (progress: ParseProgress) => void;
  /** Aborting ends the worker at once; what was read by then is returned. */
  readonly signal?: AbortSignal;
  /** Starts the worker; tests pass another one. */
  readonly startWorker?: () => Worker;
};

export type ParsedBatch = {
  /** One outcome a file, in the order given; fewer after a cancel. */
  readonly files: readonly ImportedFile[];
  readonly isCancelled: boolean;
};

/**
 * Reads files into documents in a worker, one after another.
 *
 * A file that breaks the worker becomes a problem that names it; the others are read by a new worker. Never rejects.
 */
export async function parseFiles(files: readonly File[], options: ParseOptions = {}): Promise<ParsedBatch> {
  const { onProgress, signal, startWorker = startParseWorker } = options;
  const all = Math.max(
    1,
    files.reduce((sum, file) => sum + file.size, 0),
  );
  const done: ImportedFile[] = [];
  let before = 0;
  let worker: Worker | null = null;
  try {
    for (const [index, file] of files.entries()) {
      if (signal?.aborted) return { files: done, isCancelled: true };
      const start = before;
      const tell = (fraction: number): void =>
        onProgress?.({ file: file.name, index, count: files.length, fraction: (start + fraction * file.size) / all });
      tell(0);
      worker ??= startWorker();
      const request: ParseRequest = { kind: 'documents', file };
      const answer = await askWorker(worker, request, { readReply: readDocumentsReply, onProgress: tell, signal });
      if (answer.kind === 'cancelled') return { files: done, isCancelled: true };
      if (answer.kind === 'crashed') {
        worker.terminate();
        worker = null;
      }
      done.push(answer.kind === 'answered' ? answer.outcome : refusedFile(file.name, { code: 'reader-crashed' }));
      before += file.size;
      tell(1);
    }
    return { files: done, isCancelled: false };
  } finally {
    worker?.terminate();
  }
}

export type ParseOneOptions = Pick<ParseOptions, 'signal' | 'startWorker'> & {
  /** How far the file has been read, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
};

/** Reads a list of codes in a worker; null when it was cancelled. Never rejects. */
export async function parseCodeList(file: File, options: ParseOneOptions = {}): Promise<ImportedCodeList | null> {
  const { signal, startWorker = startParseWorker, onProgress } = options;
  if (signal?.aborted) return null;
  const worker = startWorker();
  const tell = onProgress === undefined ? {} : { onProgress };
  const request: ParseRequest = { kind: 'codes', file };
  const answer = await askWorker(worker, request, { readReply: readCodesReply, signal, ...tell });
  worker.terminate();
  if (answer.kind === 'cancelled') return null;
  if (answer.kind === 'answered') return answer.outcome;
  const problem = { code: 'reader-crashed', severity: 'error', file: file.name } as const;
  return { file: file.name, format: null, codes: [], problems: [problem] };
}

function startParseWorker(): Worker {
  return new Worker(new URL('./parse.worker.ts', import.meta.url), { type: 'module', name: 'parse' });
}
