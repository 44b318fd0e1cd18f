import { extensionOf } from './file-name';

/**
 * Usual extensions of the files that can be read, lower case, without a dot: for dialogs, and where only a name is at hand.
 *
 * Lists of their own, because page and main process ask by the name alone and must not load all readers for that. The
 * test beside them compares them with the readers.
 */
export const fileExtensions = {
  /** Texts, tables and recordings. */
  documents: [
    ...[
      'docx',
      'docm',
      'dotx',
      'odt',
      'ott',
      'fodt',
      'rtf',
      'pdf',
      'html',
      'htm',
      'xhtml',
      'md',
      'markdown',
      'mdown',
      'txt',
      'text',
      'log',
    ],
    ...['srt', 'vtt', 'otr', 'json', 'eaf', 'textgrid', 'csv', 'tsv', 'tab', 'xlsx', 'xlsm', 'xltx'],
    ...['mp3', 'm4a', 'wav', 'ogg', 'oga', 'opus', 'flac', 'aac', 'aif', 'aiff', 'wma', 'amr', 'caf', 'dss', 'ds2'],
    ...['mp4', 'm4v', 'mov', 'webm', 'mkv', 'ogv', 'avi', 'wmv', '3gp'],
  ],
  /** Lists of codes. */
  codes: ['csv', 'tsv', 'txt', 'md', 'qdc'],
  /** Whole projects. */
  projects: ['qdpx', 'qde', 'sqlite3', 'rqda', 'qda', 'mx18', 'mx20', 'mx22', 'mx24', 'mex', 'mex20', 'mex22', 'mex24'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What the database of a project is called that is a folder: QualCoder's. */
export const projectDatabase = 'data.qda';

/** Whether a file says by its name that it holds a whole project. */
export function isProjectName(name: string): boolean {
  const extension = extensionOf(name);
  return fileExtensions.projects.some((known) => known === extension);
}
