import * as v from 'valibot';
import { attributesSchema, idSchema } from './schema';

/** Who speaks in one document. A person who speaks in several is a case. */
export const speakerSchema = v.pipe(
  v.object({
    id: idSchema<'speaker'>(),
    documentId: idSchema<'document'>(),
    /** As it stands in the text: "I", "B2", "Moderation". */
    label: v.string(),
    role: v.string(),
    pseudonym: v.string(),
    attributes: attributesSchema,
  }),
  v.readonly(),
);
export type Speaker = v.InferOutput<typeof speakerSchema>;
