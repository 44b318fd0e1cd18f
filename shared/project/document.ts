import * as v from 'valibot';
import { attributesSchema, idSchema, offsetSchema, timestampSchema } from './schema';

export const documentKinds = ['transcript', 'o-tone', 'notes', 'survey'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const releaseStates = ['open', 'anonymous', 'blocked'] as const;
/** Whether an O-tone may be published: with attribution, with the role only, or not at all. */
export type ReleaseState = (typeof releaseStates)[number];

/** What makes a document an O-tone: who said it, and what may be done with it. */
const quotationSchema = v.pipe(
  v.object({
    /** Who is quoted, as the team knows the person; printed only while `release` is `open`. */
    label: v.string(),
    /** The role that may be printed: "Teilnehmerin", "Bürgermeister". */
    role: v.string(),
    release: v.picklist(releaseStates),
    /** The passage it was taken from, when it was taken from one. */
    source: v.nullable(v.object({ documentId: idSchema<'document'>(), start: offsetSchema, end: offsetSchema })),
  }),
  v.readonly(),
);
export type Quotation = v.InferOutput<typeof quotationSchema>;

/** One text of the project, at its current revision. */
export const documentSchema = v.pipe(
  v.object({
    id: idSchema<'document'>(),
    kind: v.picklist(documentKinds),
    /** Short name, unique enough to be cited: the `{label}` of a reference. */
    name: v.string(),
    eventId: v.nullable(idSchema<'event'>()),
    revisionId: idSchema<'revision'>(),
    /** Order among the documents of its event; equal positions fall back to the name. */
    position: v.number(),
    attributes: attributesSchema,
    /** Set exactly when `kind` is `o-tone`. */
    quotation: v.nullable(quotationSchema),
    /** The file it came from: its name, and the SHA-256 of its bytes in lower-case hex. */
    origin: v.nullable(v.object({ file: v.string(), sha256: v.string(), encoding: v.string() })),
    createdAt: timestampSchema,
  }),
  v.readonly(),
);
export type DocumentRecord = v.InferOutput<typeof documentSchema>;

/** Documents in their order within an event: position, then name, then id. */
export function compareDocuments(a: DocumentRecord, b: DocumentRecord): number {
  if (a.position !== b.position) return a.position - b.position;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Whether an export must leave the document out. */
export function isBlocked(document: DocumentRecord): boolean {
  return document.quotation?.release === 'blocked';
}
