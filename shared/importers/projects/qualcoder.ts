import { fail, ok } from '../../kernel/result';
import { archiveLimits, isBomb } from '../archive';
import { takeOut } from '../containers';
import { defineProjectReader } from '../define-project-reader';
import type { ImportFile } from '../define-importer';
import { fileKind } from '../file-kind';
import { readQualcoder } from '../qualcoder/read-qualcoder';
import type { Beside } from '../qualcoder/sources';
import { tableNames } from '../sqlite-schema';
import { withTables } from '../sqlite-tables';
import { zipDirectory } from '../zip-directory';

/** Where the files of sources lie in the folder of a project. */
const sources = /^(?:documents|images|audio|video)\/./i;

/** The database in the folder of a project, and the folder's name before it. */
const inFolder = /^(?:(?:.*\/)?([^/]+)\/)?data\.qda$/i;

/**
 * Projects of QualCoder: `data.qda` out of the folder of a project, or the folder as an archive, as one hands it on.
 * Schema: `src/qualcoder/__main__.py`.
 */
export const qualcoder = defineProjectReader({
  id: 'qualcoder',
  extensions: ['qda'],
  detect(bytes) {
    if (fileKind(bytes) === 'zip') return zipDirectory(bytes)?.some(({ name }) => inFolder.test(name)) === true ? 1 : 0;
    const names = tableNames(bytes);
    return ['source', 'code_name', 'code_cat', 'code_text'].every((name) => names.has(name)) ? 1 : 0;
  },
  read(file, options) {
    const found = projectIn(file);
    if (typeof found === 'string') return Promise.resolve(fail({ code: found, severity: 'error', file: file.name }));
    const { database, name, beside } = found;
    return withTables(database, options.openSqlite, async (tables) =>
      ok(await readQualcoder(tables, { ...options, file: file.name, name, beside })),
    );
  },
});

/** A project with hours of film; nothing honest needs more. */
const limits = { ...archiveLimits, entries: 100_000, bytes: 4 * 1024 * 1024 * 1024 };

/** The database of a file, the name of its project as far as its folder tells, and what lies there; or why there is none. */
function projectIn(
  file: ImportFile,
):
  | { readonly database: ImportFile; readonly name: string; readonly beside: Beside }
  | 'archive-bomb'
  | 'archive-damaged' {
  if (fileKind(file.bytes) !== 'zip') return { database: file, name: '', beside: () => null };
  const directory = zipDirectory(file.bytes) ?? [];
  const entry = directory.find(({ name }) => inFolder.test(name));
  if (entry === undefined) return 'archive-damaged';
  const folder = entry.name.slice(0, -'data.qda'.length).toLowerCase();
  const inside = directory.filter(
    ({ name }) => name.toLowerCase().startsWith(folder) && sources.test(name.slice(folder.length)),
  );
  if (isBomb([entry, ...inside], limits)) return 'archive-bomb';
  const bytes = takeOut(file.bytes, entry);
  if (typeof bytes === 'string') return 'archive-damaged';
  const byPath = new Map(inside.map((one) => [pathKey(one.name.slice(folder.length)), one]));
  return {
    database: { name: file.name, bytes },
    name: inFolder.exec(entry.name)?.[1]?.replace(/\.qda$/i, '') ?? '',
    beside(path) {
      const one = byPath.get(pathKey(path));
      return one === undefined ? null : takeOut(file.bytes, one);
    },
  };
}

/** Names are written composed or not, and in capitals or not, by system and packer. */
function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
