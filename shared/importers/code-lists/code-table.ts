import type { ImportedTable } from '../define-importer';
import { codeColumns, type CodeColumns } from './code-columns';
import { codeListLimits, listedColor } from './define-code-list';

type Table = Pick<ImportedTable, 'columns' | 'rows'>;

/** Headings that hardly any survey has for the names of its respondents. */
const namesOfCodes = new Set(['code', 'codename', 'code name', 'kategorie', 'category', 'node', 'tag']);
const pathsOfCodes = new Set(['code_path', 'codepfad', 'code path']);
const parentsOfCodes = new Set(['parent code', 'parent_code', 'obercode', 'oberkategorie', 'übergeordnet']);
/** Headings of definitions; a comment may stand in any table. */
const definitions = new Set(['definition']);
/** What coding guides have beside and a list of codes does not take in. */
const examples = /^(?:anker-?)?beispiele?$|^(?:anchor )?examples?$|^anchor$/;
/** A name is one line at most. */
const longestName = 200;
/** As much has to speak for it. A respondent's code with a comment has one point, a family with its parents two. */
const enough = 3;

/** Whether a table can be read as a list of codes at all. */
export function canBeCodes({ columns }: Pick<Table, 'columns'>): boolean {
  const found = codeColumns(columns).columns;
  return found.has('name') || found.has('path');
}

/**
 * Whether a table is a list of codes by what its columns are called and by what stands in them.
 *
 * Every name differs from the others at its place; after that headings, colours and parents that are names of the same
 * table speak for it, and words in columns that no list of codes has speak against it.
 */
export function isCodeTable(table: Table): boolean {
  const { columns } = codeColumns(table.columns);
  if (table.rows.length === 0 || table.rows.length > codeListLimits.codes || !isNamed(table, columns)) return false;
  return pointsOf(table, columns) >= enough;
}

function pointsOf(table: Table, columns: CodeColumns): number {
  const headingOf = (index: number | undefined): string => (table.columns[index ?? -1] ?? '').trim().toLowerCase();
  const has = (isThere: boolean, points: number): number => (isThere ? points : 0);
  const known = new Set(columns.values());
  const others = table.columns.map((_, index) => index).filter((index) => !known.has(index));
  const isExample = (index: number): boolean => examples.test(headingOf(index));
  return (
    has(columns.has('path'), pathsOfCodes.has(headingOf(columns.get('path'))) ? 2 : 1) +
    has(namesOfCodes.has(headingOf(columns.get('name'))), 1) +
    parentPoints(table, columns, parentsOfCodes.has(headingOf(columns.get('parent')))) +
    has(
      isFilled(table, columns.get('color'), (value) => listedColor(value) !== null),
      1,
    ) +
    has(definitions.has(headingOf(columns.get('definition'))), 1) +
    has(columns.has('include'), 1) +
    has(columns.has('exclude'), 1) +
    has(
      isFilled(table, columns.get('origin'), (value) => /^(?:in|de)du[kc]t/i.test(value)),
      1,
    ) +
    has(others.some(isExample), 1) -
    // Two strange columns of words are as many reasons against it.
    others.filter((index) => !isExample(index) && hasWords(table, index)).length
  );
}

/** What a column of parents says: one whose heading knows codes, and one whose values are names of the same table. */
function parentPoints({ rows }: Table, columns: CodeColumns, isCalledSo: boolean): number {
  const index = columns.get('parent');
  const nameIndex = columns.get('name');
  if (index === undefined || nameIndex === undefined) return 0;
  const names = new Set(rows.map((row) => (row[nameIndex] ?? '').trim()));
  const parents = rows.map((row) => (row[index] ?? '').trim()).filter((parent) => parent !== '');
  const known = parents.filter((parent) => names.has(parent)).length;
  const isOfTable = parents.length > 0 && known >= parents.length / 2;
  return (isCalledSo ? 2 : 0) + (isOfTable ? (isCalledSo ? 1 : 2) : 0);
}

/** Whether nearly every row has a name, no longer than a line and its own at its place. */
function isNamed({ rows }: Table, columns: CodeColumns): boolean {
  const [name, path, parent] = [columns.get('name'), columns.get('path'), columns.get('parent')];
  if (name === undefined && path === undefined) return false;
  const places = new Set<string>();
  for (const row of rows) {
    const own = (row[path ?? name ?? -1] ?? '').trim();
    if (own.length > longestName) return false;
    if (own !== '') places.add(`${path === undefined ? (row[parent ?? -1] ?? '').trim() : ''}\n${own}`);
  }
  return places.size >= rows.length * 0.7;
}

/** Whether a column is there, holds something, and nothing else than such values. */
function isFilled({ rows }: Table, index: number | undefined, isSuch: (value: string) => boolean): boolean {
  if (index === undefined) return false;
  const values = rows.map((row) => (row[index] ?? '').trim()).filter((value) => value !== '');
  return values.length > 0 && values.every(isSuch);
}

/** Whether there are words in a column, and not counts alone. */
function hasWords({ rows }: Table, index: number): boolean {
  return rows.some((row) => /\p{L}/u.test(row[index] ?? ''));
}

/** A table as the text of a CSV file that is read as a list of codes. */
export function codeTableText({ columns, rows }: Table): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return [columns, ...rows].map((row) => row.map(quoted).join(';')).join('\n');
}
