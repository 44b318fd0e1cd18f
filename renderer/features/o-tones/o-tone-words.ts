import type { Quotation } from '../../../shared/project/document';
import type { EventRecord } from '../../../shared/project/event';
import { formatDay } from '../../ui/day';

/** Title of an event, or what else tells it apart. */
export function eventTitle(event: EventRecord): string {
  return event.title || event.place || event.series;
}

/** Place and day of an event, as far as known and not said by the title already. */
export function eventPlaceAndDay(event: EventRecord, locale: string): string {
  const place = eventTitle(event).includes(event.place) ? '' : event.place;
  return [place, formatDay(event.date, locale)].filter(Boolean).join(', ');
}

/** Who is quoted, as far as the release lets it be said: role and name, or the role alone. */
export function attribution({ role, label, release }: Quotation): string {
  return (release === 'open' ? [label, role] : [role]).filter(Boolean).join(', ');
}

/** The quotation with its attribution, for the clipboard. */
export function citedOTone(
  words: string,
  {
    quotation,
    event,
    locale,
  }: { readonly quotation: Quotation; readonly event: EventRecord | null; readonly locale: string },
): string {
  const source = [
    attribution(quotation),
    ...(event === null ? [] : [eventTitle(event), eventPlaceAndDay(event, locale)]),
  ].filter(Boolean);
  return source.length === 0 ? words : `${words} (${source.join(', ')})`;
}
