/** A value as SQLite keeps it. */
export type SqlValue = string | number | Uint8Array | null;

/** A database out of a file, in memory; only read from. */
export type SqlDatabase = {
  /** Rows of one query, each when it is asked for. Throws on what the database does not know and on a damaged page. */
  readonly rows: (query: string) => Iterable<readonly SqlValue[]>;
  readonly close: () => void;
};

/** Opens the bytes of a database; rejects when they are none. Where the engine lies, only the caller knows. */
export type OpenSqlite = (bytes: Uint8Array) => Promise<SqlDatabase>;

/** What is used of an engine (sql.js). */
export type SqlEngine = { readonly Database: new (bytes: Uint8Array) => SqlEngineDatabase };
type SqlEngineDatabase = {
  prepare(query: string): { step(): boolean; get(): SqlValue[]; free(): boolean };
  close(): void;
};

/** A database in an engine. The bytes are not changed. */
export function databaseIn({ Database }: SqlEngine, bytes: Uint8Array): SqlDatabase {
  const database = new Database(bytes);
  return {
    *rows(query) {
      const statement = database.prepare(query);
      try {
        while (statement.step()) yield statement.get();
      } finally {
        statement.free();
      }
    },
    close: () => database.close(),
  };
}
