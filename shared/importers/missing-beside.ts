import type { Problem } from '../kernel/problem';
import type { FileBeside } from '../project/files-beside';

/** A file that a project's file does without, and that is not beside it either: which, and where it should be. */
export function missingBeside(file: string, { name, folder, file: inThere }: FileBeside): Problem {
  return { code: 'file-beside-missing', severity: 'warning', file, params: { name, path: `${folder}/${inThere}` } };
}
