import type { ListedCode } from '../../../project/code-list';
import { codeListBuilder } from '../code-list-builder';
import { codeColumns, type CodeColumn, type CodeColumns } from '../code-columns';
import { csvRecords, type CsvRecord } from '../../tables/csv-records';
import { defineCodeList, listedColor, type CodeListText, type ReadCodes } from '../define-code-list';

/** Signs between columns, in order of trust. */
const delimiters = ['\t', ';', ',', '|'] as const;
/** Signs between the names of a path; ours first. */
const pathSigns = [' > ', ' › ', '::', '\\', ' / ', '/'] as const;

/** A table with a line of headings: a path, or a name and what it lies below. */
export const csv = defineCodeList({
  id: 'csv',
  extensions: ['csv', 'tsv'],
  detect: (text) => {
    const columns = headingsOf(text)?.columns;
    if (columns === undefined) return 0;
    return columns.size > 1 || columns.has('path') ? 1 : 0.4;
  },
  read: readTable,
});

function readTable(source: CodeListText): ReadCodes {
  const { file, text, hasMark } = source;
  const headings = headingsOf(text);
  const parsed = csvRecords(text, headings?.delimiter ?? ',');
  if (!parsed.ok) {
    return { codes: [], problems: [{ code: 'csv-quote-open', severity: 'error', file, place: String(parsed.line) }] };
  }
  const builder = codeListBuilder(file);
  if (headings === null) return builder.result();
  const [, ...records] = parsed.records;
  const { columns, ignored } = headings;
  const isOurs = columns.get('path') === 0 && ignored.includes('passages_with_subcodes');
  const rowOf = (record: CsvRecord): Row => rowFrom(record, columns, isOurs && hasMark);
  const rows = records.map(rowOf);
  const named = columns.has('path') ? addByPath(rows) : addByParent(rows);
  named(builder);
  if (ignored.length > 0) builder.note('code-list-columns-ignored', { columns: ignored.join(', ') });
  return builder.result();
}

type Builder = ReturnType<typeof codeListBuilder>;
type Row = {
  readonly line: number;
  readonly path: string;
  readonly name: string;
  readonly parent: string;
  readonly said: Partial<Omit<ListedCode, 'name' | 'parent'>>;
  readonly badColor: string;
};

function rowFrom({ cells, line }: CsvRecord, columns: CodeColumns, isGuarded: boolean): Row {
  const of = (column: CodeColumn): string => {
    const cell = cells[columns.get(column) ?? -1] ?? '';
    // Our files for Excel put an apostrophe before what looks like a formula.
    return isGuarded && /^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell;
  };
  const color = listedColor(of('color'));
  const origin = originOf(of('origin'));
  const said = { definition: of('definition'), include: of('include'), exclude: of('exclude'), color, origin };
  const badColor = color === null ? of('color').trim() : '';
  return { line, path: of('path'), name: of('name'), parent: of('parent'), said, badColor };
}

function originOf(written: string): ListedCode['origin'] {
  const plain = written.trim().toLowerCase();
  if (plain.startsWith('dedu') || plain.startsWith('dedukt')) return 'deductive';
  return plain.startsWith('indu') ? 'inductive' : null;
}

/** Rows that say where they lie by all names from the root down; levels without a row of their own are made. */
function addByPath(rows: readonly Row[]): (builder: Builder) => void {
  const sign = pathSignOf(rows);
  return (builder) => {
    const places = new Map<string, number>();
    for (const { line, path, name, said, badColor } of rows) {
      const own = name.trim() === '' || !path.endsWith(name) ? '' : name;
      const names = sign === null ? [path] : path.split(sign);
      const above =
        own === ''
          ? names.slice(0, -1)
          : path
              .slice(0, -own.length)
              .split(sign ?? '\n')
              .slice(0, -1);
      const abovePath = sign === null ? '' : above.join(sign);
      let parent: number | null = above.length === 0 ? null : (places.get(abovePath) ?? null);
      if (above.length > 0 && parent === null) parent = levelsOf(builder, above, line);
      const index = builder.add(own === '' ? (names.at(-1) ?? '') : own, parent, said, line);
      if (index !== null && !places.has(path)) places.set(path, index);
      if (badColor !== '') builder.warn('code-list-color', line, { color: badColor });
    }
  };
}

function levelsOf(builder: Builder, names: readonly string[], line: number): number | null {
  let parent: number | null = null;
  for (const name of names) parent = builder.find(name, parent) ?? builder.add(name, parent, {}, line);
  return parent;
}

/** Rows that name the code they lie below; it may stand further down. */
function addByParent(rows: readonly Row[]): (builder: Builder) => void {
  return (builder) => {
    const byName = new Map(rows.map((row) => [row.name.trim(), row] as const).reverse());
    const done = new Map<Row, number | null>();
    const place = (row: Row, above: ReadonlySet<Row>): number | null => {
      const known = done.get(row);
      if (known !== undefined) return known;
      const name = row.parent.trim();
      const parentRow = name === '' ? undefined : byName.get(name);
      const isRing = parentRow !== undefined && (parentRow === row || above.has(parentRow));
      if (isRing) builder.warn('code-list-ring', row.line, { code: row.name.trim() });
      const parent =
        name === '' || isRing
          ? null
          : parentRow === undefined
            ? (builder.find(name, null) ?? builder.add(name, null, {}, row.line))
            : above.size > 200
              ? null
              : place(parentRow, new Set([...above, row]));
      const index = done.get(row) ?? builder.add(row.name, parent, row.said, row.line);
      if (row.badColor !== '') builder.warn('code-list-color', row.line, { color: row.badColor });
      done.set(row, index);
      return index;
    };
    for (const row of rows) place(row, new Set());
  };
}

/** The sign that stands before the name in most rows that have a name, else the first one that is met. */
function pathSignOf(rows: readonly Row[]): string | null {
  const named = rows.filter(({ path, name }) => name.trim() !== '' && path !== name && path.endsWith(name));
  for (const sign of pathSigns) {
    if (named.length > 0 && named.every(({ path, name }) => path.slice(0, -name.length).endsWith(sign))) return sign;
  }
  // Without names to prove it, a stroke may belong to a name ("und/oder").
  return pathSigns.slice(0, 4).find((sign) => rows.some(({ path }) => path.includes(sign))) ?? null;
}

/** The line of headings, by the sign between columns that makes most of them known; null when none is. */
function headingsOf(
  text: string,
): { readonly delimiter: string; readonly columns: CodeColumns; readonly ignored: readonly string[] } | null {
  const head = text.slice(0, 4096);
  let best: { delimiter: string; columns: CodeColumns; ignored: readonly string[] } | null = null;
  for (const delimiter of delimiters) {
    const parsed = csvRecords(`${head.split('\n').find((line) => line.trim() !== '') ?? ''}\n`, delimiter);
    const cells = parsed.ok ? (parsed.records[0]?.cells ?? []) : [];
    const found = codeColumns(cells);
    const isKnown = found.columns.has('path') || found.columns.has('name');
    if (isKnown && found.columns.size > (best?.columns.size ?? 0)) best = { delimiter, ...found };
  }
  return best;
}
