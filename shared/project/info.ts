import * as v from 'valibot';
import { idSchema, timestampSchema } from './schema';

/** The study itself: one row, the head of everything else. */
export const infoSchema = v.pipe(
  v.object({
    id: idSchema<'project'>(),
    name: v.string(),
    /** Language of the material; decides default wording of exports, not of the interface. */
    language: v.picklist(['de', 'en']),
    /** How a quotation is cited; `{label}`, `{par}`, `{page}` and `{time}` are filled in (`fillTemplate`). */
    referenceTemplate: v.string(),
    /** Who is named at the end of a report: institutions, funders, photographs. */
    credits: v.string(),
    createdAt: timestampSchema,
  }),
  v.readonly(),
);
export type ProjectInfo = v.InferOutput<typeof infoSchema>;

/** The reference template a new project starts with. */
export const defaultReferenceTemplate = { de: '{label}, Abs. {par}', en: '{label}, para. {par}' } as const;

/** The parts a reference template is put together from, by the language of the material. */
export const referenceParts = {
  de: { label: '{label}', par: 'Abs. {par}', page: 'S. {page}', time: '{time}' },
  en: { label: '{label}', par: 'para. {par}', page: 'p. {page}', time: '{time}' },
} as const;
