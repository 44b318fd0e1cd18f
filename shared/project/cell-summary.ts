import * as v from 'valibot';
import type { Coding } from './coding';
import { idSchema, timestampSchema } from './schema';

/** One statement of the researchers, and the codings that bear it out. */
const statementSchema = v.object({ text: v.string(), codingIds: v.array(idSchema<'coding'>()) });
export type Statement = v.InferOutput<typeof statementSchema>;

/** A coding as it was when the researchers last looked at the cell. */
const basisEntrySchema = v.object({
  codingId: idSchema<'coding'>(),
  /** Null in what was written before code, document and words were kept; `quote` is empty then, and only then. */
  codeId: v.nullable(idSchema<'code'>()),
  documentId: v.nullable(idSchema<'document'>()),
  quote: v.string(),
});
export type BasisEntry = v.InferOutput<typeof basisEntrySchema>;

/** The researchers' own words for one cell of a matrix, for a whole row, for a whole column, or for all of it. */
export const cellSummarySchema = v.pipe(
  v.object({
    id: idSchema<'cell-summary'>(),
    matrixViewId: idSchema<'matrix-view'>(),
    /** Null in the synthesis of a column. */
    codeId: v.nullable(idSchema<'code'>()),
    /** What the column stands for: id of an event, document, case or speaker, or a value. Null in the synthesis of a row. */
    columnId: v.nullable(v.string()),
    /** In the order they are read; never empty. */
    statements: v.array(statementSchema),
    /** Every coding of the cell when its first statement was written or when it was last checked. */
    basis: v.array(basisEntrySchema),
    checkedAt: timestampSchema,
  }),
  v.readonly(),
);
export type CellSummary = v.InferOutput<typeof cellSummarySchema>;

/** A cell of a saved view; `null` stands for all codes or all columns. */
export type CellPlace = Pick<CellSummary, 'matrixViewId' | 'codeId' | 'columnId'>;

/** What was written in a cell, if anything; a cell has one summary. */
export function summaryOfCell(
  { cellSummaries }: { readonly cellSummaries: ReadonlyMap<unknown, CellSummary> },
  { matrixViewId, codeId, columnId }: CellPlace,
): CellSummary | undefined {
  for (const summary of cellSummaries.values()) {
    const isInView = summary.matrixViewId === matrixViewId;
    if (isInView && summary.codeId === codeId && summary.columnId === columnId) return summary;
  }
  return undefined;
}

/** A coding as a summary remembers it. */
export function basisEntry({ id, codeId, documentId, quote }: Coding): BasisEntry {
  return { codingId: id, codeId, documentId, quote };
}

/** What two bases know together, each coding once; of one that both name the first says how it was. */
export function joinedBasis(first: readonly BasisEntry[], second: readonly BasisEntry[]): BasisEntry[] {
  const known = new Set(first.map(({ codingId }) => codingId));
  return [...first, ...second.filter(({ codingId }) => !known.has(codingId))];
}

/**
 * A summary in the form of today. Before database version 3 the basis was a list of ids.
 *
 * Where the codings stood at that time is not known any more, so the entries say nothing of it; such a summary tells what
 * came and went, and after its next check everything.
 */
export function upgradedCellSummary(record: CellSummary): CellSummary {
  // Of a damaged file the schema says what is wrong with it.
  const isOld = Array.isArray(record.basis) && record.basis.some((entry: unknown) => typeof entry === 'string');
  if (!isOld) return record;
  return {
    ...record,
    basis: record.basis.map((entry: BasisEntry | BasisEntry['codingId']) =>
      typeof entry === 'string' ? { codingId: entry, codeId: null, documentId: null, quote: '' } : entry,
    ),
  };
}
