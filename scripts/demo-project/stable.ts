import { createHash } from 'node:crypto';
import type { Id, Timestamp } from '../../shared/kernel/ids';

/** A GUID of version 4 in shape, the same each time for the same thing: the demo keeps its ids when its words change. */
export function stableId<Brand extends string>(kind: Brand, key: string): Id<Brand> {
  const hex = digest(`${kind}:${key}`).slice(0, 32);
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ];
  return parts.join('-') as Id<Brand>;
}

/** A number from 0 to `below - 1`, always the same for a key. */
export function stableNumber(key: string, below: number): number {
  return parseInt(digest(key).slice(0, 8), 16) % below;
}

/** A moment of a working day (`2023-06-05`), so many seconds after seven o'clock UTC. */
export function momentOf(day: string, seconds: number): Timestamp {
  return new Date(Date.parse(`${day}T07:00:00.000Z`) + seconds * 1000).toISOString() as Timestamp;
}

/** The next day that is neither Saturday nor Sunday. */
export function nextWorkingDay(day: string): string {
  const date = new Date(`${day}T12:00:00.000Z`);
  do date.setUTCDate(date.getUTCDate() + 1);
  while ([0, 6].includes(date.getUTCDay()));
  return date.toISOString().slice(0, 10);
}

function digest(text: string): string {
  return createHash('sha256').update(`wortlaut demo project:${text}`).digest('hex');
}
