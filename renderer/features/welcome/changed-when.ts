import type { Locale, Messages } from '../../i18n/messages';
import { localeTags } from '../../i18n/use-messages';

/** When a project was last changed, in words: "heute, 14:02", "3. Juni 2026". */
export function changedWhen(changedAt: string, locale: Locale, t: Messages, now = new Date()): string {
  const then = new Date(changedAt);
  if (Number.isNaN(then.getTime())) return '';
  const time = then.toLocaleTimeString(localeTags[locale], { hour: '2-digit', minute: '2-digit' });
  const days = daysBetween(then, now);
  if (days === 0) return t.welcome.today(time);
  if (days === 1) return t.welcome.yesterday(time);
  return then.toLocaleDateString(localeTags[locale], { day: 'numeric', month: 'long', year: 'numeric' });
}

/** Nights between two moments, by the calendar of this place. */
function daysBetween(earlier: Date, later: Date): number {
  const day = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((day(later) - day(earlier)) / 86_400_000);
}
