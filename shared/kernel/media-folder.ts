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

/** Whether a name is that of one file, as it has it in such a folder: an id and an ending. */
export function isMediaFile(name: string): boolean {
  return filePattern.test(name);
}
