import type { Problem } from '../../kernel/problem';
import { fail, ok } from '../../kernel/result';
import { defineProjectReader } from '../define-project-reader';
import { tableNames } from '../sqlite-schema';
import { withTables } from '../sqlite-tables';
import { readTaguette } from '../taguette/read-taguette';

/** Projects of Taguette: its own database, or a project given out as SQLite. Schema: `taguette/database/models.py`. */
export const taguette = defineProjectReader({
  id: 'taguette',
  extensions: ['sqlite3'],
  detect(bytes) {
    const names = tableNames(bytes);
    return ['projects', 'documents', 'highlights', 'highlight_tags', 'tags'].every((name) => names.has(name)) ? 1 : 0;
  },
  read: (file, options) =>
    withTables(file, options.openSqlite, (tables) => {
      const read = readTaguette(tables, { ...options, file: file.name });
      const problem: Problem = { code: 'project-empty', severity: 'error', file: file.name };
      return read === null ? fail(problem) : ok(read);
    }),
});
