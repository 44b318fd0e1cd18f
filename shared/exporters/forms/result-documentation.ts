import type { EventId } from '../../kernel/ids';
import type { Problem } from '../../kernel/problem';
import { compareEvents, type EventRecord } from '../../project/event';
import type { Project } from '../../project/project';
import { initialTemplate, type ReportSection, type ReportTemplate } from '../../project/report-template';
import { blockedWordsQuoted } from '../blocked-words';
import { chosen, defineExporter, type ExportSource } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import type { Block, Report } from '../report/report';
import { dateText } from '../words/dates';
import { beginDocumentation, evidenceBlocks, type Documentation } from './documentation/documentation';
import { isAboutEvent, sectionBlocks } from './documentation/section-blocks';

const options = [
  { id: 'template', kind: 'template', initial: '' },
  { id: 'event', kind: 'event', initial: '' },
  { id: 'series', kind: 'series', initial: '' },
  /** Whether the passages behind the statements are printed at the end. */
  { id: 'evidence', kind: 'flag', initial: true },
] as const;

/** The result documentation of an event or of the whole series, by a template of the project. */
export const resultDocumentationExporter = defineExporter({
  id: 'result-documentation',
  files: ['docx', 'html', 'pdf'],
  words: 'o-tones',
  options,
  report: resultDocumentation,
});

/** With more columns than this a table wants the page on its side. */
const uprightColumns = 5;

/**
 * Puts the documentation together, section by section.
 *
 * With several events the sections about an event are printed event by event, where the first of them stands; all
 * others come once, before or behind these.
 */
function resultDocumentation({ project, texts }: ExportSource, request: ExportRequest): Report {
  const { language } = request;
  const eventIds = askedEvents(project, request.options);
  const withEvidence = chosen({ options }, request.options, 'evidence') === true;
  const documentation = beginDocumentation(project, { eventIds, withEvidence, texts, language });
  const template = templateOf(project, request.options['template']);
  const sections = template.sections.filter(({ isOn }) => isOn);
  const blocks = [
    ...(documentation.isSeries ? seriesBlocks(documentation, sections) : eventBlocks(documentation, sections)),
    ...evidenceBlocks(documentation),
  ];
  return {
    ...titlesOf(documentation, template),
    language,
    isLandscape: blocks.some((block) => block.kind === 'table' && block.table.columns.length > uprightColumns),
    blocks: blocks.length === 0 ? [{ kind: 'paragraph', text: [documentation.words.nothing] }] : blocks,
    about: aboutOf(documentation),
    problems: (file) => problemsOf(documentation, file),
  };
}

function templateOf(
  { reportTemplates, info }: Project,
  wanted: string | boolean | undefined,
): Pick<ReportTemplate, 'title' | 'sections'> {
  return [...reportTemplates.values()].find(({ id }) => id === wanted) ?? initialTemplate(info.language);
}

/** The event that is asked for, else those of the series; none for all. */
function askedEvents({ events }: Project, { event, series }: ExportRequest['options']): readonly EventId[] {
  const all = [...events.values()];
  const one = all.filter(({ id }) => id === event);
  const some = one.length > 0 ? one : all.filter((known) => known.series !== '' && known.series === series);
  return some.map(({ id }) => id);
}

function eventsOf({ project }: Documentation): readonly EventRecord[] {
  return [...project.events.values()].sort(compareEvents);
}

function eventBlocks(documentation: Documentation, sections: readonly ReportSection[]): readonly Block[] {
  const [event = null] = eventsOf(documentation);
  return sections.flatMap((section) => sectionBlocks(documentation, section, { event, level: 1 }));
}

function seriesBlocks(documentation: Documentation, sections: readonly ReportSection[]): readonly Block[] {
  const first = sections.findIndex(isAboutEvent);
  const at = first === -1 ? sections.length : first;
  const ofEvents = sections.filter(isAboutEvent);
  const once = (some: readonly ReportSection[]): readonly Block[] =>
    some
      .filter((section) => !isAboutEvent(section))
      .flatMap((section) => sectionBlocks(documentation, section, { event: null, level: 1 }));
  const partOf = (event: EventRecord, number: number): readonly Block[] => {
    const blocks = ofEvents.flatMap((section) => sectionBlocks(documentation, section, { event, level: 2 }));
    if (blocks.length === 0) return [];
    const whenAndWhere = occasionText(documentation, event);
    return [
      ...(number === 0 ? [] : [{ kind: 'page-break' } as const]),
      { kind: 'heading', level: 1, text: event.title || event.place },
      ...(whenAndWhere === '' ? [] : [{ kind: 'paragraph', role: 'note', text: [whenAndWhere] } as const]),
      ...blocks,
    ];
  };
  // In the order of print: it decides who speaks where, and which number a passage gets.
  const before = once(sections.slice(0, at));
  const parts = eventsOf(documentation).flatMap(partOf);
  const behind = once(sections.slice(at));
  const isParted = parts.length > 0 && behind.length > 0;
  return [...before, ...parts, ...(isParted ? [{ kind: 'page-break' } as const] : []), ...behind];
}

function occasionText({ language }: Documentation, { date, place }: EventRecord): string {
  return [dateText(date, language), place].filter((part) => part !== '').join(', ');
}

/** Title and what stands below it: what kind of document it is, of which series, when and where. */
function titlesOf(
  documentation: Documentation,
  { title }: Pick<ReportTemplate, 'title'>,
): Pick<Report, 'title' | 'subtitle'> {
  const { project, words, isSeries } = documentation;
  const events = eventsOf(documentation);
  const [event] = events;
  const series = [...new Set(events.map((one) => one.series).filter((name) => name !== ''))];
  const own = isSeries || event === undefined ? (series.length === 1 ? series[0] : undefined) : event.title;
  const head = title.trim() || (own ?? '') || project.info.name;
  const occasions = events.map((one) => occasionText(documentation, one)).filter((text) => text !== '');
  const parts = [words.kind, ...series.filter((name) => name !== head), occasions.join(' \u2013 ')];
  return { title: head, subtitle: parts.filter((part) => part !== '').join(' · ') };
}

function aboutOf(documentation: Documentation): Report['about'] {
  const { words, isSeries, tally, quoted, evidence } = documentation;
  const places = new Set(quoted.map(({ documentId, start, end }) => `${documentId} ${start} ${end}`));
  for (const place of evidence?.keys() ?? []) places.add(place);
  const [event] = eventsOf(documentation);
  return {
    counted: words.counted(isSeries || event === undefined ? words.wholeSeries : event.title),
    ...(isSeries || event === undefined ? {} : { filter: event.title }),
    totals: [words.totals(tally.statements, places.size)],
    columns: [],
  };
}

function problemsOf(documentation: Documentation, file: string): readonly Problem[] {
  const { whole, quoted, evidence, tally, leftOut } = documentation;
  const codings = [...quoted, ...[...(evidence?.values() ?? [])].map(({ coding }) => coding)];
  const stale: Problem = { code: 'summaries-stale', severity: 'warning', file, params: { count: tally.stale } };
  const sections = [...new Set(leftOut)].join(', ');
  return [
    ...blockedWordsQuoted(whole, codings, file),
    ...(tally.stale === 0 ? [] : [stale]),
    ...(sections === '' ? [] : [{ code: 'sections-empty', severity: 'note' as const, file, params: { sections } }]),
  ];
}
