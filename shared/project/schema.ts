import * as v from 'valibot';
import type { Id, Timestamp } from '../kernel/ids';

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Schema of a branded id: a lower-case GUID. */
export function idSchema<Brand extends string>() {
  return v.custom<Id<Brand>>((value) => typeof value === 'string' && guidPattern.test(value), 'GUID expected');
}

/** Schema of a moment: ISO 8601, UTC, milliseconds. */
export const timestampSchema = v.custom<Timestamp>(
  (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value),
  'UTC timestamp expected',
);

/** Schema of a UTF-16 offset into a text. */
export const offsetSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Attributes of a document, speaker or case: the researcher's own variables, by name. */
export const attributesSchema = v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]));
export type Attributes = Readonly<v.InferOutput<typeof attributesSchema>>;
