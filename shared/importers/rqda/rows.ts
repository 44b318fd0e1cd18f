import type { CodeId, DocumentId } from '../../kernel/ids';
import type { ProjectReadOptions } from '../define-project-reader';
import type { ProjectMaker } from '../project-maker';
import { integerOf, type Row, type Tables } from '../sqlite-tables';

export type Options = Pick<ProjectReadOptions, 'ports' | 'onProgress'> & { readonly file: string };

/** What of RQDA is read so far, and where it went. */
export type Context = {
  readonly tables: Tables;
  readonly maker: ProjectMaker;
  readonly options: Options;
  readonly codes: Map<number, CodeId>;
  readonly files: Map<number, { readonly documentId: DocumentId; readonly length: number }>;
  /** Deleted rows by their table. */
  readonly deleted: Map<string, number>;
};

/** Rows that are not deleted: RQDA keeps those and sets their status to 0. */
export function living<Column extends string>(
  context: Context,
  table: string,
  columns: readonly Column[],
): readonly Row<Column>[] {
  const rows = context.tables.rows(table, [...columns, 'status']);
  const kept = rows.filter(({ status }) => integerOf(status) !== 0);
  context.deleted.set(table, rows.length - kept.length);
  return kept;
}
