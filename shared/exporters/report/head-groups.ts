import type { ReportTable } from './report';

/** Groups over the heads of columns with how many they span, in order; none when no column has one. */
export function headGroups(
  columns: ReportTable['columns'],
): readonly { readonly group: string; readonly span: number }[] {
  if (columns.every(({ group }) => group === undefined)) return [];
  const groups: { group: string; span: number }[] = [];
  for (const { group = '' } of columns) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === group) last.span += 1;
    else groups.push({ group, span: 1 });
  }
  return groups;
}
