import * as v from 'valibot';
import { idSchema, offsetSchema, timestampSchema } from './schema';

/** A stretch of a text said by one speaker; it ends where the next turn begins or the text ends. */
const turnSchema = v.pipe(
  v.object({
    start: offsetSchema,
    /** Where the words begin, behind the label "B2: ". */
    wordsStart: offsetSchema,
    speakerId: v.nullable(idSchema<'speaker'>()),
  }),
  v.readonly(),
);
export type Turn = v.InferOutput<typeof turnSchema>;

/** A mark in the text, with the white space around it. */
const markEntries = { start: offsetSchema, end: offsetSchema } as const;

/** What of a text is kept beside its words; see `TextPlaces`. */
export const placesEntries = {
  length: offsetSchema,
  /** Start of every paragraph, ascending: a line that has more than white space. Its index + 1 is its number. */
  paragraphs: v.array(offsetSchema),
  /** Times and pages written in the text (`placesIn`); absent without any. */
  times: v.exactOptional(v.array(v.object({ ...markEntries, seconds: v.number() }))),
  pages: v.exactOptional(v.array(v.object({ ...markEntries, label: v.string() }))),
};

/** How a revision came about, and what that did: said in the list of revisions, long after the history is gone. */
const revisionChangeSchema = v.pipe(
  v.object({
    /** Written in the text, a speaker renamed throughout, or an older revision brought back. */
    kind: v.picklist(['edited', 'speaker-renamed', 'restored']),
    /** Number of the revision that was brought back; null for the other kinds. */
    restored: v.nullable(v.number()),
    /** UTF-16 units that came and went. */
    inserted: offsetSchema,
    deleted: offsetSchema,
    /** Codings whose quotation changed, and codings that lost all their words. */
    codingsChanged: offsetSchema,
    codingsRemoved: offsetSchema,
  }),
  v.readonly(),
);
export type RevisionChange = v.InferOutput<typeof revisionChangeSchema>;

/**
 * One immutable state of a document's text, without the text.
 *
 * The outline (paragraph starts, turns, marks of times and pages) is kept apart from the words, so that references and counts by speaker need no
 * text in memory. All offsets are UTF-16 units into the text of the same id.
 */
export const revisionSchema = v.pipe(
  v.object({
    id: idSchema<'revision'>(),
    documentId: idSchema<'document'>(),
    /** 1 for the text as imported. */
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    length: placesEntries.length,
    paragraphs: placesEntries.paragraphs,
    turns: v.array(turnSchema),
    times: placesEntries.times,
    pages: placesEntries.pages,
    /** Absent for a text as it was imported. */
    change: v.exactOptional(revisionChangeSchema),
    createdAt: timestampSchema,
  }),
  v.readonly(),
);
export type Revision = v.InferOutput<typeof revisionSchema>;

/** The words of a revision: UTF-16, line ends LF, no BOM. */
export const textSchema = v.pipe(v.object({ id: idSchema<'revision'>(), text: v.string() }), v.readonly());
export type RevisionText = v.InferOutput<typeof textSchema>;
