import type { EventRecord } from '../event';

type Fields = Pick<EventRecord, 'series' | 'date' | 'place' | 'hosts' | 'funders'>;

const words = {
  de: { head: 'Veranstaltung', series: 'Reihe', date: 'Datum', place: 'Ort', hosts: 'Träger', funders: 'Förderung' },
  en: { head: 'Event', series: 'Series', date: 'Date', place: 'Place', hosts: 'Hosts', funders: 'Funders' },
} as const;
const fields = ['series', 'date', 'place', 'hosts', 'funders'] as const;

/** What an event is, as the description of a set of sources: a line each, so that it can be read here and elsewhere. */
export function describeEvent(event: Fields, language: 'de' | 'en'): string {
  const labels = words[language];
  const lines = fields.flatMap((field) => (event[field] === '' ? [] : [`${labels[field]}: ${oneLine(event[field])}`]));
  return [labels.head, ...lines].join('\n');
}

/** The event that a description tells of; null when the set is none of ours. */
export function describedEvent(description: string): Fields | null {
  const [head, ...lines] = description.split('\n');
  const labels = Object.values(words).find((known) => known.head === head);
  if (labels === undefined) return null;
  const event = { series: '', date: '', place: '', hosts: '', funders: '' };
  for (const line of lines) {
    const field = fields.find((name) => line.startsWith(`${labels[name]}: `));
    if (field === undefined) return null;
    event[field] = line.slice(labels[field].length + 2);
  }
  return /^(\d{4}-\d{2}-\d{2})?$/.test(event.date) ? event : null;
}

function oneLine(value: string): string {
  return value.replace(/[\r\n]+/g, ' ');
}
