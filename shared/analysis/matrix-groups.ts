import { compareValues } from '../project/attribute-values';
import type { AttributeKey, MatrixContent } from '../project/matrix-view';
import type { Project } from '../project/project';
import { casesByDocument } from './cases-of';
import type { MatrixColumn } from './matrix-axes';
import { valuesIn } from './matrix-filter';

/**
 * The columns with what groups them, those of one group side by side, in their old order within it.
 *
 * By event the groups come as the events do; by an attribute, in the order of its values. A column that has several values
 * is in one group that names them all; columns that have nothing of it come last. Columns that cannot be grouped in this way
 * (events by event, values by anything) stay as they are.
 */
export function groupedColumns(
  project: Pick<Project, 'cases'>,
  columns: readonly MatrixColumn[],
  groupBy: MatrixContent['groupBy'],
): readonly MatrixColumn[] {
  if (groupBy === 'none') return columns;
  const groupOf = groupBy === 'event' ? eventGroup : valueGroup(project, groupBy);
  const grouped = columns.map((column) => ({ ...column, group: groupOf(column) }));
  if (grouped.every(({ group }) => group === null)) return columns;
  const groups = new Map(
    grouped.flatMap(({ group }) => (group === null || group.label === '' ? [] : [[group.id, group]])),
  );
  const order = [...groups.values()];
  if (groupBy !== 'event') order.sort((a, b) => compareValues(a.label, b.label));
  const ranks = new Map(order.map(({ id }, rank) => [id, rank]));
  const rankOf = ({ group }: MatrixColumn): number => ranks.get(group?.id ?? '') ?? ranks.size;
  return grouped.sort((a, b) => rankOf(a) - rankOf(b));
}

const noGroup = { id: '', label: '' };

function eventGroup({ kind, event }: MatrixColumn): MatrixColumn['group'] {
  if (kind !== 'document' && kind !== 'speaker') return null;
  return event === null ? noGroup : { id: event.id, label: event.title || event.place || event.date };
}

function valueGroup(
  project: Pick<Project, 'cases'>,
  { of, name }: AttributeKey,
): (column: MatrixColumn) => MatrixColumn['group'] {
  const casesOf = of === 'case' ? casesByDocument(project.cases.values()) : null;
  const bearersOf = (column: MatrixColumn) => {
    if (of === 'speaker') return column.speaker === null ? null : [column.speaker];
    if (of === 'document') return column.document === null ? null : [column.document];
    if (column.case !== null) return [column.case];
    return column.document === null ? null : (casesOf?.get(column.document.id) ?? []);
  };
  return (column) => {
    const bearers = bearersOf(column);
    if (bearers === null) return null;
    const values = new Set(bearers.flatMap(({ attributes }) => valuesIn(attributes, name)));
    const label = [...values].sort(compareValues).join('; ');
    return { id: label, label };
  };
}
