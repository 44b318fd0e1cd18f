import { defineExporter, type ExportSource } from '../define-exporter';
import { percentOf } from '../../charts/number-text';
import type { ExportRequest } from '../export-request';
import { codeCounts, frequenciesOptions, frequenciesReport } from '../forms/frequencies';
import type { Table } from '../table';
import { frequenciesWords } from '../words/frequencies';

const columns = [
  'code_path',
  'code',
  'codings',
  'passages',
  'documents',
  'documents_percent',
  'cases',
  'cases_percent',
] as const;

/** How often each code was given, and in how many documents and cases. */
export const frequenciesExporter = defineExporter({
  id: 'frequencies',
  files: ['docx', 'html', 'pdf', 'xlsx', 'csv'],
  words: 'none',
  options: frequenciesOptions,
  table: frequenciesTable,
  report: frequenciesReport,
});

function frequenciesTable({ project }: ExportSource, { language, options }: ExportRequest): Table {
  const { rows, base, isBelow } = codeCounts(project, options);
  const words = frequenciesWords(language);
  const percent = (count: number, all: number): number | null => (all === 0 ? null : percentOf(count / all));
  return {
    header: columns,
    hasRowHeads: true,
    rowCount: rows.length,
    row(index) {
      const counted = rows[index];
      if (counted === undefined) throw new RangeError(`No row ${index}`);
      const { row, codings, passages, documents, cases } = counted;
      const shares = [documents, percent(documents, base.documents), cases, percent(cases, base.cases)];
      return [row.path, row.code.name, codings, passages, ...shares];
    },
    about: {
      counted: words.counted(isBelow),
      totals: [words.totals(base)],
      columns: columns.map((name) => [name, words.columns[name]] as const),
    },
  };
}
