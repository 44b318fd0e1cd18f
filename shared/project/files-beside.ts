import { mediaFolderEnd } from '../kernel/media-folder';
import type { FileRecord } from './file-record';
import type { Project } from './project';
import { compareText, fileEntryName } from './project-file';

/** How much of kept files goes into one archive, in bytes. */
export type ArchiveLimits = {
  /** Most bytes of one part. */
  readonly part: number;
  /** Most bytes of all kept files together. */
  readonly files: number;
};

/**
 * One part is at most what REFI-QDA 1.5 allows (section 8.5). All together stay an eighth below that, which is left for
 * the words and the records (81 MB for 1,000 interviews), so that no archive needs ZIP64 and every program can open it.
 */
export const archiveLimits: ArchiveLimits = { part: 2_147_483_647, files: 1_879_048_192 };

/**
 * The files, by SHA-256, that are too much for the archive and lie in a folder beside it: sound and film first, which
 * the standard lets lie outside, the largest before the others.
 */
export function filesBeside(
  { files }: Pick<Project, 'files'>,
  limits: ArchiveLimits = archiveLimits,
): ReadonlySet<string> {
  const ordered = [...files.values()].sort(
    (a, b) => Number(isRecording(b)) - Number(isRecording(a)) || b.size - a.size || compareText(a.id, b.id),
  );
  const beside = new Set(ordered.filter(({ size }) => size > limits.part).map(({ sha256 }) => sha256));
  let sum = ordered.reduce((all, { sha256, size }) => all + (beside.has(sha256) ? 0 : size), 0);
  for (const { sha256, size } of ordered) {
    if (size === 0 || beside.has(sha256)) continue;
    if (sum <= limits.files) break;
    beside.add(sha256);
    sum -= size;
  }
  return beside;
}

function isRecording({ mediaType }: FileRecord): boolean {
  return /^(?:audio|video)\//.test(mediaType);
}

/** The folder beside a project's file for what is too large for it: `Stadtgespräche Media`. */
export function folderBeside(projectName: string): string {
  const clean = projectName
    .replace(/[\\/:*?"<>|\p{Cc}\p{Surrogate}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    // Names that Windows keeps for itself, whatever stands behind the dot.
    .replace(/^(?=(?:con|prn|aux|nul|com\d|lpt\d)\.)/i, '_');
  const short = [...clean].slice(0, 100).join('').trim();
  return `${short === '' ? 'Wortlaut' : short}${mediaFolderEnd}`;
}

/** A file that lies beside an archive. */
export type FileBeside = Pick<FileRecord, 'sha256' | 'size' | 'name'> & {
  /** The folder beside the archive (`isMediaFolder`). */
  readonly folder: string;
  /** Its name in there (`isMediaFile`); `name` is the one it was kept under. */
  readonly file: string;
};

/** Where a kept file lies beside an archive. */
export function fileBeside(record: FileRecord, folder: string): FileBeside {
  const { sha256, size, name } = record;
  return { sha256, size, name, folder, file: fileEntryName(record) };
}
