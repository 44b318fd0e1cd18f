import type { Problem } from '../kernel/problem';
import { fail, ok, type Result } from '../kernel/result';
import { zipDirectory } from './zip-directory';
import type { ImportFile } from './define-importer';
import type { ProjectReader, ProjectReadOptions } from './define-project-reader';
import { fileKind } from './file-kind';
import { maxqda } from './projects/maxqda';
import { qde } from './projects/qde';
import { qdpx } from './projects/qdpx';
import { qualcoder } from './projects/qualcoder';
import { rqda } from './projects/rqda';
import { taguette } from './projects/taguette';
import type { ReadProject } from './qdpx/reading';

/** Every format that holds a whole project. A new one is a file in `projects/`, a line here and its fixtures. */
export const projectReaders: readonly ProjectReader[] = [qdpx, qde, taguette, rqda, qualcoder, maxqda];

/** The reader that knows these bytes best, or null when they are no project. Told by content, not by name. */
export function projectReaderFor({ name, bytes }: ImportFile): ProjectReader | null {
  let best: ProjectReader | null = null;
  let most = 0;
  for (const reader of projectReaders) {
    const score = reader.detect(bytes, name);
    if (score > most) [best, most] = [reader, score];
  }
  return best;
}

/** A project that was read, and by which reader. */
export type FoundProject = { readonly format: string; readonly read: ReadProject };

/** Reads a whole project with the reader that knows the file; whatever goes wrong is a problem that names it. */
export async function readProjectFile(
  file: ImportFile,
  options: ProjectReadOptions,
): Promise<Result<FoundProject, Problem>> {
  const reader = projectReaderFor(file);
  if (reader === null) return fail({ code: projectRefusal(file.bytes), severity: 'error', file: file.name });
  const outcome = await reader.read(file, options);
  return outcome.ok ? ok({ format: reader.id, read: outcome.value }) : outcome;
}

function projectRefusal(bytes: Uint8Array): string {
  const kind = fileKind(bytes);
  if (kind === 'empty') return 'file-empty';
  if (kind !== 'zip') return 'no-project';
  return zipDirectory(bytes) === null ? 'archive-damaged' : 'qdpx-without-project';
}
