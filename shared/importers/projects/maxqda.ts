import { ok } from '../../kernel/result';
import { defineProjectReader } from '../define-project-reader';
import { readMaxqda } from '../maxqda/read-maxqda';
import { tableNames } from '../sqlite-schema';
import { withTables } from '../sqlite-tables';

/** Projects of MAXQDA, of which only the codes can be read; see `readMaxqda`. */
export const maxqda = defineProjectReader({
  id: 'maxqda',
  extensions: ['mx24', 'mx22', 'mx20', 'mx18', 'mex24', 'mex22', 'mex20', 'mex'],
  detect(bytes) {
    const names = tableNames(bytes);
    return ['texts', 'codewords', 'codings', 'sys_blobs'].every((name) => names.has(name)) ? 1 : 0;
  },
  read: (file, options) =>
    withTables(file, options.openSqlite, (tables) => ok(readMaxqda(tables, { ...options, file: file.name }))),
});
