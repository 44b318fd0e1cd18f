import * as v from 'valibot';
import { idSchema, timestampSchema } from './schema';

export const memoTargets = ['project', 'event', 'document', 'code', 'coding', 'cell', 'speaker', 'case'] as const;
export type MemoTargetType = (typeof memoTargets)[number];

/** The id that stands for a cell of the matrix: of its code and of what its column stands for. */
export function cellId(codeId: string, columnId: string): string {
  return `${codeId} ${columnId}`;
}

/** The ids that a cell's own is made of: of its code, and of what its column stands for. */
export function partsOfCell(id: string): readonly [codeId: string, columnId: string] {
  const at = id.indexOf(' ');
  return [id.slice(0, at), id.slice(at + 1)];
}

/** Free text tied to one thing of the project. */
export const memoSchema = v.pipe(
  v.object({
    id: idSchema<'memo'>(),
    target: v.object({ type: v.picklist(memoTargets), id: v.string() }),
    /** Empty for a plain note; "Ziele", "Fazit" and the like for the parts of a report. */
    title: v.string(),
    text: v.string(),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  }),
  v.readonly(),
);
export type Memo = v.InferOutput<typeof memoSchema>;
export type MemoTarget = Memo['target'];
