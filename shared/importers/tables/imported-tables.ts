import type { Problem } from '../../kernel/problem';
import { refusedFile, type ImportedFile, type ImportedTable, type Reading } from '../define-importer';

/** The outcome of a file of tables: they become documents or attributes when the researcher has chosen columns. */
export function importedTables(
  file: string,
  tables: readonly ImportedTable[],
  problems: readonly Problem[],
  reading: Pick<Reading, 'format' | 'encoding' | 'lineEnds'>,
): ImportedFile {
  if (tables.length === 0) {
    if (problems.some(({ severity }) => severity === 'error')) return { file, documents: [], problems, reading: null };
    const refused = refusedFile(file, { code: 'no-words' });
    return { ...refused, problems: [...refused.problems, ...problems] };
  }
  let characters = 0;
  for (const { rows } of tables) for (const row of rows) for (const cell of row) characters += cell.length;
  const counts = { paragraphs: 0, turns: 0, speakers: [], characters };
  return { file, documents: [], problems, reading: { ...reading, ...counts }, tables };
}
