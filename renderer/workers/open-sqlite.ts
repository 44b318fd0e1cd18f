import initSqlJs from 'sql.js';
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { databaseIn, type OpenSqlite, type SqlEngine } from '../../shared/importers/sqlite';

let engine: Promise<SqlEngine> | null = null;

/** Opens databases, in the project worker alone: only its policy lets the engine be compiled (shared/ipc/csp.ts). */
export const openSqlite: OpenSqlite = async (bytes) => {
  engine ??= initSqlJs({ locateFile: () => wasm });
  return databaseIn(await engine, bytes);
};
