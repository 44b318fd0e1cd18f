import type { Ports } from '../../shared/kernel/ports';
import type { Timestamp } from '../../shared/kernel/ids';

/** The real clock and the real source of ids, for commands run by the interface. */
export const ports: Ports = {
  now: () => new Date().toISOString() as Timestamp,
  newId: () => crypto.randomUUID(),
};
