import type { CodeId } from '../kernel/ids';
import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import { eachPair, meetingIn, type Relation } from './co-occurrence';
import { codedPlaces, type CodedPlace } from './coded-places';
import { orderedDocuments } from './document-order';
import type { RowAxis } from './matrix-axes';

/** A cell of codes that occur together. */
export type PairCell = { readonly rowId: CodeId; readonly columnId: CodeId; readonly relation: Relation };

/**
 * The codings of both rows that take part in a pair of the cell, in the order of documents and texts: the way back from
 * a number of `coOccurrence` to the words. Cells of nested rows have none.
 */
export function codingsTogether(project: Project, axis: RowAxis, cell: PairCell): readonly Coding[] {
  const row = axis.rows.findIndex(({ id }) => id === cell.rowId);
  const column = axis.rows.findIndex(({ id }) => id === cell.columnId);
  const codesOf = (wanted: number): ReadonlySet<CodeId> =>
    new Set([...axis.rowsOfCode].filter(([, rows]) => rows.includes(wanted)).map(([id]) => id));
  const rowCodes = codesOf(row);
  const columnCodes = codesOf(column);
  if (row !== column && [...rowCodes].some((id) => columnCodes.has(id))) return [];
  return orderedDocuments(project).flatMap((document) => {
    const codings = (project.codings.get(document.id) ?? []).filter(
      ({ codeId }) => rowCodes.has(codeId) || columnCodes.has(codeId),
    );
    const meeting = new Set<string>();
    const meet = (place: CodedPlace, wanted: number): void => {
      meeting.add(keyOf(place, wanted));
    };
    const isDirected = cell.relation.kind === 'within';
    eachPair(codedPlaces(codings, axis), meetingIn(project, { document, relation: cell.relation }), (first, second) => {
      const isSame = first === second;
      if (isSame && row === column) return;
      if (second.rows.includes(row) && first.rows.includes(column)) {
        meet(second, row);
        meet(first, column);
      }
      if ((isSame || !isDirected) && first.rows.includes(row) && second.rows.includes(column)) {
        meet(first, row);
        meet(second, column);
      }
    });
    return codings.filter(
      (coding) =>
        (rowCodes.has(coding.codeId) && meeting.has(keyOf(coding, row))) ||
        (columnCodes.has(coding.codeId) && meeting.has(keyOf(coding, column))),
    );
  });
}

function keyOf({ start, end }: { readonly start: number; readonly end: number }, row: number): string {
  return `${start} ${end} ${row}`;
}
