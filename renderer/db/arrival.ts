import type { Arrival, ProjectDatabase } from './database';

/** Notes how the project came in. It is no part of the project, and a database rebuilt from the journal has it no more. */
export async function writeArrival(db: ProjectDatabase, value: Arrival): Promise<void> {
  await db.meta.put({ key: 'arrival', value });
}

/** How the project came in; null when it was made here, or when nobody knows. */
export async function readArrival(db: ProjectDatabase): Promise<Arrival | null> {
  const row = await db.meta.get('arrival');
  return row?.key === 'arrival' ? row.value : null;
}
