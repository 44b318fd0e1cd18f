import type { ExportLanguage } from '../export-request';

/** Months by name. Written here, because what a machine calls them depends on it. */
const months = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** A calendar day `YYYY-MM-DD` as it stands in print: `13. Mai 2023`, `13 May 2023`. What is no day stays as it is. */
export function dateText(day: string, language: ExportLanguage): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = months[language][Number(month) - 1];
  if (name === undefined) return day;
  // No break between day and month.
  return `${Number(date)}${language === 'de' ? '.' : ''}\u00a0${name} ${year}`;
}
