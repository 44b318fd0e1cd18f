import type { Locale } from '../../i18n/messages';
import { localeTags } from '../../i18n/use-messages';

const times = formats({ hour: '2-digit', minute: '2-digit' });
const days = formats({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const moments = formats({
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Made once: a list of a hundred thousand lines asks again and again. */
function formats(options: Intl.DateTimeFormatOptions): Readonly<Record<Locale, Intl.DateTimeFormat>> {
  return { de: new Intl.DateTimeFormat(localeTags.de, options), en: new Intl.DateTimeFormat(localeTags.en, options) };
}

/** The time of day: `14:02`. */
export function timeOfDay(at: string, locale: Locale): string {
  return times[locale].format(new Date(at));
}

/** The day in words: `Mittwoch, 25. November 2026`. */
export function longDay(at: string, locale: Locale): string {
  return days[locale].format(new Date(at));
}

/** Day and time to the second. */
export function moment(at: string, locale: Locale): string {
  return moments[locale].format(new Date(at));
}
