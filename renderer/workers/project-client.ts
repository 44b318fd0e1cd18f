import type { Beside } from '../../shared/importers/define-project-reader';
import type { ProjectPreview } from '../../shared/importers/project-preview';
import type { Problem } from '../../shared/kernel/problem';
import { fail, ok, type Result } from '../../shared/kernel/result';
import type { IncomingProject, StoreTarget } from '../db/incoming-project';
import { answerBeside } from './ask-beside';
import { askWorker } from './ask-worker';
import { readProjectReply, type PreviewOutcome, type ProjectReply, type ProjectRequest } from './project-messages';

/** A project that was read and waits in its worker; `close` lets it go, also when it was stored. */
export type ReadingProject = IncomingProject & { readonly preview: ProjectPreview; readonly close: () => void };

export type ReadProjectOptions = {
  /** How far the file has been read, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** Aborting ends the worker at once. */
  readonly signal?: AbortSignal | undefined;
  /** What lies beside the file, where that is known. */
  readonly beside?: Beside | undefined;
  /** Starts the worker; tests pass another one. */
  readonly startWorker?: () => Worker;
};

/** Reads a file that holds a whole project, in a worker of its own; null when it was cancelled. Never rejects. */
export async function readProjectFile(
  file: File,
  { onProgress, signal, beside, startWorker = startProjectWorker }: ReadProjectOptions = {},
): Promise<Result<ReadingProject, Problem> | null> {
  if (signal?.aborted) return null;
  const worker = startWorker();
  const asked = beside === undefined ? null : answerBeside(beside);
  const request: ProjectRequest = { kind: 'read', file, beside: asked?.port ?? null };
  const transfer = asked === null ? [] : [asked.port];
  const tell = onProgress === undefined ? {} : { onProgress };
  const answer = await askWorker<PreviewOutcome>(worker, request, {
    ...{ readReply: readPreviewReply, signal, transfer },
    ...tell,
  });
  asked?.close();
  if (answer.kind === 'answered' && answer.outcome.ok) return ok(readingOf(worker, answer.outcome.value));
  worker.terminate();
  if (answer.kind === 'cancelled') return null;
  return answer.kind === 'answered' && !answer.outcome.ok
    ? answer.outcome
    : fail({ code: 'reader-crashed', severity: 'error', file: file.name });
}

function readingOf(worker: Worker, preview: ProjectPreview): ReadingProject {
  const { id, name } = preview;
  return { preview, id, name, store: (target) => storeBy(worker, target), close: () => worker.terminate() };
}

/** Has the worker store what it holds; what it hands over is taken one after the other. */
async function storeBy(worker: Worker, { projectId, coderId, entry, signal, ...means }: StoreTarget): Promise<void> {
  signal?.throwIfAborted();
  const request: ProjectRequest = { kind: 'store', projectId, coderId, entry };
  const listening = new AbortController();
  const until = { signal: listening.signal };
  let inHand: Promise<unknown> = Promise.resolve();
  const stored = new Promise<void>((resolve, reject) => {
    const broken = (reason: string): void => reject(new Error(reason));
    const hear = async (reply: ProjectReply | null): Promise<void> => {
      if (reply?.kind === 'stored') return resolve();
      if (reply?.kind === 'progress') return means.onProgress?.(reply.fraction);
      const taking = taken(reply);
      if (taking === null) return broken(reply?.kind === 'crashed' ? reply.reason : 'Unknown reply');
      inHand = taking.catch(() => undefined);
      await taking;
      worker.postMessage({ kind: 'taken' } satisfies ProjectRequest);
    };
    const taken = (reply: ProjectReply | null): Promise<void> | null => {
      if (reply?.kind === 'piece') return means.appendPiece({ length: reply.length, at: reply.at, piece: reply.piece });
      if (reply?.kind !== 'kept') return null;
      const { sha256, size, at, bytes } = reply;
      return means.keepPiece({ sha256, size, at, bytes });
    };
    worker.addEventListener('message', ({ data }) => void hear(readProjectReply(data)).catch(reject), until);
    worker.addEventListener('error', (event) => broken(event.message), until);
    worker.addEventListener('messageerror', () => broken('Unreadable reply'), until);
    const callOff = (): void => {
      worker.terminate();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', callOff, until);
    worker.postMessage(request);
  });
  try {
    await stored;
  } finally {
    listening.abort();
    await inHand;
  }
}

function readPreviewReply(message: unknown) {
  const reply = readProjectReply(message);
  const isExpected = reply?.kind === 'progress' || reply?.kind === 'answered' || reply?.kind === 'crashed';
  return isExpected ? reply : null;
}

function startProjectWorker(): Worker {
  return new Worker(new URL('./project.worker.ts', import.meta.url), { type: 'module', name: 'project' });
}
