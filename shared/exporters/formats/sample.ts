import { defineExporter, type ExportSource } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import { missingLengths, sampleReport } from '../forms/sample';
import { sampleOf, type Sample } from '../forms/sample-rows';
import type { Cell, Table } from '../table';
import { sampleWords } from '../words/sample';

const columns = [
  'record',
  'name',
  'event',
  'event_date',
  'place',
  'document',
  'kind',
  'role',
  'words',
  'characters',
  'paragraphs',
  'documents',
  'speakers',
  'codings',
] as const;
type Row = Partial<Record<(typeof columns)[number], Cell>> & {
  readonly record: 'event' | 'document' | 'speaker' | 'case';
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
};

/** Who and what was studied. */
export const sampleExporter = defineExporter({
  id: 'sample',
  files: ['docx', 'html', 'pdf', 'xlsx', 'csv'],
  words: 'current',
  table: sampleTable,
  report: sampleReport,
});

/** Events, documents, speakers and cases one below the other; each attribute of each kind has a column of its own. */
function sampleTable({ project, texts }: ExportSource, { language }: ExportRequest): Table {
  const sample = sampleOf(project, texts);
  const words = sampleWords(language);
  const rows = rowsOf(sample);
  const keys = new Set(rows.flatMap(({ record, attributes }) => Object.keys(attributes).map((n) => `${record}.${n}`)));
  const attributes = [...keys].sort();
  return {
    header: [...columns, ...attributes],
    rowCount: rows.length,
    row(index) {
      const row = rows[index];
      if (row === undefined) throw new RangeError(`No row ${index}`);
      const prefix = `${row.record}.`;
      const own = attributes.map((key): Cell => {
        const name = key.startsWith(prefix) ? key.slice(prefix.length) : null;
        if (name === null || !Object.hasOwn(row.attributes, name)) return null;
        const value = row.attributes[name] ?? null;
        return typeof value === 'boolean' ? Number(value) : value;
      });
      return [...columns.map((column) => row[column] ?? null), ...own];
    },
    about: {
      counted: words.counted,
      totals: [words.totals(sample)],
      columns: [
        ...columns.map((name) => [name, words.columns[name]] as const),
        ...attributes.map((name) => [name, words.attribute] as const),
      ],
    },
    problems: (file) => missingLengths(sample, file),
  };
}

function rowsOf({ events, documents, speakers, cases }: Sample): readonly Row[] {
  return [
    ...events.map(({ event, documents: own, speakers: speaking }): Row => {
      const { title, date, place } = event;
      const where = { name: title, event: title, event_date: date, place };
      return { record: 'event', ...where, documents: own, speakers: speaking, attributes: {} };
    }),
    ...documents.map(({ document, name, event, length, codings, attributes }): Row => {
      const where = { event: event?.title ?? null, event_date: event?.date ?? null, place: event?.place ?? null };
      return { record: 'document', name, ...where, kind: document.kind, ...length, codings, attributes };
    }),
    ...speakers.map((speaker): Row => ({ record: 'speaker', ...speaker })),
    ...cases.map((one): Row => ({ record: 'case', ...one })),
  ];
}
