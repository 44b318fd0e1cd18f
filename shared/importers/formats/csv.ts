import type { Problem } from '../../kernel/problem';
import { decodeText } from '../decode-text';
import { defineImporter, refusedFile, type ImportedFile, type ImportFile, type Progress } from '../define-importer';
import { hasExtension } from '../file-kind';
import { baseName } from '../file-name';
import { csvRecords } from '../tables/csv-records';
import { importedTables } from '../tables/imported-tables';
import { sniffCsv } from '../tables/sniff-csv';
import { tableFromGrid, tableLimits } from '../tables/table-from-grid';
import { textSample } from '../text-sample';

const extensions = ['csv', 'tsv', 'tab'];

/** Tables as text, with commas, semicolons, tabs or strokes between cells: surveys and lists of attributes. */
export const csv = defineImporter({
  id: 'csv',
  extensions,
  detect(bytes, name) {
    const sample = textSample(bytes);
    const isNamed = hasExtension(name, extensions);
    if (sample === null || sniffCsv(sample, isNamed) === null) return 0;
    return isNamed ? 0.9 : 0.7;
  },
  read: (file, _options, progress) => Promise.resolve(readCsv(file, progress)),
});

function readCsv(file: ImportFile, progress: Progress): ImportedFile {
  const decoded = decodeText(file.bytes, file.name);
  if (!decoded.ok) return { file: file.name, documents: [], problems: [decoded.error], reading: null };
  const { text, encoding, lineEnds } = decoded.value;
  const sample = textSample(file.bytes);
  const shape = sample === null ? null : sniffCsv(sample, true);
  progress(0.3);
  const { rows, columns, cells } = tableLimits;
  const limits = { records: rows + 1, cells };
  const parsed = csvRecords(text.slice(shape?.skip ?? 0), shape?.delimiter ?? ',', limits);
  if (!parsed.ok) {
    const line = parsed.line + ((shape?.skip ?? 0) > 0 ? 1 : 0);
    return refusedFile(file.name, { code: 'csv-quote-open', place: String(line) });
  }
  progress(0.8);
  const widest = parsed.records.reduce((most, record) => Math.max(most, record.cells.length), 0);
  if (parsed.records.length > rows + 1 || widest > columns || widest * parsed.records.length > cells) {
    return refusedFile(file.name, { code: 'table-too-large', params: tableLimits });
  }
  const made = tableFromGrid(
    baseName(file.name),
    parsed.records.map((record) => record.cells),
  );
  const notes = (made?.notes ?? []).map((note): Problem => ({ ...note, severity: 'note', file: file.name }));
  const tables = made === null ? [] : [made.table];
  return importedTables(file.name, tables, [...decoded.value.problems, ...notes], {
    format: 'csv',
    encoding,
    lineEnds,
  });
}
