import initSqlJs from 'sql.js';

/** Bytes of a database made by these statements; the same statements always give the same bytes. */
export async function makeDatabase(sql: string): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(sql);
  const bytes = database.export();
  database.close();
  return bytes;
}
