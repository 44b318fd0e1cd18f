import { readArrival, writeArrival } from '../db/arrival';
import type { Arrival } from '../db/database';
import { openProjectHandle } from './project-store';

export type { Arrival };

/** Notes how the open project came out of a file, so that it can be read again. */
export function keepArrival(arrival: Arrival): Promise<void> {
  return writeArrival(openProjectHandle().db, arrival);
}

/** How the open project came out of a file; null when it was made here. */
export function loadArrival(): Promise<Arrival | null> {
  return readArrival(openProjectHandle().db);
}
