import { Paragraph, Table, TableCell, TableRow } from 'docx';
import { isLongRow } from '../report/cells';
import { columnWidths } from '../report/column-widths';
import { headGroups } from '../report/head-groups';
import type { ReportCell, ReportTable } from '../report/report';
import { tinted } from '../report/tint';
import { cellList } from './numbering';
import { marked, runsOf, textRuns, type Bookmarks } from './runs';
import { styleIds } from './styles';

const thick = { style: 'single', size: 12, color: '1d1b17' } as const;
const middle = { style: 'single', size: 6, color: '1d1b17' } as const;
const thin = { style: 'single', size: 4, color: 'd9d4ca' } as const;
const none = { style: 'none' } as const;
/** Room around the words of a cell, in twentieths of a point. */
const margins = { marginUnitType: 'dxa', top: 40, bottom: 20, left: 80, right: 80 } as const;

/** A table of a document, as wide as the page, its heads repeated on every page. */
export function docxTable(
  table: ReportTable,
  { width, bookmarks }: { readonly width: number; readonly bookmarks: Bookmarks },
): Table {
  const widths = columnWidths(table, width);
  return new Table({
    width: { size: width, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    margins,
    borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin, insideVertical: none },
    rows: [
      ...headRows(table, widths),
      ...table.rows.map(
        (row) =>
          new TableRow({
            cantSplit: !isLongRow(row),
            children: row.map((cell, at) =>
              bodyCell(cell, { width: widths[at] ?? 0, column: table.columns[at], bookmarks }),
            ),
          }),
      ),
    ],
  });
}

function headRows({ columns }: ReportTable, widths: readonly number[]): readonly TableRow[] {
  const groups = headGroups(columns);
  const heads = columns.map(({ head, align }, at) =>
    headCell(head, { width: widths[at] ?? 0, span: 1, alignment: align === 'end' ? 'right' : 'left' }),
  );
  const row = new TableRow({ tableHeader: true, cantSplit: true, children: heads });
  if (groups.length === 0) return [row];
  let first = 0;
  const above = groups.map(({ group, span }) => {
    const width = widths.slice(first, first + span).reduce((sum, one) => sum + one, 0);
    first += span;
    return headCell(group, { width, span, alignment: 'center' });
  });
  return [new TableRow({ tableHeader: true, cantSplit: true, children: above }), row];
}

type HeadLook = { readonly width: number; readonly span: number; readonly alignment: 'left' | 'right' | 'center' };

function headCell(text: string, { width, span, alignment }: HeadLook): TableCell {
  return new TableCell({
    width: { size: width, type: 'dxa' },
    columnSpan: span,
    verticalAlign: 'bottom',
    borders: { bottom: alignment === 'center' ? thin : middle },
    children: [new Paragraph({ style: styleIds.tableHead, alignment, children: textRuns(text) })],
  });
}

type CellLook = {
  readonly width: number;
  readonly column: ReportTable['columns'][number] | undefined;
  readonly bookmarks: Bookmarks;
};

function bodyCell(cell: ReportCell, { width, column, bookmarks }: CellLook): TableCell {
  const { paragraphs, isList = false, isHead = false, shade = 0, indent = 0, anchor } = cell;
  const lines = paragraphs.length === 0 ? [[]] : paragraphs;
  const plain = column?.isText === true ? styleIds.runningText : styleIds.tableText;
  const style = isHead ? styleIds.tableHead : plain;
  return new TableCell({
    width: { size: width, type: 'dxa' },
    ...(shade > 0 ? { shading: { type: 'clear', color: 'auto', fill: shadeColor(shade) } } : {}),
    children: lines.map((line, at) => {
      const runs = runsOf(line, bookmarks);
      return new Paragraph({
        style,
        alignment: column?.align === 'end' ? 'right' : 'left',
        // A row's head must not be kept with the next row, or the whole table would be one block.
        keepNext: false,
        ...(isList && paragraphs.length > 0 ? { numbering: { reference: cellList, level: 0 } } : {}),
        ...(indent > 0 ? { indent: { left: indent * 200 } } : {}),
        children: at === 0 ? marked(runs, { anchor, bookmarks }) : runs,
      });
    }),
  });
}

/** The ground of a cell, as light as on the page: dark words stay legible on the strongest. */
function shadeColor(shade: number): string {
  return tinted('#1f4f8f', Math.min(1, shade) * 0.42);
}
