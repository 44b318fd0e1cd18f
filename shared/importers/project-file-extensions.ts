/**
 * Extensions of files that hold a whole project: ours, and those of the readers in `project-readers.ts`.
 *
 * A list of its own, because the main process asks by the name alone and must not load the readers for that.
 */
export const projectFileExtensions: readonly string[] = [
  'qdpx',
  'qde',
  'sqlite3',
  'rqda',
  'qda',
  'mx18',
  'mx20',
  'mx22',
  'mx24',
  'mex',
  'mex20',
  'mex22',
  'mex24',
];
