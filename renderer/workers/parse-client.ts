import type { ImportedCodeList } from '../../shared/importers/code-lists/define-code-list';
import { refusedFile } from '../../shared/importers/define-importer';
import { askWorker } from './ask-worker';
import { readCodesReply, readFileReply, type FileOutcome, type ParseRequest } from './parse-messages';

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

/** A file, and what it turned out to be. */
export type ParsedFile = FileOutcome & { readonly file: File };

export type ParsedBatch = {
  /** One outcome a file, in the order given, those out of an archive behind it; fewer after a cancel. */
  readonly files: readonly ParsedFile[];
  readonly isCancelled: boolean;
};

/**
 * Reads files in a worker, one after another; those in an archive in its place.
 *
 * A file that breaks the worker becomes a problem that names it; the others are read by a new worker. Never rejects.
 */
export async function parseFiles(files: readonly File[], options: ParseOptions = {}): Promise<ParsedBatch> {
  const { onProgress, signal, startWorker = startParseWorker } = options;
  const waiting = [...files];
  const done: ParsedFile[] = [];
  let all = sizeOf(files);
  let before = 0;
  let told = 0;
  let worker: Worker | null = null;
  try {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      if (signal?.aborted) return { files: done, isCancelled: true };
      const { name, size } = file;
      const index = done.length;
      const tell = (fraction: number): void => {
        // An archive makes the work longer than it looked.
        told = Math.max(told, (before + fraction * size) / Math.max(1, all));
        onProgress?.({ file: name, index, count: index + 1 + waiting.length, fraction: told });
      };
      tell(0);
      worker ??= startWorker();
      const request: ParseRequest = { kind: 'documents', file };
      const answer = await askWorker(worker, request, { readReply: readFileReply, onProgress: tell, signal });
      if (answer.kind === 'cancelled') return { files: done, isCancelled: true };
      if (answer.kind === 'crashed') {
        worker.terminate();
        worker = null;
      }
      const outcome = answer.kind === 'answered' ? answer.outcome : crashed(name);
      done.push({ ...outcome, file });
      if (outcome.kind === 'container') {
        waiting.unshift(...outcome.files);
        all += sizeOf(outcome.files);
      }
      tell(1);
      before += size;
    }
    return { files: done, isCancelled: false };
  } finally {
    worker?.terminate();
  }
}

function sizeOf(files: readonly File[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

function crashed(name: string): FileOutcome {
  return { kind: 'texts', sha256: '', imported: refusedFile(name, { code: 'reader-crashed' }) };
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
