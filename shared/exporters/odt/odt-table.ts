import { textWidth } from '../docx/page';
import { isLongRow } from '../report/cells';
import { columnWidths } from '../report/column-widths';
import { headGroups } from '../report/head-groups';
import type { ReportCell, ReportTable } from '../report/report';
import { tinted } from '../report/tint';
import { element, type Attributes } from '../../kernel/xml';
import type { OdtContext } from './odt-lines';
import { lineXml, paragraphXml } from './odt-lines';
import { odtListStyles, odtStyleIds, points } from './odt-styles';

const ink = '#1d1b17';
const thick = `1.5pt solid ${ink}`;
const middle = `0.75pt solid ${ink}`;
const thin = '0.5pt solid #d9d4ca';

/** A table of a document, as wide as the page, its heads repeated on every page. */
export function odtTable(table: ReportTable, context: OdtContext): string {
  const { styles, report } = context;
  const width = textWidth(report);
  const widths = columnWidths(table, width);
  const name = styles.name('table', {
    properties: { table: { 'style:width': points(width), 'table:align': 'left', 'fo:margin-bottom': '0pt' } },
  });
  const columns = widths.map((one) =>
    element('table:table-column', {
      'table:style-name': styles.name('table-column', {
        properties: { 'table-column': { 'style:column-width': points(one) } },
      }),
    }),
  );
  const rows = table.rows.map((row, at) => {
    const isLast = at === table.rows.length - 1;
    const cells = row.map((cell, index) => bodyCell(cell, { column: table.columns[index], isLast }, context));
    return rowXml(cells.join(''), isLongRow(row), context);
  });
  return element(
    'table:table',
    { 'table:style-name': name },
    columns.join('') + element('table:table-header-rows', {}, headRows(table, context)) + rows.join(''),
  );
}

function rowXml(cells: string, isLong: boolean, { styles }: OdtContext): string {
  const look = { 'table-row': { 'fo:keep-together': isLong ? 'auto' : 'always' } };
  return element('table:table-row', { 'table:style-name': styles.name('table-row', { properties: look }) }, cells);
}

function headRows({ columns }: ReportTable, context: OdtContext): string {
  const groups = headGroups(columns);
  const isTop = groups.length === 0;
  const heads = columns.map(({ head, align }) =>
    headCell(
      head,
      { span: 1, alignment: align ?? 'start', borders: { ...(isTop ? { top: thick } : {}), bottom: middle } },
      context,
    ),
  );
  const above = groups.map(({ group, span }) =>
    headCell(group, { span, alignment: 'center', borders: { top: thick, bottom: thin } }, context),
  );
  return (isTop ? '' : rowXml(above.join(''), false, context)) + rowXml(heads.join(''), false, context);
}

type HeadLook = {
  readonly span: number;
  readonly alignment: 'start' | 'end' | 'center';
  readonly borders: Readonly<Record<string, string>>;
};

function headCell(text: string, { span, alignment, borders }: HeadLook, context: OdtContext): string {
  const attributes = {
    'table:style-name': cellStyle(context, borders, { 'style:vertical-align': 'bottom' }),
    'table:number-columns-spanned': span === 1 ? null : span,
    'office:value-type': 'string',
  };
  const words = paragraphXml(lineXml([text], context), { style: odtStyleIds.tableHead, alignment }, context);
  const covered = Array.from({ length: span - 1 }, () => element('table:covered-table-cell', {}));
  return element('table:table-cell', attributes, words) + covered.join('');
}

type CellPlace = { readonly column: ReportTable['columns'][number] | undefined; readonly isLast: boolean };

function bodyCell(cell: ReportCell, { column, isLast }: CellPlace, context: OdtContext): string {
  const { paragraphs, isList = false, isHead = false, shade = 0, indent = 0, anchor } = cell;
  const plain = column?.isText === true ? odtStyleIds.runningText : odtStyleIds.tableText;
  const look = {
    style: isHead ? odtStyleIds.tableHead : plain,
    alignment: column?.align ?? 'start',
    ...(indent > 0 ? { indent } : {}),
  } as const;
  const lines = (paragraphs.length === 0 ? [[]] : paragraphs).map((line, at) =>
    paragraphXml(lineXml(line, context), { ...look, anchor: at === 0 ? anchor : undefined }, context),
  );
  const isListed = isList && paragraphs.length > 0;
  const content = isListed
    ? element(
        'text:list',
        { 'text:style-name': odtListStyles.points },
        lines.map((line) => element('text:list-item', {}, line)).join(''),
      )
    : lines.join('');
  const ground = shade > 0 ? { 'fo:background-color': `#${tinted('#1f4f8f', Math.min(1, shade) * 0.42)}` } : {};
  const style = cellStyle(context, { bottom: isLast ? thick : thin }, ground);
  return element('table:table-cell', { 'table:style-name': style, 'office:value-type': 'string' }, content);
}

function cellStyle({ styles }: OdtContext, borders: Readonly<Record<string, string>>, more: Attributes): string {
  const sides = ['top', 'bottom', 'left', 'right'].map(
    (side) => [`fo:border-${side}`, borders[side] ?? 'none'] as const,
  );
  const padding = {
    'fo:padding-top': '2pt',
    'fo:padding-bottom': '1pt',
    'fo:padding-left': '4pt',
    'fo:padding-right': '4pt',
  };
  return styles.name('table-cell', {
    properties: { 'table-cell': { ...padding, ...Object.fromEntries(sides), ...more } },
  });
}
