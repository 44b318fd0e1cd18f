import type { Cell, Table } from '../exporters/table';
import { required } from '../kernel/assert';

/** The header of a table and all its rows. */
export function rowsIn(table: Table | undefined): readonly (readonly Cell[])[] {
  const { header, rowCount, row } = required(table, 'table');
  return [header, ...Array.from({ length: rowCount }, (_, index) => row(index))];
}
