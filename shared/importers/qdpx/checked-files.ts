import { digestOf } from '../../kernel/digest';
import type { Problem } from '../../kernel/problem';
import type { ReadProject } from './reading';

type CheckOptions = {
  /** Name of the project file, for the problems. */
  readonly file: string;
  /** Share of the bytes that is checked. */
  readonly onProgress: (fraction: number) => void;
};

/**
 * The project without kept files whose bytes are not those that were kept: each is named, all else stays.
 *
 * An archive checks its entries against damage alone; whoever packed it anew may have changed them.
 */
export async function withCheckedFiles(read: ReadProject, { file, onProgress }: CheckOptions): Promise<ReadProject> {
  if (read.files === undefined) return read;
  const total = [...read.files.values()].reduce((sum, { length }) => sum + length, 0);
  const changed = new Set<string>();
  let done = 0;
  for (const [sha256, bytes] of read.files) {
    if ((await digestOf(bytes)) !== sha256) changed.add(sha256);
    done += bytes.length;
    onProgress(total === 0 ? 1 : done / total);
  }
  if (changed.size === 0) return read;
  const problems = [...read.project.files.values()]
    .filter(({ sha256 }) => changed.has(sha256))
    .map(({ id, name }): Problem => ({
      code: 'project-file-changed',
      severity: 'warning',
      file,
      place: id,
      params: { name },
    }));
  return {
    ...read,
    files: new Map([...read.files].filter(([sha256]) => !changed.has(sha256))),
    problems: [...read.problems, ...problems],
  };
}
