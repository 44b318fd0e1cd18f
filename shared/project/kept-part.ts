import * as v from 'valibot';
import { idSchema } from './schema';

/**
 * Something that another tool's project held and that is not edited here: a picture with its areas, a set, a link.
 *
 * It is shown as what it is and written back unharmed.
 */
export const keptPartSchema = v.pipe(
  v.object({
    id: idSchema<'kept-part'>(),
    /** Name of its element in REFI-QDA: `PictureSource`, `Set`, `Graph`. */
    kind: v.string(),
    /** What the other tool called it; may be empty. */
    name: v.string(),
    /** The document whose source it was a part of; null for what stands by itself. */
    documentId: v.nullable(idSchema<'document'>()),
    /** The element, well-formed by itself, without a namespace prefix. */
    xml: v.string(),
    /** Files it refers to. */
    fileIds: v.array(idSchema<'file'>()),
  }),
  v.readonly(),
);
export type KeptPart = v.InferOutput<typeof keptPartSchema>;
