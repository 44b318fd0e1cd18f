import * as v from 'valibot';
import { idSchema, timestampSchema } from './schema';

export const matrixRows = ['codes', 'categories'] as const;
export const matrixColumns = ['events', 'documents', 'speakers'] as const;
export const matrixCells = ['codings', 'documents', 'quotations'] as const;

/** A saved way of looking at codes against events, documents or speakers. */
export const matrixViewSchema = v.pipe(
  v.object({
    id: idSchema<'matrix-view'>(),
    name: v.string(),
    rows: v.picklist(matrixRows),
    columns: v.picklist(matrixColumns),
    cells: v.picklist(matrixCells),
    withSubcodes: v.boolean(),
    createdAt: timestampSchema,
  }),
  v.readonly(),
);
export type MatrixView = v.InferOutput<typeof matrixViewSchema>;
