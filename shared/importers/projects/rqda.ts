import { ok } from '../../kernel/result';
import { defineProjectReader } from '../define-project-reader';
import { readRqda } from '../rqda/read-rqda';
import { tableNames } from '../sqlite-schema';
import { withTables } from '../sqlite-tables';

/** Projects of RQDA. Schema: `new_proj` in its `R/ProjectFun.R`. */
export const rqda = defineProjectReader({
  id: 'rqda',
  extensions: ['rqda'],
  detect(bytes) {
    const names = tableNames(bytes);
    return ['source', 'freecode', 'codecat', 'treecode', 'coding'].every((name) => names.has(name)) ? 1 : 0;
  },
  read: (file, options) =>
    withTables(file, options.openSqlite, (tables) => ok(readRqda(tables, { ...options, file: file.name }))),
});
