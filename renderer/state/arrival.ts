import { readArrival } from '../db/arrival';
import type { Arrival } from '../db/database';
import { openProjectHandle } from './project-store';

export type { Arrival };

/** How the open project came out of a file; null when it was made here. */
export function loadArrival(): Promise<Arrival | null> {
  return readArrival(openProjectHandle().db);
}
