import { countText } from '../../charts/number-text';
import type { Problem } from '../../kernel/problem';
import type { ExportSource } from '../define-exporter';
import type { ExportLanguage, ExportRequest } from '../export-request';
import { headCell, textCell } from '../report/cells';
import type { Block, Report, ReportCell, ReportTable } from '../report/report';
import { dateText } from '../words/dates';
import { kindWords } from '../words/kinds';
import { sampleWords } from '../words/sample';
import { sampleOf, type Sample } from './sample-rows';

/** Events, documents, speakers and cases with what is known of them, each kind in a table of its own. */
export function sampleReport({ project, texts }: ExportSource, { language }: ExportRequest): Report {
  const sample = sampleOf(project, texts);
  const words = sampleWords(language);
  const blocks = [
    eventsTable(sample, language),
    documentsTable(sample, language),
    speakersTable(sample, language),
    casesTable(sample, language),
  ].filter(({ rows }) => rows.length > 0);
  return {
    title: kindWords(language).sample,
    subtitle: project.info.name,
    language,
    isLandscape: true,
    blocks:
      blocks.length === 0
        ? [{ kind: 'paragraph', text: [words.none] }]
        : blocks.map((table): Block => ({ kind: 'table', table })),
    about: { counted: words.counted, totals: [words.totals(sample)], columns: [] },
    problems: (file) => missingLengths(sample, file),
  };
}

/** Says of how many documents the number of words is not known. */
export function missingLengths({ documents }: Sample, file: string): readonly Problem[] {
  const count = documents.filter(({ length }) => length.words === null).length;
  return count === 0 ? [] : [{ code: 'lengths-missing', severity: 'warning', file, params: { count } }];
}

function attributesCell(attributes: Readonly<Record<string, string | number | boolean>>): ReportCell {
  const known = Object.entries(attributes).filter(([, value]) => String(value).trim() !== '');
  known.sort(([a], [b]) => (a < b ? -1 : 1));
  return textCell(known.map(([name, value]) => `${name}: ${String(value)}`).join('; '));
}

const end = 'end';

function eventsTable({ events }: Sample, language: ExportLanguage): ReportTable {
  const { captions, heads } = sampleWords(language);
  return {
    caption: captions.events,
    columns: [
      { head: heads.event, width: 34 },
      { head: heads.date, width: 20 },
      { head: heads.place, width: 20 },
      { head: heads.documents, width: 15, align: end },
      { head: heads.speakers, width: 15, align: end },
    ],
    rows: events.map(({ event, documents, speakers }) => [
      headCell(event.title || event.series),
      textCell(dateText(event.date, language)),
      textCell(event.place),
      textCell(countText(documents, language)),
      textCell(countText(speakers, language)),
    ]),
  };
}

function documentsTable({ documents }: Sample, language: ExportLanguage): ReportTable {
  const { captions, heads, kinds, hidden } = sampleWords(language);
  return {
    caption: captions.documents,
    columns: [
      { head: heads.document, width: 24 },
      { head: heads.event, width: 20 },
      { head: heads.kind, width: 13 },
      { head: heads.words, width: 10, align: end },
      { head: heads.paragraphs, width: 10, align: end },
      { head: heads.codings, width: 14, align: end },
      { head: heads.attributes, width: 46 },
    ],
    rows: documents.map(({ document, name, event, length, codings, attributes }) => [
      headCell(name),
      textCell(event?.title ?? ''),
      textCell(kinds[document.kind]),
      textCell(length.words === null ? '–' : countText(length.words, language)),
      textCell(countText(length.paragraphs, language)),
      textCell(countText(codings, language)),
      attributesCell(attributes),
    ]),
    ...(documents.some(({ document }) => document.quotation?.release === 'anonymous') ? { note: hidden } : {}),
  };
}

function speakersTable({ speakers }: Sample, language: ExportLanguage): ReportTable {
  const { captions, heads, pseudonyms } = sampleWords(language);
  return {
    caption: captions.speakers,
    columns: [
      { head: heads.speaker, width: 22 },
      { head: heads.document, width: 30 },
      { head: heads.role, width: 22 },
      { head: heads.attributes, width: 30 },
    ],
    rows: speakers.map(({ name, role, document, attributes }) => [
      headCell(name),
      textCell(document),
      textCell(role),
      attributesCell(attributes),
    ]),
    note: pseudonyms,
  };
}

function casesTable({ cases }: Sample, language: ExportLanguage): ReportTable {
  const { captions, heads } = sampleWords(language);
  return {
    caption: captions.cases,
    columns: [
      { head: heads.case, width: 30 },
      { head: heads.documents, width: 14, align: end },
      { head: heads.attributes, width: 56 },
    ],
    rows: cases.map(({ name, documents, attributes }) => [
      headCell(name),
      textCell(countText(documents, language)),
      attributesCell(attributes),
    ]),
  };
}
