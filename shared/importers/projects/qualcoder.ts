import { fail, ok } from '../../kernel/result';
import { isBomb, listArchive, unpack } from '../archive';
import { defineProjectReader } from '../define-project-reader';
import type { ImportFile } from '../define-importer';
import { fileKind } from '../file-kind';
import { readQualcoder } from '../qualcoder/read-qualcoder';
import { tableNames } from '../sqlite-schema';
import { withTables } from '../sqlite-tables';

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
    if (fileKind(bytes) === 'zip') return listArchive(bytes)?.some(({ name }) => inFolder.test(name)) === true ? 1 : 0;
    const names = tableNames(bytes);
    return ['source', 'code_name', 'code_cat', 'code_text'].every((name) => names.has(name)) ? 1 : 0;
  },
  read(file, options) {
    const found = databaseIn(file);
    if (typeof found === 'string') return Promise.resolve(fail({ code: found, severity: 'error', file: file.name }));
    return withTables(found, options.openSqlite, (tables) =>
      ok(readQualcoder(tables, { ...options, file: file.name, name: found.project })),
    );
  },
});

/** The database of a file, and the name of its project as far as its folder tells; or why there is none. */
function databaseIn(
  file: ImportFile,
): (ImportFile & { readonly project: string }) | 'archive-bomb' | 'archive-damaged' {
  if (fileKind(file.bytes) !== 'zip') return { ...file, project: '' };
  const entry = listArchive(file.bytes)?.find(({ name }) => inFolder.test(name));
  if (entry === undefined) return 'archive-damaged';
  if (isBomb([entry])) return 'archive-bomb';
  const bytes = unpack(file.bytes, (name) => name === entry.name)?.get(entry.name);
  if (bytes === undefined) return 'archive-damaged';
  return { name: file.name, bytes, project: inFolder.exec(entry.name)?.[1]?.replace(/\.qda$/i, '') ?? '' };
}
