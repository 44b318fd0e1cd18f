import * as v from 'valibot';
import { idSchema, timestampSchema } from './schema';

/** An occasion at which things were said. */
export const eventSchema = v.pipe(
  v.object({
    id: idSchema<'event'>(),
    series: v.string(),
    title: v.string(),
    /** Calendar day `YYYY-MM-DD`, or empty when unknown. */
    date: v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/)),
    place: v.string(),
    hosts: v.string(),
    funders: v.string(),
    createdAt: timestampSchema,
  }),
  v.readonly(),
);
export type EventRecord = v.InferOutput<typeof eventSchema>;

/** Events in order of date, undated ones last, then by title and id: the order of every list and column. */
export function compareEvents(a: EventRecord, b: EventRecord): number {
  const dateA = a.date === '' ? '9999-99-99' : a.date;
  const dateB = b.date === '' ? '9999-99-99' : b.date;
  if (dateA !== dateB) return dateA < dateB ? -1 : 1;
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The series that events belong to, each once, in order of their first event. */
export function seriesOf({ events }: { readonly events: ReadonlyMap<string, EventRecord> }): readonly string[] {
  const series = [...events.values()].sort(compareEvents).map((event) => event.series);
  return [...new Set(series.filter((name) => name !== ''))];
}
