import { isLongRow } from '../report/cells';
import { headGroups } from '../report/head-groups';
import type { ReportCell, ReportTable } from '../report/report';
import { captionMarkup, inlines } from './inline';
import { tag, words } from './markup';

/** Grounds of cells come in as many steps as an eye can tell apart. */
export const shadeSteps = 10;

/** On screen the narrowest column of a table is never narrower than so many rem. */
const narrowest = 3.5;

/**
 * A table with its caption above, in a frame that scrolls where the page is too narrow; one without caption fits itself in.
 *
 * `id` is one no anchor has; the label is asked for when there is a caption.
 */
export function tableMarkup(
  table: ReportTable,
  { id, label }: { readonly id: string; readonly label: () => string },
): string {
  const caption = `${id}-caption`;
  const isCaptioned = table.caption !== '';
  const parts = [
    ...(isCaptioned ? [tag('caption', { id: caption }, captionMarkup(label(), table.caption))] : []),
    tag('colgroup', {}, table.columns.map(() => tag('col', {})).join('')),
    tag('thead', {}, headRows(table)),
    tag('tbody', {}, table.rows.map((row) => rowMarkup(row, table)).join('\n')),
  ];
  const note = table.note === undefined ? '' : tag('p', { class: 'note' }, words(table.note));
  const whole = tag('table', { id }, parts.join('\n'));
  const frame = { class: 'scroll', role: 'region', tabindex: 0, 'aria-labelledby': caption };
  return tag('div', { class: 'wide' }, `${isCaptioned ? tag('div', frame, whole) : whole}${note}`);
}

/** Rules for the widths of the columns: a policy that forbids styles in attributes allows them in the style sheet. */
export function tableWidths({ columns, caption }: ReportTable, id: string): string {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const shares = columns.map(
    ({ width }, at) => `#${id} col:nth-child(${at + 1}){width:${((width / all) * 100).toFixed(2)}%}`,
  );
  if (caption === '') return shares.join('\n');
  // On screen a table of many columns scrolls in its frame; paper has what it has.
  const least = Math.min(...columns.map(({ width }) => width));
  return [...shares, `@media screen{#${id}{min-width:${((all / least) * narrowest).toFixed(1)}rem}}`].join('\n');
}

function headRows({ columns }: ReportTable): string {
  const groups = headGroups(columns);
  const heads = columns.map(({ head, align }) =>
    tag('th', { scope: 'col', class: align === 'end' ? 'end' : null }, words(head)),
  );
  if (groups.length === 0) return tag('tr', {}, heads.join(''));
  const above = groups.map(({ group, span }) =>
    group === '' ? tag('td', { colspan: span }) : tag('th', { scope: 'colgroup', colspan: span }, words(group)),
  );
  return `${tag('tr', { class: 'groups' }, above.join(''))}\n${tag('tr', {}, heads.join(''))}`;
}

function rowMarkup(row: readonly ReportCell[], { columns }: ReportTable): string {
  const cells = row.map((cell, at) => cellMarkup(cell, columns[at]));
  return tag('tr', { class: isLongRow(row) ? 'long' : null }, cells.join(''));
}

function cellMarkup(cell: ReportCell, column: ReportTable['columns'][number] | undefined): string {
  const { paragraphs, isList = false, isHead = false, shade = 0, indent = 0, anchor } = cell;
  const step = Math.round(Math.min(1, Math.max(0, shade)) * shadeSteps);
  const isEnd = column?.align === 'end';
  const classes = [
    isEnd ? 'end' : '',
    column?.isText === true ? 'text' : '',
    step > 0 ? `s${step}` : '',
    indent > 0 ? `i${Math.min(indent, 8)}` : '',
  ];
  const attributes = {
    scope: isHead ? 'row' : null,
    id: anchor,
    class: classes.filter((name) => name !== '').join(' ') || null,
  };
  return tag(isHead ? 'th' : 'td', attributes, cellContent(paragraphs, isList));
}

function cellContent(paragraphs: ReportCell['paragraphs'], isList: boolean): string {
  if (isList) return tag('ul', {}, paragraphs.map((line) => tag('li', {}, inlines(line))).join(''));
  const [only = []] = paragraphs;
  return paragraphs.length <= 1 ? inlines(only) : paragraphs.map((line) => tag('p', {}, inlines(line))).join('');
}
