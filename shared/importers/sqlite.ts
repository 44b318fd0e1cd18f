/** A value as SQLite keeps it. */
export type SqlValue = string | number | Uint8Array | null;

/** A database out of a file, in memory; only read from. */
export type SqlDatabase = {
  /** Rows of a query, by column name. Throws on what the database does not know. */
  readonly all: (query: string) => readonly Readonly<Record<string, SqlValue>>[];
  readonly close: () => void;
};

/** Opens the bytes of a database; rejects when they are none. Where the engine lies, only the caller knows. */
export type OpenSqlite = (bytes: Uint8Array) => Promise<SqlDatabase>;
