import * as v from 'valibot';
import { idSchema, offsetSchema, timestampSchema } from './schema';

/** One code on one passage by one coder. Always: `text.slice(start, end) === quote`. */
export const codingSchema = v.pipe(
  v.object({
    id: idSchema<'coding'>(),
    documentId: idSchema<'document'>(),
    codeId: idSchema<'code'>(),
    /** Half-open, UTF-16 units into the document's current revision. */
    start: offsetSchema,
    end: offsetSchema,
    quote: v.string(),
    coderId: idSchema<'coder'>(),
    /** 0 to 100, or null where the coder gave none. */
    weight: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
    createdAt: timestampSchema,
  }),
  v.readonly(),
);
export type Coding = v.InferOutput<typeof codingSchema>;

/** Codings in reading order: start, longer first, then time and id. The order in memory, in files and in exports. */
export function compareCodings(a: Coding, b: Coding): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return b.end - a.end;
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
