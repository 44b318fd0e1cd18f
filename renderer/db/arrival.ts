import type { Arrival, ProjectDatabase } from './database';

/** How the project came in; null when it was made here, or when nobody knows. */
export async function readArrival(db: ProjectDatabase): Promise<Arrival | null> {
  const row = await db.meta.get('arrival');
  return row?.key === 'arrival' ? row.value : null;
}
