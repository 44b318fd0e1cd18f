import { publicName, speakerNames } from '../../analysis/attribution';
import type { Passage } from '../../analysis/passages';
import type { Project } from '../../project/project';
import { blockedWordsQuoted } from '../blocked-words';
import { chosen, defineExporter, type ExportSource } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import { quotationList } from '../forms/quotation-list';
import { quotationsOptions, quotationsReport } from '../forms/quotations';
import type { Cell, Table } from '../table';
import { quotationsWords } from '../words/quotations';
import { sideWords } from '../words/side';

const columns = [
  'code_path',
  'code',
  'quotation',
  'reference',
  'document',
  'event',
  'event_date',
  'speaker',
  'coders',
] as const;

/** What was said, by code: every passage of a code once, with its reference. */
export const quotationsExporter = defineExporter({
  id: 'quotations',
  files: ['docx', 'html', 'pdf', 'xlsx', 'csv'],
  words: 'none',
  options: quotationsOptions,
  table: quotationsTable,
  report: quotationsReport,
});

function quotationsTable({ project }: ExportSource, { language, options }: ExportRequest): Table {
  const list = quotationList(project);
  const words = quotationsWords(language);
  const withMemos = chosen({ options: quotationsOptions }, options, 'memos') === true;
  const header = withMemos ? ([...columns, 'memo'] as const) : columns;
  const rows = list.codes.flatMap(({ code, path, passages }) => passages.map((passage) => ({ code, path, passage })));
  const documents = new Set(list.codings.map(({ documentId }) => documentId)).size;
  return {
    header,
    rowCount: rows.length,
    row(index) {
      const row = rows[index];
      if (row === undefined) throw new RangeError(`No row ${index}`);
      const cells = [row.path, row.code.name, ...cellsOf(project, row.passage)];
      return withMemos ? [...cells, list.memoOf(row.passage)] : cells;
    },
    about: {
      counted: words.counted,
      totals: [
        sideWords(language).totals(list.codings.length, documents, 'codings'),
        sideWords(language).totals(rows.length, documents, 'passages'),
      ],
      columns: header.map((name) => [name, words.columns[name]] as const),
    },
    problems: (file) => blockedWordsQuoted(project, list.codings, file),
  };
}

function cellsOf(project: Project, passage: Passage): readonly Cell[] {
  const { document, quote, reference, codings } = passage;
  const event = document.eventId === null ? undefined : project.events.get(document.eventId);
  const [first] = codings;
  const coders = [...new Set(codings.map(({ coderId }) => project.coders.get(coderId)?.name ?? ''))];
  return [
    quote,
    reference,
    publicName(project, document),
    event?.title ?? null,
    event?.date ?? null,
    first === undefined ? null : speakerNames(project, first),
    coders.filter((name) => name !== '').join('; '),
  ];
}
