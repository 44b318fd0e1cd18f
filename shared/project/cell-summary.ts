import * as v from 'valibot';
import { idSchema, timestampSchema } from './schema';

/** One statement of the researchers, and the codings that bear it out. */
const statementSchema = v.object({ text: v.string(), codingIds: v.array(idSchema<'coding'>()) });
export type Statement = v.InferOutput<typeof statementSchema>;

/** The researchers' own words for one cell of a matrix. */
export const cellSummarySchema = v.pipe(
  v.object({
    id: idSchema<'cell-summary'>(),
    matrixViewId: idSchema<'matrix-view'>(),
    codeId: idSchema<'code'>(),
    /** Id of the event, document or speaker the column stands for. */
    columnId: v.string(),
    statements: v.array(statementSchema),
    /** Every coding of the cell when it was last written or checked. */
    basis: v.array(idSchema<'coding'>()),
    checkedAt: timestampSchema,
  }),
  v.readonly(),
);
export type CellSummary = v.InferOutput<typeof cellSummarySchema>;
