import { digestOf } from '../../kernel/digest';
import { fail, ok } from '../../kernel/result';
import { archiveLimits, isBomb } from '../archive';
import { takeOut } from '../containers';
import { defineProjectReader, type Beside } from '../define-project-reader';
import type { ImportFile } from '../define-importer';
import { fileKind } from '../file-kind';
import { extensionOf } from '../file-name';
import { sourceFolders } from '../project-folders';
import { readQualcoder } from '../qualcoder/read-qualcoder';
import type { InFolder } from '../qualcoder/sources';
import { tableNames } from '../sqlite-schema';
import { withTables } from '../sqlite-tables';
import { zipDirectory } from '../zip-directory';

/** Where the files of sources lie in the folder of a project. */
const sources = new RegExp(`^(?:${sourceFolders.join('|')})/.`, 'i');

/** The database in the folder of a project, and the folder's name before it. */
const databaseName = /^(?:(?:.*\/)?([^/]+)\/)?data\.qda$/i;

/**
 * Projects of QualCoder: `data.qda` out of the folder of a project, or the folder as an archive, as one hands it on.
 * Schema: `src/qualcoder/__main__.py`.
 */
export const qualcoder = defineProjectReader({
  id: 'qualcoder',
  extensions: ['qda'],
  detect(bytes) {
    if (fileKind(bytes) === 'zip')
      return zipDirectory(bytes)?.some(({ name }) => databaseName.test(name)) === true ? 1 : 0;
    const names = tableNames(bytes);
    return ['source', 'code_name', 'code_cat', 'code_text'].every((name) => names.has(name)) ? 1 : 0;
  },
  read(file, options) {
    const found = fileKind(file.bytes) === 'zip' ? inArchive(file) : inItsFolder(file, options.beside);
    if (typeof found === 'string') return Promise.resolve(fail({ code: found, severity: 'error', file: file.name }));
    const { database, name, inFolder } = found;
    return withTables(database, options.openSqlite, async (tables) =>
      ok(await readQualcoder(tables, { ...options, file: file.name, name, inFolder })),
    );
  },
});

/** A project with hours of film; nothing honest needs more. */
const limits = { ...archiveLimits, entries: 100_000, bytes: 4 * 1024 * 1024 * 1024 };

/** The database, the name of the project as far as its folder tells, and what lies there. */
type Found = { readonly database: ImportFile; readonly name: string; readonly inFolder: InFolder };

/** The largest PDF that is looked into for where the areas on its pages are, in bytes. */
const largestPdf = 256 * 1024 * 1024;

/** The database by itself: what lies beside it stays there, but for PDFs, which tell how their pages lie. */
function inItsFolder(file: ImportFile, beside: Beside = () => Promise.resolve(null)): Found {
  return {
    database: file,
    name: nameIn(file.name),
    async inFolder(path) {
      const found = await beside(path);
      if (found === null) return null;
      const { size, sha256 } = found;
      const isLookedInto = extensionOf(path) === 'pdf' && size <= largestPdf;
      return { size, sha256, bytes: isLookedInto ? await found.bytes() : null };
    },
  };
}

function nameIn(path: string): string {
  return databaseName.exec(path.replaceAll('\\', '/'))?.[1]?.replace(/\.qda$/i, '') ?? '';
}

/** The project in an archive of its folder, or why there is none. */
function inArchive(file: ImportFile): Found | 'archive-bomb' | 'archive-damaged' {
  const directory = zipDirectory(file.bytes) ?? [];
  const entry = directory.find(({ name }) => databaseName.test(name));
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
    name: nameIn(entry.name),
    async inFolder(path) {
      const one = byPath.get(pathKey(path));
      const taken = one === undefined ? null : takeOut(file.bytes, one);
      if (taken === null || typeof taken === 'string') return taken;
      return { size: taken.length, sha256: await digestOf(taken), bytes: taken };
    },
  };
}

/** Names are written composed or not, and in capitals or not, by system and packer. */
function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
