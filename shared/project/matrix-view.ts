import * as v from 'valibot';
import { documentKinds } from './document';
import { idSchema, timestampSchema } from './schema';

export const matrixRows = ['codes', 'categories', 'chosen'] as const;
export const matrixColumns = ['events', 'documents', 'cases', 'speakers', 'attribute'] as const;
/** What a cell can show; several at once, in the order they are named. */
export const matrixCells = [
  'codings',
  'documents',
  'cases',
  'speakers',
  'share',
  'binary',
  'quotations',
  'anchor',
  'summary',
] as const;
export type MatrixCell = (typeof matrixCells)[number];

const attributeKeySchema = v.pipe(
  v.object({ of: v.picklist(['document', 'speaker', 'case']), name: v.string() }),
  v.readonly(),
);
/** One of the researcher's own variables, by what it belongs to and its name. */
export type AttributeKey = v.InferOutput<typeof attributeKeySchema>;

const dayOrNothing = v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/));
const weight = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100)));

/** What codings a matrix looks at. A list that is empty, an empty day and a null narrow nothing. */
const matrixFilterSchema = v.pipe(
  v.object({
    eventIds: v.array(idSchema<'event'>()),
    /** First and last day of events, `YYYY-MM-DD`, both in it. */
    from: dayOrNothing,
    to: dayOrNothing,
    kinds: v.array(v.picklist(documentKinds)),
    speakerIds: v.array(idSchema<'speaker'>()),
    coderIds: v.array(idSchema<'coder'>()),
    /** Lowest and highest weight, both in it; a coding without weight is outside as soon as one is set. */
    weightFrom: weight,
    weightTo: weight,
    /** Each with the values of which one must hold; all of the attributes must. */
    attributes: v.array(v.pipe(v.object({ key: attributeKeySchema, values: v.array(v.string()) }), v.readonly())),
  }),
  v.readonly(),
);
export type MatrixFilter = v.InferOutput<typeof matrixFilterSchema>;

/** A filter that narrows nothing. */
export const noFilter: MatrixFilter = {
  eventIds: [],
  from: '',
  to: '',
  kinds: [],
  speakerIds: [],
  coderIds: [],
  weightFrom: null,
  weightTo: null,
  attributes: [],
};

export const contentPercents = ['none', 'row', 'column', 'all'] as const;

/** What a matrix shows, by the names of its parts; also what the page remembers of the last look. */
export const matrixContentEntries = {
  rows: v.picklist(matrixRows),
  /** The rows of `chosen`, in this order; kept while other rows are looked at. */
  chosen: v.array(idSchema<'code'>()),
  columns: v.picklist(matrixColumns),
  /** The attribute whose values are the columns; kept while other columns are looked at. */
  attribute: v.nullable(attributeKeySchema),
  /** What neighbouring columns have in common: their event, or a value. */
  groupBy: v.union([v.picklist(['none', 'event']), attributeKeySchema]),
  cells: v.pipe(v.array(v.picklist(matrixCells)), v.minLength(1)),
  withSubcodes: v.boolean(),
  /** What numbers are a share of, besides being shown. */
  percent: v.picklist(contentPercents),
  sort: v.pipe(v.object({ by: v.picklist(['tree', 'name', 'total']), descending: v.boolean() }), v.readonly()),
  /** Whether codes stand above and what they are compared by at the side. */
  transposed: v.boolean(),
  filter: matrixFilterSchema,
} as const;

/** A saved way of looking at codes against events, documents, cases, speakers or the values of an attribute. */
export const matrixViewSchema = v.pipe(
  v.object({
    id: idSchema<'matrix-view'>(),
    name: v.string(),
    ...matrixContentEntries,
    createdAt: timestampSchema,
  }),
  v.readonly(),
);
export type MatrixView = v.InferOutput<typeof matrixViewSchema>;

/** What counts of a view: all but what tells it from others. */
export type MatrixContent = Omit<MatrixView, 'id' | 'name' | 'createdAt'>;

/** Codes against events, counted, narrowed by nothing: where every other matrix begins. */
export const plainMatrix: MatrixContent = {
  rows: 'codes',
  chosen: [],
  columns: 'events',
  attribute: null,
  groupBy: 'none',
  cells: ['codings'],
  withSubcodes: false,
  percent: 'none',
  sort: { by: 'tree', descending: false },
  transposed: false,
  filter: noFilter,
};

/** A view without what tells it from others. */
export function contentOf({ id: _id, name: _name, createdAt: _createdAt, ...content }: MatrixView): MatrixContent {
  return content;
}

/** A view in the form of today. Before database version 3 a cell showed one thing, and nothing narrowed a view. */
export function upgradedMatrixView(record: MatrixView): MatrixView {
  const { cells } = record as { readonly cells: unknown };
  return typeof cells === 'string' ? { ...plainMatrix, ...record, cells: [cells as MatrixCell] } : record;
}
