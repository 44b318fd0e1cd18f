import { missingBeside } from '../../shared/importers/missing-beside';
import type { Problem } from '../../shared/kernel/problem';
import { ok, type Result } from '../../shared/kernel/result';
import type { FileBeside } from '../../shared/project/files-beside';
import { request } from '../bridge/backend';
import { readProjectFile, type ReadingProject, type ReadProjectOptions } from '../workers/project-client';
import { handleOf } from './outside-files';

/**
 * Reads a project from a file, and looks for what lies in a folder beside that: what is there is kept with the project
 * when it is stored, what is not is said. Null when it was cancelled.
 */
export async function readProjectWithFiles(
  file: File,
  options: ReadProjectOptions,
): Promise<Result<ReadingProject, Problem> | null> {
  const outcome = await readProjectFile(file, options);
  if (outcome?.ok !== true || outcome.value.preview.outside.length === 0) return outcome;
  const reading = outcome.value;
  const { outside, problems } = reading.preview;
  const handle = handleOf(file);
  const found = new Set(await findBeside(handle, outside));
  if (options.signal?.aborted === true) {
    reading.close();
    return null;
  }
  const missing = outside.filter(({ sha256 }) => !found.has(sha256)).map((one) => missingBeside(file.name, one));
  return ok({
    ...reading,
    preview: { ...reading.preview, problems: [...problems, ...missing] },
    async store(target) {
      // Bytes are there before the records that name them.
      for (const one of outside) {
        if (handle === undefined || !found.has(one.sha256)) continue;
        await request('beside.keep', { projectId: target.projectId, handle, file: one });
      }
      await reading.store(target);
    },
  });
}

async function findBeside(handle: string | undefined, files: readonly FileBeside[]): Promise<readonly string[]> {
  if (handle === undefined) return [];
  return (await request('beside.find', { handle, files: [...files] })).sha256;
}
