import type { Beside } from '../../shared/importers/define-project-reader';
import { missingBeside } from '../../shared/importers/missing-beside';
import type { FoundFile } from '../../shared/ipc/contract';
import { isMediaPath } from '../../shared/kernel/media-folder';
import type { Problem } from '../../shared/kernel/problem';
import { ok, type Result } from '../../shared/kernel/result';
import type { FileBeside } from '../../shared/project/files-beside';
import { request } from '../bridge/backend';
import type { StoreTarget } from '../db/incoming-project';
import { readProjectFile, type ReadingProject, type ReadProjectOptions } from '../workers/project-client';
import { bytesOf, handleOf } from './outside-files';

/**
 * Reads a project from a file, and looks for what lies in folders beside that: what is there is kept with the project
 * when it is stored, what is not is said. Null when it was cancelled.
 */
export async function readProjectWithFiles(
  file: File,
  options: ReadProjectOptions,
): Promise<Result<ReadingProject, Problem> | null> {
  const handle = handleOf(file);
  const found = new Map<string, FoundFile>();
  const outcome = await readProjectFile(file, {
    ...options,
    beside: handle === undefined ? undefined : looker(handle, found),
  });
  if (outcome?.ok !== true) return outcome;
  const reading = outcome.value;
  const { outside, nearby, problems } = reading.preview;
  const whole = await findBeside(handle, outside);
  if (options.signal?.aborted === true) {
    reading.close();
    return null;
  }
  const there = new Set(whole.map(({ sha256 }) => sha256));
  const missing = outside.filter(({ sha256 }) => !there.has(sha256)).map((one) => missingBeside(file.name, one));
  const files = [...whole, ...nearby.flatMap(({ sha256 }) => found.get(sha256) ?? [])];
  if (files.length + missing.length === 0) return outcome;
  return ok({
    ...reading,
    preview: { ...reading.preview, problems: [...problems, ...missing] },
    async store(target) {
      // Bytes are there before the records that name them.
      await keepEach(files, target);
      const { onProgress } = target;
      const tell = (fraction: number): void => onProgress?.(keepingShare + fraction * (1 - keepingShare));
      await reading.store(files.length === 0 ? target : { ...target, onProgress: tell });
    },
  });
}

/** Share of storing that keeping files beside is: they are what is large. */
const keepingShare = 0.8;

/** Looks beside a file, each path once; what was found is in `found` by its SHA-256. */
function looker(handle: string, found: Map<string, FoundFile>): Beside {
  const known = new Map<string, FoundFile | null>();
  return async (path) => {
    if (!known.has(path))
      known.set(path, isMediaPath(path) ? (await request('beside.look', { handle, path })).file : null);
    const file = known.get(path) ?? null;
    if (file === null) return null;
    found.set(file.sha256, file);
    return { size: file.size, sha256: file.sha256, bytes: () => bytesOf(file) };
  };
}

async function keepEach(files: readonly FoundFile[], { projectId, signal, onProgress }: StoreTarget): Promise<void> {
  const all = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const file of files) {
    let at = 0;
    do {
      signal?.throwIfAborted();
      const before = at;
      ({ at } = await request('beside.keep', { projectId, ...file, at }));
      done += at - before;
      onProgress?.((done / Math.max(1, all)) * keepingShare);
    } while (at < file.size);
  }
}

async function findBeside(handle: string | undefined, files: readonly FileBeside[]): Promise<readonly FoundFile[]> {
  if (handle === undefined || files.length === 0) return [];
  return (await request('beside.find', { handle, files: [...files] })).files;
}
