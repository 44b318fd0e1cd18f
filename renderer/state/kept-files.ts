import { required } from '../../shared/kernel/assert';
import { pieceLength } from '../../shared/ipc/contract';
import type { ProjectId } from '../../shared/kernel/ids';
import type { Project } from '../../shared/project/project';
import { request } from '../bridge/backend';
import { currentProject, openProjectHandle } from './project-store';

/** Bytes of kept files by their SHA-256; a blob, so that they need not lie in the page's memory. */
export type KeptBlobs = ReadonlyMap<string, Blob>;

/**
 * Stores the bytes of files with a project whose journal is open. What is there already is not written again.
 *
 * Must be done before the change that names them: a record whose bytes are missing would be a broken promise.
 */
export async function keepFiles(
  files: KeptBlobs,
  {
    projectId = openProjectHandle().id,
    signal,
    onProgress,
  }: {
    readonly projectId?: ProjectId;
    readonly signal?: AbortSignal;
    /** How many of the bytes are kept, 0 to 1. */
    readonly onProgress?: (fraction: number) => void;
  } = {},
): Promise<void> {
  if (files.size === 0) return;
  const { sha256: missing } = await request('kept.missing', { projectId, sha256: [...files.keys()] });
  const blobs = missing.map((sha256) => ({ sha256, blob: required(files.get(sha256), 'blob that was asked for') }));
  const all = blobs.reduce((sum, { blob }) => sum + blob.size, 0);
  let done = 0;
  for (const { sha256, blob } of blobs) {
    for (let at = 0; at === 0 || at < blob.size; at += pieceLength) {
      signal?.throwIfAborted();
      const bytes = new Uint8Array(await blob.slice(at, at + pieceLength).arrayBuffer());
      await request('kept.write', { projectId, sha256, size: blob.size, at, bytes });
      done += bytes.length;
      onProgress?.(done / Math.max(1, all));
    }
  }
}

/** The bytes of a kept file of the open project. Throws a `RequestFailure` when they are lost or damaged. */
export async function readKeptFile(sha256: string): Promise<Blob> {
  const { id: projectId } = openProjectHandle();
  const pieces: Blob[] = [];
  let done = 0;
  for (;;) {
    const { bytes, size } = await request('kept.read', { projectId, sha256, at: done });
    pieces.push(new Blob([new Uint8Array(bytes)]));
    done += bytes.length;
    if (done >= size || bytes.length === 0) return new Blob(pieces);
  }
}

/** Whether the bytes of a kept file of the open project are there and as they were kept; they are not fetched. */
export async function isKeptWhole(sha256: string): Promise<boolean> {
  const { id: projectId } = openProjectHandle();
  // The first piece comes after the whole was checked.
  return request('kept.read', { projectId, sha256, at: 0 }).then(
    () => true,
    () => false,
  );
}

/** The bytes of all files that the open project keeps, and the names of those whose bytes are lost or damaged. */
export async function readKeptFiles(
  project: Pick<Project, 'files'> = currentProject(),
): Promise<{ readonly files: KeptBlobs; readonly lost: readonly string[] }> {
  const files = new Map<string, Blob>();
  const lost: string[] = [];
  for (const { sha256, name } of project.files.values()) {
    if (files.has(sha256)) continue;
    try {
      files.set(sha256, await readKeptFile(sha256));
    } catch {
      lost.push(name);
    }
  }
  return { files, lost };
}
