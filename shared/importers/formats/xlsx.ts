import { isBomb, unpack } from '../archive';
import { zipDirectory } from '../zip-directory';
import { defineImporter, refusedFile, type ImportedTable } from '../define-importer';
import { decodeLoosely } from '../../kernel/encoding';
import type { Problem } from '../../kernel/problem';
import { fileKind } from '../file-kind';
import { importedTables } from '../tables/imported-tables';
import { readWorkbook, type Sheet } from '../tables/read-workbook';
import { sheetToGrid } from '../tables/sheet-to-grid';
import { tableFromGrid, tableLimits } from '../tables/table-from-grid';

/** Parts that hold the cells; pictures, charts and macros are never unpacked here. */
const isMarkup = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

/** Most letters of a workbook, in UTF-16 units: one long text can stand for a hundred thousand cells. */
const mostLetters = 100_000_000;

/** Excel workbooks (.xlsx, .xlsm): each sheet with words in it is a table. */
export const xlsx = defineImporter({
  id: 'xlsx',
  extensions: ['xlsx', 'xlsm', 'xltx'],
  detect(bytes) {
    if (fileKind(bytes) !== 'zip') return 0;
    return zipDirectory(bytes)?.some(({ name }) => /^\/?xl\/workbook\d*\.xml$/i.test(name)) ? 1 : 0;
  },
  async read(file, _options, progress) {
    const entries = zipDirectory(file.bytes);
    if (entries === null) return refusedFile(file.name, { code: 'archive-damaged' });
    if (isBomb(entries)) return refusedFile(file.name, { code: 'archive-bomb' });
    const parts = unpack(file.bytes, isMarkup);
    if (parts === null) return refusedFile(file.name, { code: 'archive-damaged' });
    const declared = [...parts].find(([, part]) => hasDoctype(part));
    if (declared !== undefined)
      return refusedFile(file.name, { code: 'xlsx-damaged', place: `${declared[0]}: DOCTYPE` });
    if (hasSheetTwice(parts)) return refusedFile(file.name, { code: 'xlsx-damaged', place: 'xl/workbook.xml' });
    progress(0.2);
    const workbook = await readWorkbook(parts);
    if (!workbook.ok) {
      return refusedFile(
        file.name,
        workbook.error === 'too-large'
          ? { code: 'table-too-large', params: tableLimits }
          : { code: 'xlsx-damaged', place: workbook.error.fault },
      );
    }
    if (lettersIn(workbook.value) > mostLetters) return refusedFile(file.name, { code: 'file-overgrown' });
    progress(0.7);
    const tables: ImportedTable[] = [];
    const problems: Problem[] = [];
    for (const sheet of workbook.value) {
      const note = (code: string, params: Problem['params'] = {}, severity: Problem['severity'] = 'note'): void =>
        void problems.push({ code, severity, file: file.name, place: sheet.name, params });
      const grid = sheetToGrid(sheet, note);
      if (grid === 'too-large') {
        note('table-too-large', tableLimits, 'error');
        continue;
      }
      const made = tableFromGrid(sheet.name, grid);
      if (made === null) {
        note('table-empty');
        continue;
      }
      for (const { code, params } of made.notes) note(code, params);
      tables.push(made.table);
    }
    return importedTables(file.name, tables, problems, { format: 'xlsx', encoding: '', lineEnds: 'none' });
  },
});

function lettersIn(sheets: readonly Sheet[]): number {
  let letters = 0;
  for (const { rows } of sheets)
    for (const row of rows) for (const value of row) if (typeof value === 'string') letters += value.length;
  return letters;
}

/** Whether there are more sheets than parts they could lie in: one part a thousand times over is a bomb. */
function hasSheetTwice(parts: ReadonlyMap<string, Uint8Array>): boolean {
  const names = [...parts.keys()];
  const workbook = names.find((name) => /^\/?xl\/workbook\d*\.xml$/i.test(name));
  const listed =
    decodeLoosely(parts.get(workbook ?? '') ?? new Uint8Array(), 'utf-8').match(/<(?:\w+:)?sheet\s/g) ?? [];
  return listed.length > names.filter((name) => !/\.rels$/i.test(name)).length;
}

/** Office never declares a document type; whoever does wants its entities resolved. It stands before the first element. */
function hasDoctype(part: Uint8Array): boolean {
  return /<!DOCTYPE/i.test(decodeLoosely(part.subarray(0, 65_536), 'utf-8').split(/<[A-Za-z]/, 1)[0] as string);
}
