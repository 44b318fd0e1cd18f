import { strFromU8 } from 'fflate';
import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { required } from '../../kernel/assert';
import { officeParts } from '../office-file';
import { software } from '../software';
import { columnName } from './sheet-text';

/** A sheet that is written whole, of texts fit for a sheet (`sheetText`); its first row may name the columns. */
export type SmallSheet = {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly widths: readonly number[];
  readonly hasHead: boolean;
  /** Where the cells of the first column lead, row by row; none where it is short. */
  readonly links: readonly (string | null)[];
};

/** A sheet whose rows are written elsewhere, piece by piece: all of it but its rows. */
export type LargeSheet = {
  readonly name: string;
  readonly widths: readonly number[];
  /** Rows of the sheet, its head among them. */
  readonly rowCount: number;
  readonly hasRowHeads: boolean;
};

/** A large sheet around its rows, and the numbers of the styles its cells take. */
export type SheetFrame = {
  readonly part: string;
  readonly before: string;
  readonly after: string;
  readonly styles: { readonly head: string; readonly text: string; readonly number: string };
};

const font = { name: 'Calibri', size: 11 } as const;
const head: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF0EDE6' } },
  alignment: { wrapText: true, vertical: 'top' },
};
const text: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
const number: CellStyle = { alignment: { vertical: 'top' } };
const link: CellStyle = { ...text, font: { ...font, color: { rgb: 'FF1F4F8F' }, underline: true } };

const page = { paperSize: 'a4', orientation: 'landscape' } as const;
/** Made as narrow as the page, a sheet of more characters across could not be read; it goes on at the side instead. */
const widestPage = 240;

function pageSetup(widths: readonly number[]): NonNullable<WriteSheet['pageSetup']> {
  const width = widths.reduce((sum, one) => sum + one, 0);
  return width > widestPage ? page : { ...page, fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}

/**
 * The parts of a workbook: large sheets first, small ones after them.
 *
 * The only file of the exporters that knows the package hucre. Large sheets come as frames, because the package takes five times as long
 * for rows as it takes to write them down; a row of samples tells the numbers of the styles.
 */
export async function workbookParts(
  title: string,
  { large, small }: { readonly large: readonly LargeSheet[]; readonly small: readonly SmallSheet[] },
): Promise<{ readonly parts: ReadonlyMap<string, Uint8Array>; readonly frames: readonly SheetFrame[] }> {
  const bytes = await writeXlsx({
    defaultFont: font,
    properties: { title, creator: software },
    sheets: [...large.map(framed), ...small.map(whole)],
  });
  const parts = new Map(officeParts(bytes));
  const frames = large.map((_, at) => {
    const part = `xl/worksheets/sheet${at + 1}.xml`;
    const frame = frameOf(part, strFromU8(required(parts.get(part), part)));
    parts.delete(part);
    return frame;
  });
  return { parts, frames };
}

function framed({ name, widths, rowCount, hasRowHeads }: LargeSheet): WriteSheet {
  return {
    name,
    columns: widths.map((width) => ({ width })),
    cells: new Map([
      ['0,0', cell('head', head)],
      ['1,0', cell('text', text)],
      ['2,0', cell('number', number)],
    ]),
    freezePane: { rows: 1, columns: hasRowHeads ? 1 : 0 },
    autoFilter: { range: `A1:${columnName(widths.length - 1)}${rowCount}` },
    pageSetup: {
      ...pageSetup(widths),
      printTitlesRow: '$1:$1',
      ...(hasRowHeads ? { printTitlesColumn: '$A:$A' } : {}),
    },
  };
}

function whole({ name, rows, widths, hasHead, links }: SmallSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, at) =>
    row.forEach((value, column) => {
      const location = column === 0 ? (links[at] ?? null) : null;
      const style = hasHead && at === 0 ? head : location === null ? text : link;
      cells.set(`${at},${column}`, {
        ...cell(value, style),
        ...(location === null ? {} : { hyperlink: { target: '', location } }),
      });
    }),
  );
  return {
    name,
    columns: widths.map((width) => ({ width })),
    cells,
    pageSetup: pageSetup(widths),
    ...(hasHead ? { freezePane: { rows: 1 } } : {}),
  };
}

function cell(value: string | number, style: CellStyle): Partial<Cell> {
  return typeof value === 'string' ? { value, type: 'string', style } : { value, type: 'number', style };
}

/** Cuts a sheet at its rows; the samples in it are the first cells of their rows. */
function frameOf(part: string, xml: string): SheetFrame {
  const [before = '', rest = ''] = xml.split('<sheetData>');
  const [samples = '', after = ''] = rest.split('</sheetData>');
  const [headStyle, textStyle, numberStyle] = [...samples.matchAll(/<c [^>]*?\bs="(\d+)"/g)].map(([, id]) => id);
  return {
    part,
    before: before.replace(/<dimension [^>]*\/>/, ''),
    after,
    styles: {
      head: required(headStyle, 'style of heads'),
      text: required(textStyle, 'style of texts'),
      number: required(numberStyle, 'style of numbers'),
    },
  };
}
