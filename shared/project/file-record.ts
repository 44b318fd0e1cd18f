import * as v from 'valibot';
import { idSchema, offsetSchema, timestampSchema } from './schema';

export const fileRoles = ['original', 'media', 'part'] as const;
/**
 * What a kept file is: what a document was read from, sound or pictures that belong to it, or a part of what another
 * tool's project held (`KeptPart`).
 */
export type FileRole = (typeof fileRoles)[number];

/** A file that is kept with the project as it came. Its bytes lie apart from the records, by their hash. */
export const fileRecordSchema = v.pipe(
  v.object({
    id: idSchema<'file'>(),
    /** The document it belongs to; null for what belongs to the project as a whole. */
    documentId: v.nullable(idSchema<'document'>()),
    role: v.picklist(fileRoles),
    /** As it was called, without a folder. */
    name: v.string(),
    /** `audio/mpeg`, `application/pdf`; `application/octet-stream` where it is not known. */
    mediaType: v.string(),
    /** In bytes. */
    size: offsetSchema,
    /** SHA-256 of the bytes in lower-case hex. */
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    createdAt: timestampSchema,
  }),
  v.readonly(),
);
export type FileRecord = v.InferOutput<typeof fileRecordSchema>;
