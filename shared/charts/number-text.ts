/** How a number is to be read; `share` goes from 0 to 1, `points` is a difference of two shares. */
export type Unit = 'count' | 'share' | 'points' | 'text';

/** Language of the words and numbers of a picture. */
export type ChartLanguage = 'de' | 'en';

/** A whole number as it is written in print: `1.234` or `1,234`. */
export function countText(count: number, language: ChartLanguage): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, language === 'de' ? '.' : ',');
}

/** A share from 0 to 1 as per cent with one decimal: `12,5 %` or `12.5%`. */
export function shareText(share: number, language: ChartLanguage): string {
  const number = share === 0 ? '0' : percentOf(share).toFixed(1);
  return language === 'de' ? `${number.replace('.', ',')}\u00a0%` : `${number}%`;
}

/** A share from 0 to 1 as per cent, rounded to one decimal. */
export function percentOf(share: number): number {
  return Math.round(share * 1000) / 10;
}

/** The same, in points of per cent: a difference between two shares. */
export function pointsText(share: number, language: ChartLanguage): string {
  const number = percentOf(share).toFixed(1);
  return language === 'de' ? `${number.replace('.', ',')}\u00a0Pp.` : `${number}\u00a0pp`;
}

/** A value of a table as it is read. */
export function valueText(value: number | string | null, unit: Unit, language: ChartLanguage): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  if (unit === 'share') return shareText(value, language);
  return unit === 'points' ? pointsText(value, language) : countText(value, language);
}
