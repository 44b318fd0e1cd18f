/** What ends the name of a folder beside an archive; another program (ATLAS.ti) calls its own so. */
export const mediaFolderEnd = ' Media';

/** A name that is one folder on every system, and leads nowhere else. */
const folderPattern =
  /^(?!(?:con|prn|aux|nul|com\d|lpt\d)\.)[^\\/:*?"<>|\p{Cc}\p{Surrogate}. ][^\\/:*?"<>|\p{Cc}\p{Surrogate}]{0,150} Media$/iu;
const filePattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[a-z0-9]{1,8}$/;

/** Whether a name is that of one folder, of the kind we make beside an archive. From files and from the page, all else is refused. */
export function isMediaFolder(name: string): boolean {
  return folderPattern.test(name);
}

/** Endings of recordings, pictures and PDFs; and of texts, which lie in a folder of this name where a project has them. */
const mediaEnding =
  /\.(?:mp3|m4a|wav|og[gav]|opus|flac|aac|aiff?|wma|amr|caf|dss|ds2|mp4|m4v|mov|webm|mkv|avi|wmv|3gp|mpe?g|jpe?g|png|gif|bmp|tiff?|webp|heic|pdf)$/i;
const documentPath = /^documents\/[^/]+\.(?:txt|docx|odt|md|html?|rtf|epub|srt)$/i;

/**
 * Whether a path leads from a project's file to one that may belong to it: downwards only, to no hidden file, and to
 * nothing but recordings, pictures, PDFs and documents. Files name such paths, and whoever made them may mean harm.
 */
export function isMediaPath(path: string): boolean {
  const parts = path.split('/');
  const isBelow =
    parts.length <= 16 &&
    parts.every((part) => /^[^\\:\p{Cc}\p{Surrogate}. ][^\\:\p{Cc}\p{Surrogate}]{0,254}$/u.test(part));
  return isBelow && (mediaEnding.test(path) || documentPath.test(path));
}

/** Whether a name is that of one file, as it has it in such a folder: an id and an ending. */
export function isMediaFile(name: string): boolean {
  return filePattern.test(name);
}
