import * as v from 'valibot';
import { idSchema, timestampSchema } from './schema';

/** A named tag of the code system. With children it can stand as a category. */
export const codeSchema = v.pipe(
  v.object({
    id: idSchema<'code'>(),
    parentId: v.nullable(idSchema<'code'>()),
    /** Order among its siblings; equal positions fall back to the name. */
    position: v.number(),
    name: v.string(),
    /** `#rrggbb`, lower case. */
    color: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/)),
    definition: v.string(),
    include: v.string(),
    exclude: v.string(),
    /** Codings that show best what the code means. */
    examples: v.array(idSchema<'coding'>()),
    origin: v.picklist(['deductive', 'inductive']),
    /** Set for one that only orders others: another tool did not let it be given. Absent for an ordinary code. */
    isCategory: v.exactOptional(v.boolean()),
    createdAt: timestampSchema,
  }),
  v.readonly(),
);
export type Code = v.InferOutput<typeof codeSchema>;
