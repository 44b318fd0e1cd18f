/** A calendar day as records keep it, from what a person types: `10.6.23`, `10/06/2023`, `2023-06-10`. Null for none. */
export function parseDay(typed: string): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})[./]\s*(\d{1,2})[./]\s*(\d{4}|\d{2})$/.exec(text);
  if (written === null) return null;
  const year = Number(written[3]);
  return dayOf(year < 100 ? 2000 + year : year, Number(written[2]), Number(written[1]));
}

/** A calendar day as it is written in a language: `10.06.2023`, `10/06/2023`. */
export function formatDay(day: string, locale: string): string {
  const [year, month, date] = day.split('-');
  if (year === undefined || month === undefined || date === undefined) return '';
  return [date, month, year].join(locale.startsWith('de') ? '.' : '/');
}

function dayOf(year: number, month: number, date: number): string | null {
  const day = new Date(Date.UTC(year, month - 1, date));
  const isReal = day.getUTCFullYear() === year && day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
  return isReal ? day.toISOString().slice(0, 10) : null;
}
