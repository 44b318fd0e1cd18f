import * as v from 'valibot';
import { attributesSchema, idSchema } from './schema';

/** A unit of comparison other than event or document: a person, an organisation. */
export const caseSchema = v.pipe(
  v.object({
    id: idSchema<'case'>(),
    name: v.string(),
    attributes: attributesSchema,
    documentIds: v.array(idSchema<'document'>()),
  }),
  v.readonly(),
);
export type CaseRecord = v.InferOutput<typeof caseSchema>;
