import type { FileRecord } from './file-record';
import { compareCodings } from './coding';
import { collectionNames, type CollectionName, type Project } from './project';

/**
 * Where things lie in a project file: a REFI-QDA archive with one entry more, which has every record exactly.
 *
 * `project.qde` and `sources/` are the standard's; the rest is ours, and others pass over it.
 */
export const projectFileEntries = {
  project: 'project.qde',
  extension: 'wortlaut/extension.json',
  /** Words of a document's current revision. */
  source: (documentId: string) => `sources/${documentId}.txt`,
  /** A kept file that the standard has a place for. */
  file: (file: Pick<FileRecord, 'id' | 'name'>) => `sources/${fileEntryName(file)}`,
  /** A kept file that it has none for, by its hash. */
  otherFile: (sha256: string) => `wortlaut/files/${sha256}`,
  /** Words of an older revision. */
  revision: (revisionId: string) => `wortlaut/revisions/${revisionId}.txt`,
} as const;

/** Name and version that `wortlaut/extension.json` begins with. A reader refuses a version it does not know. */
export const extensionFormat = { format: 'wortlaut', version: 1 } as const;

/** Files, by the ids of their records, that lie in a folder beside the archive. */
export type ExtensionBeside = { readonly folder: string; readonly files: readonly string[] };

/** Records that the extension holds: all but the words, which lie in entries of their own. */
export type ExtensionCollection = Exclude<CollectionName, 'texts'>;
export const extensionCollections = collectionNames.filter((name): name is ExtensionCollection => name !== 'texts');

/** All records of a kind in a fixed order: by id, codings by document in reading order. */
export function recordsOf(project: Project, name: ExtensionCollection): readonly object[] {
  if (name === 'info') return [project.info];
  if (name === 'codings') {
    return [...project.codings.entries()]
      .sort(([a], [b]) => compareText(a, b))
      .flatMap(([, codings]) => [...codings].sort(compareCodings));
  }
  return [...project[name].values()].sort((a, b) => compareText(a.id, b.id));
}

/** Order by UTF-16 units: the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How the standard refers to a kept file in the same archive. */
export function archivePath(file: Pick<FileRecord, 'id' | 'name'>): string {
  return `internal://${fileEntryName(file)}`;
}

/** Name of a kept file where the standard has a place for it: its id, and the ending it came with. */
export function fileEntryName({ id, name }: Pick<FileRecord, 'id' | 'name'>): string {
  return `${id}.${/\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? 'bin'}`;
}
