import { csvRecords, type CsvRecord } from './csv-records';

/** Signs between columns, in order of trust. */
const delimiters = ['\t', ';', ',', '|'] as const;

/** What marks the columns of a table; `skip` is how many characters stand before its first record. */
export type CsvShape = { readonly delimiter: string; readonly skip: number };

type Shape = CsvShape & { readonly records: readonly CsvRecord[]; readonly width: number; readonly share: number };

type Sample = { readonly text: string; readonly isCut: boolean };

/**
 * The shape of a CSV text, or null where it is none.
 *
 * Where the name says it is a table, most records must have the same number of cells. Elsewhere it must look like one
 * throughout, because sentences have commas and semicolons too: at least four records of three cells or more, all of the
 * same number, below headings that are short, each another, and no sentences.
 */
export function sniffCsv(sample: Sample, isNamedTable: boolean): CsvShape | null {
  const declared = /^sep=(.)\n/.exec(sample.text);
  if (declared !== null) return { delimiter: declared[1] as string, skip: declared[0].length };
  let best: Shape | null = null;
  for (const delimiter of delimiters) {
    const shape = shapeOf(sample, delimiter);
    if (shape !== null && (best === null || shape.share > best.share)) best = shape;
  }
  if (best === null) return isNamedTable ? singleColumn(sample) : null;
  if (!isNamedTable && !isTableThroughout(best, sample.text)) return null;
  return { delimiter: best.delimiter, skip: 0 };
}

function shapeOf({ text, isCut }: Sample, delimiter: string): Shape | null {
  if (!text.includes(delimiter)) return null;
  const parsed = csvRecords(text, delimiter);
  const records = isCut && parsed.ok && parsed.records.length > 1 ? parsed.records.slice(0, -1) : parsed.records;
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  const share = records.length === 0 ? 0 : count / records.length;
  return width < 2 || share < 0.75 ? null : { delimiter, skip: 0, records, width, share };
}

/** A list of one column: a text without any sign between columns, or with quotation marks around every record. */
function singleColumn({ text }: Sample): CsvShape | null {
  const isQuoted = csvRecords(text, ',').records.every(({ cells }) => cells.length === 1);
  return isQuoted && text.includes('\n') ? { delimiter: ',', skip: 0 } : null;
}

function isTableThroughout({ records, share, width, delimiter }: Shape, text: string): boolean {
  if (records.length < 4 || width < 3 || share < 1) return false;
  const heads = (records[0] as CsvRecord).cells.map((cell) => cell.trim());
  const areHeadings = heads.every((head) => /^\p{L}[^\n]{0,59}$/u.test(head) && !/[.!:…]$/.test(head));
  if (!areHeadings || new Set(heads).size < heads.length) return false;
  const between = text.split(delimiter).length - 1;
  const spaced = text.split(`${delimiter} `).length - 1;
  return delimiter === '\t' || spaced < between * 0.2;
}
