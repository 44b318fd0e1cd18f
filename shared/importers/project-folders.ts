import { projectDatabase } from './file-extensions';

/** Where a project that is a folder (QualCoder) has the files of its sources. */
export const sourceFolders = ['documents', 'images', 'audio', 'video'] as const;

/**
 * Without what belongs to a project whose database is among them: that comes along with the database, and is no text by
 * itself. In a folder `Studie.qda` that is everything, in any other the folders of its sources.
 */
export function withoutProjectParts<Item>(items: readonly Item[], pathOf: (item: Item) => string): readonly Item[] {
  const folders = new Set<string>();
  for (const item of items) {
    const path = pathOf(item);
    if (!isDatabase(path)) continue;
    const home = path.slice(0, -projectDatabase.length);
    if (/\.qda\/$/i.test(home)) folders.add(home);
    else for (const name of sourceFolders) folders.add(`${home}${name}/`);
  }
  if (folders.size === 0) return items;
  return items.filter((item) => isDatabase(pathOf(item)) || !foldersOf(pathOf(item)).some((one) => folders.has(one)));
}

/** Whether a path is that of the database of a project that is a folder. */
export function isDatabase(path: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase() === projectDatabase;
}

/** Every folder that a path leads through, `a/` and `a/b/` for `a/b/c`. */
function foldersOf(path: string): readonly string[] {
  const ends = [...path.matchAll(/\//g)].map(({ index }) => index + 1);
  return ends.map((end) => path.slice(0, end));
}
