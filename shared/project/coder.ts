import * as v from 'valibot';
import { idSchema } from './schema';

/** The person who codes. */
export const coderSchema = v.pipe(v.object({ id: idSchema<'coder'>(), name: v.string() }), v.readonly());
export type Coder = v.InferOutput<typeof coderSchema>;
