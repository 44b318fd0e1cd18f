import type { Timestamp } from '../kernel/ids';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `Wed Nov 26 04:43:06 2026`, as C and R write it. */
const written = /^[a-z]{3} ([a-z]{3}) +(\d{1,2}) (\d{2}:\d{2}:\d{2}) (\d{4})$/i;

/**
 * A moment as databases write it, or null when it is none: ISO 8601 with a space or a T, or as C writes it.
 *
 * One without a time zone is taken for UTC, so that it does not depend on the machine; one of before 1900 is an empty
 * field (MAXQDA).
 */
export function momentOf(text: string): Timestamp | null {
  const plain = text.trim();
  const [, month = '', day = '', time = '', year = ''] = written.exec(plain) ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  const iso =
    number > 0 ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${time}` : plain.replace(' ', 'T');
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return null;
  const hasZone = /T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(iso);
  const at = Date.parse(hasZone || !iso.includes('T') ? iso : `${iso}Z`);
  if (Number.isNaN(at) || iso < '1900') return null;
  return new Date(at).toISOString() as Timestamp;
}
