import { decodeLoosely, decodeStrict, type UnicodeEncoding } from '../kernel/encoding';
import type { Problem } from '../kernel/problem';
import { fail, type Result } from '../kernel/result';
import type { ImportFile } from './define-importer';
import { fileKind } from './file-kind';
import type { OpenSqlite, SqlDatabase, SqlValue } from './sqlite';

/** A row of a table by the names of its columns; what the table does not have is null. */
export type Row<Column extends string = string> = Readonly<Record<Column, SqlValue>>;

/** The tables of a database that came from somebody else. */
export type Tables = {
  readonly has: (table: string) => boolean;
  /** Rows in the order they lie in the file, none where there is no such table. Only these columns are read. */
  readonly rows: <Column extends string>(table: string, columns: readonly Column[]) => readonly Row<Column>[];
  /** What was noticed while reading. */
  readonly problems: Problem[];
};

/** Largest database that is opened, in bytes: it lies in memory twice. */
const databaseLimit = 1024 * 1024 * 1024;

/**
 * How much a table may yield for every byte of the file, and besides. A sound file holds each value once, so only
 * defaults of added columns yield more than lies there; a tree of pages made to loop yields without end.
 */
const yieldLimit = { perByte: 4, besides: 16 * 1024 * 1024 };
/** What a row counts at least: less cannot lie in a page. */
const rowBytes = 4;

/** Why a database was not read any further. */
class DatabaseError extends Error {
  constructor(readonly place: string) {
    super('database-damaged');
  }
}

/**
 * Opens a database, hands its tables to `use` and closes it; a file that is none or is damaged is a problem.
 *
 * Nothing of what the file could make the engine calculate is run: only tables are read, no views, no virtual tables and
 * no computed columns, and always as plain lists of columns. Words come to the character, NUL included.
 */
export async function withTables<Value>(
  { name: file, bytes }: ImportFile,
  openSqlite: OpenSqlite,
  use: (tables: Tables) => Result<Value, Problem> | Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> {
  if (bytes.length > databaseLimit) {
    const params = { megabytes: databaseLimit / 1024 / 1024 };
    return fail({ code: 'file-too-large', severity: 'error', file, params });
  }
  const opened = await open(bytes, openSqlite);
  if (opened === null) return fail({ code: 'database-damaged', severity: 'error', file });
  try {
    return await use(tablesOf(opened, { file, bytes }));
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return fail({ code: 'database-damaged', severity: 'error', file, place: error.place });
  } finally {
    opened.close();
  }
}

/** Where the head of a file says whether its last changes may lie in a second file (`-wal`), and what says so. */
const journalMode = { at: 18, beside: 2, within: 1 };

function isBesideItself(bytes: Uint8Array): boolean {
  return bytes[journalMode.at] === journalMode.beside;
}

async function open(bytes: Uint8Array, openSqlite: OpenSqlite): Promise<SqlDatabase | null> {
  if (fileKind(bytes) !== 'database') return null;
  try {
    if (!isBesideItself(bytes)) return await openSqlite(bytes);
    // The engine in memory has no second file and would not open it.
    const own = bytes.slice();
    own.fill(journalMode.within, journalMode.at, journalMode.at + 2);
    return await openSqlite(own);
  } catch {
    return null;
  }
}

function tablesOf(database: SqlDatabase, { file, bytes }: { file: string; bytes: Uint8Array }): Tables {
  const problems: Problem[] = [];
  if (isBesideItself(bytes)) problems.push({ code: 'database-beside', severity: 'note', file });
  const budget = { left: bytes.length * yieldLimit.perByte + yieldLimit.besides };
  const read = (query: string, place: string): SqlValue[][] => readRows(database, query, { place, budget });
  const encoding = encodingOf(read('PRAGMA encoding', '')[0]?.[0]);
  const names = read("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0", '');
  const tables = new Map(names.flatMap(([name]) => (typeof name === 'string' ? [[name.toLowerCase(), name]] : [])));

  function columnsOf(table: string): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const [, name, , , , , hidden] of read(`PRAGMA table_xinfo(${quoted(table)})`, table)) {
      if (typeof name === 'string' && hidden === 0) found.set(name.toLowerCase(), name);
    }
    return found;
  }

  return {
    problems,
    has: (table) => tables.has(table.toLowerCase()),
    rows(wanted, columns) {
      const table = tables.get(wanted.toLowerCase());
      if (table === undefined) return [];
      const known = columnsOf(table);
      const terms = columns.map((column) => termOf(known.get(column.toLowerCase())));
      const words = { replaced: 0 };
      const rows = read(`SELECT ${terms.join(', ')} FROM ${quoted(table)}`, table).map((values) =>
        Object.fromEntries(
          columns.map((column, at) => [column, valueOf(values[2 * at], values[2 * at + 1] ?? null, encoding, words)]),
        ),
      );
      if (words.replaced > 0) {
        const params = { count: words.replaced };
        problems.push({ code: 'characters-replaced', severity: 'warning', file, place: table, params });
      }
      return rows as Row<(typeof columns)[number]>[];
    },
  };
}

function readRows(
  database: SqlDatabase,
  query: string,
  { place, budget }: { place: string; budget: { left: number } },
): SqlValue[][] {
  const rows: SqlValue[][] = [];
  try {
    for (const row of database.rows(query)) {
      budget.left -= rowBytes;
      for (const value of row) {
        if (value instanceof Uint8Array) budget.left -= value.length;
      }
      if (budget.left < 0) throw new DatabaseError(place);
      rows.push([...row]);
    }
  } catch {
    throw new DatabaseError(place);
  }
  return rows;
}

/** A column and of what type its value is. Text comes as bytes, because the engine would end it at the first NUL. */
function termOf(column: string | undefined): string {
  if (column === undefined) return 'NULL, NULL';
  const name = quoted(column);
  return `typeof(${name}), CASE typeof(${name}) WHEN 'text' THEN CAST(${name} AS BLOB) ELSE ${name} END`;
}

function valueOf(
  type: SqlValue | undefined,
  value: SqlValue,
  encoding: UnicodeEncoding,
  words: { replaced: number },
): SqlValue {
  if (type !== 'text' || !(value instanceof Uint8Array)) return value;
  const strict = decodeStrict(value, encoding);
  if (strict !== null) return strict;
  const loose = decodeLoosely(value, encoding);
  words.replaced += loose.split('\ufffd').length - 1;
  return loose;
}

function encodingOf(name: SqlValue | undefined): UnicodeEncoding {
  if (name === 'UTF-16le') return 'utf-16le';
  return name === 'UTF-16be' ? 'utf-16be' : 'utf-8';
}

/** A name as SQL takes it, whatever stands in it. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Words of a value: as they are, numbers written out, nothing for NULL and for bytes. */
export function textOf(value: SqlValue): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** A whole number of a value, also of one kept as text or as a fraction of nothing (`12.0`); else null. */
export function integerOf(value: SqlValue): number | null {
  const number = numberOf(value);
  return Number.isSafeInteger(number) ? number : null;
}

/** A number of a value, also of one kept as text; else null. */
export function numberOf(value: SqlValue): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
