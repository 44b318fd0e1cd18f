import type { Timestamp } from '../kernel/ids';
import type { Ports } from '../kernel/ports';

/** Ports that count: the same calls give the same ids and times. */
export function countingPorts(seed = 0): Ports {
  let ids = seed;
  let seconds = seed;
  return {
    newId: () => `00000000-0000-4000-8000-${(ids++).toString(16).padStart(12, '0')}`,
    now: () => new Date(Date.UTC(2023, 5, 10) + 1000 * seconds++).toISOString() as Timestamp,
  };
}
