import initSqlJs from 'sql.js';
import wasm from 'sql.js/dist/sql-wasm.wasm?url&inline';
import { databaseIn, type OpenSqlite, type SqlEngine } from '../../shared/importers/sqlite';

let engine: Promise<SqlEngine> | null = null;

/** Opens databases with the engine that is bundled with the program: nothing is looked for on the disk. */
export const openSqlite: OpenSqlite = async (bytes) => {
  engine ??= initSqlJs({ wasmBinary: decoded(wasm) });
  return databaseIn(await engine, bytes);
};

/** The bytes in a `data:` address. */
function decoded(address: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')).buffer;
}
