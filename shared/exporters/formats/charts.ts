import type { Chart, NumberTable } from '../../charts/chart';
import { makeChart } from '../../charts/make-chart';
import { valueText } from '../../charts/number-text';
import { distinct } from '../../charts/parts';
import { chartOptions, chartRequest } from '../chart-options';
import { defineExporter, type ExportSource } from '../define-exporter';
import type { ExportLanguage, ExportRequest } from '../export-request';
import type { Report, ReportCell, ReportTable } from '../report/report';
import type { About } from '../side-file';
import type { Table } from '../table';
import { chartExportWords } from '../words/charts';

/** A picture for print with its table of numbers: either alone, or both in one document. */
export const chartsExporter = defineExporter({
  id: 'charts',
  files: ['svg', 'png', 'xlsx', 'csv', 'docx', 'html', 'pdf'],
  words: 'none',
  options: chartOptions,
  drawing: (source, request) => chartOf(source, request).drawing,
  table: (source, request) => numbersTable(chartOf(source, request), aboutChart(source, request)),
  report: (source, request) => chartReport(chartOf(source, request), request, aboutChart(source, request)),
});

function chartOf({ project }: ExportSource, { options, language }: ExportRequest): Chart {
  return makeChart(project, chartRequest(project, { options, language }));
}

/** The numbers as numbers: shares from 0 to 1 with four decimals. */
function numbersTable({ numbers }: Chart, about: About): Table {
  return {
    header: headerOf(numbers),
    rowCount: numbers.rows.length,
    row: (index) => {
      const row = numbers.rows[index];
      return [
        row?.name ?? '',
        ...(row?.cells ?? []).map(({ value }) => (typeof value === 'number' ? exact(value) : value)),
      ];
    },
    about,
  };
}

function headerOf(numbers: NumberTable): readonly string[] {
  return distinct(['name', ...numbers.columns.map(({ id }) => id)]);
}

function exact(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function aboutChart(source: ExportSource, request: ExportRequest): About {
  const { title, notes, numbers } = chartOf(source, request);
  const words = chartExportWords(request.language);
  const { eventIds } = chartRequest(source.project, request);
  const titles = eventIds.flatMap((id) => source.project.events.get(id)?.title ?? []);
  return {
    counted: [title, ...notes].join('. ').replaceAll('..', '.'),
    ...(titles.length === 0 ? {} : { filter: words.events(titles) }),
    totals: [words.rows(numbers.rows.length)],
    columns: headerOf(numbers).map((name, at) => {
      const column = numbers.columns[at - 1];
      return [name, column === undefined ? words.path : `${column.head} (${words.units[column.unit]})`] as const;
    }),
  };
}

function chartReport(chart: Chart, { language }: ExportRequest, about: About): Report {
  const { title, drawing, numbers, notes } = chart;
  const words = chartExportWords(language);
  return {
    title,
    subtitle: '',
    language,
    isLandscape: drawing.width > 760 || numbers.columns.length > 6,
    about,
    blocks: [
      { kind: 'figure', drawing, caption: title, text: notes.join(' ') },
      ...notes.map((note) => ({ kind: 'paragraph' as const, role: 'note' as const, text: [note] })),
      { kind: 'heading', level: 2, text: words.numbers },
      { kind: 'table', table: reportTable(chart, language) },
    ],
  };
}

function reportTable({ title, numbers }: Chart, language: ExportLanguage): ReportTable {
  return {
    caption: title,
    columns: [
      { head: numbers.rowHead, width: 3 },
      ...numbers.columns.map(({ head, unit }) => ({
        head,
        width: unit === 'text' ? 2.5 : 1,
        align: unit === 'text' ? ('start' as const) : ('end' as const),
      })),
    ],
    rows: numbers.rows.map(({ label, indent, cells }): ReportCell[] => [
      { paragraphs: [[label]], isHead: true, indent },
      ...cells.map(({ value }, at) => ({
        paragraphs: [[valueText(value, numbers.columns[at]?.unit ?? 'text', language)]],
      })),
    ]),
  };
}
