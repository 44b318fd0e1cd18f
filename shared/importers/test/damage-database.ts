import initSqlJs from 'sql.js';
import type { Chance } from './damage-bytes';
import { extremeValue } from './extreme-values';

/** A database with one to three faults in its rows or its tables; it stays a database. Null where it is none. */
export type DamageDatabase = (bytes: Uint8Array, next: Chance) => Uint8Array | null;

/** Loads the engine. */
export async function databaseDamage(): Promise<DamageDatabase> {
  const { Database } = await initSqlJs();
  return (bytes, next) => {
    const database = new Database(bytes);
    const column = (query: string): readonly string[] =>
      (database.exec(query)[0]?.values ?? []).map((row) => String(row[0]));
    try {
      for (let fault = 1 + next(3); fault > 0; fault -= 1) {
        const tables = column("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
        const table = quoted(tables[next(tables.length)] ?? '');
        const names = column(`SELECT name FROM pragma_table_info(${table})`);
        const name = quoted(names[next(names.length)] ?? '');
        const ids = column(`SELECT rowid FROM ${table}`);
        const id = ids[next(ids.length)] ?? '0';
        const statement = faultOf(table, name, id, next);
        try {
          database.run(statement);
        } catch {
          // A key or a rule of the table forbids it: such a database is not met with.
        }
      }
      return database.export();
    } catch {
      return null;
    } finally {
      database.close();
    }
  };
}

function faultOf(table: string, column: string, id: string, next: Chance): string {
  const one = `WHERE rowid = ${id}`;
  switch (next(12)) {
    case 0:
      return `DELETE FROM ${table} ${one}`;
    case 1:
      return `DROP TABLE ${table}`;
    case 2:
      return `ALTER TABLE ${table} DROP COLUMN ${column}`;
    case 3:
      return `ALTER TABLE ${table} RENAME COLUMN ${column} TO "a b"`;
    case 4:
      return `UPDATE ${table} SET ${column} = NULL ${next(2) ? one : ''}`;
    case 5:
      return `UPDATE ${table} SET ${column} = x'00ff80' ${one}`;
    case 6:
      return `UPDATE ${table} SET ${column} = (SELECT ${column} FROM ${table} LIMIT 1 OFFSET ${next(5)}) ${next(2) ? one : ''}`;
    case 7:
      return `UPDATE ${table} SET ${column} = ${['-1', '9223372036854775807', '1e308', '0.5', '-9e999'][next(5)] ?? ''} ${one}`;
    default:
      return `UPDATE ${table} SET ${column} = '${extremeValue(next).replaceAll("'", "''")}' ${next(4) ? one : ''}`;
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
