/** Columns that are understood, by the names they go by; lower case. */
const columnNames = {
  path: ['code_path', 'path', 'pfad', 'codepfad', 'code path'],
  name: ['code', 'name', 'codename', 'code name', 'bezeichnung', 'kategorie', 'category', 'node', 'tag'],
  parent: [
    'parent',
    'parent code',
    'parent_code',
    'parent name',
    'parent_name',
    'obercode',
    'oberkategorie',
    'übergeordnet',
  ],
  color: ['color', 'colour', 'farbe'],
  definition: ['definition', 'description', 'beschreibung', 'comment', 'kommentar', 'memo'],
  include: ['include', 'inclusion', 'wann vergeben', 'einschluss', 'kodierregel', 'codierregel'],
  exclude: ['exclude', 'exclusion', 'wann nicht', 'ausschluss', 'abgrenzung'],
  origin: ['origin', 'herkunft'],
} as const;
/** What a column of a list of codes says of each. */
export type CodeColumn = keyof typeof columnNames;

/** Where each column is that is understood. */
export type CodeColumns = ReadonlyMap<CodeColumn, number>;

/** Which columns of a table are understood, by its headings, and the headings that are not. */
export function codeColumns(headings: readonly string[]): {
  readonly columns: CodeColumns;
  readonly ignored: readonly string[];
} {
  const columns = new Map<CodeColumn, number>();
  const ignored: string[] = [];
  headings.forEach((cell, index) => {
    const plain = cell.trim().toLowerCase();
    const column = (Object.keys(columnNames) as CodeColumn[]).find((id) =>
      (columnNames[id] as readonly string[]).includes(plain),
    );
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
    else if (plain !== '') ignored.push(cell.trim());
  });
  return { columns, ignored };
}
