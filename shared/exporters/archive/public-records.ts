import { isNamed, publicLabel, publicName } from '../../analysis/attribution';
import type { CellSummary } from '../../project/cell-summary';
import type { CaseRecord } from '../../project/case';
import type { Code } from '../../project/code';
import type { Coder } from '../../project/coder';
import { columnName } from '../../project/column-name';
import type { DocumentRecord } from '../../project/document';
import type { EventRecord } from '../../project/event';
import type { ProjectInfo } from '../../project/info';
import type { MatrixView } from '../../project/matrix-view';
import type { Project } from '../../project/project';
import type { ReportSection, ReportTemplate } from '../../project/report-template';
import type { Speaker } from '../../project/speaker';
import { cleanColumn, type Cleaning } from './cleaning';
import type { FieldCleaner } from './field-cleaner';
import type { FieldPlace } from './findings';
import { publicAttributeNames, publicAttributes, publicKey } from './public-attributes';
import { publicMemos } from './public-memos';

type Kept = Pick<Cleaning, 'cleaner' | 'texts'> & { readonly documents: readonly DocumentRecord[] };

/** The records of the documents that are kept, whose codings are moved already, with no name in what the team wrote. */
export function publicRecords(project: Project, { documents, cleaner, texts }: Kept): Project {
  const ids = new Set(documents.map(({ id }) => id));
  const codings = new Map([...project.codings].filter(([id]) => ids.has(id)));
  const speakers = [...project.speakers.values()].filter(({ documentId }) => ids.has(documentId));
  const cases = casesOf(project, documents);
  const kept = new Set<string>([...ids, ...speakers.map(({ id }) => id), ...cases.map(({ id }) => id)]);
  const isGone = (id: string): boolean =>
    !kept.has(id) && [project.documents, project.speakers, project.cases].some((all) => all.has(id as never));
  const bearers = [
    ...documents.filter(isNamed),
    ...speakers.filter(({ documentId }) => documents.some((one) => one.id === documentId && isNamed(one))),
    ...cases,
  ];
  const cleaning: Cleaning = {
    project,
    texts,
    cleaner,
    attributes: publicAttributeNames(bearers, cleaner),
    quotes: new Map([...codings.values()].flat().map(({ id, quote }) => [id, quote])),
    isGone,
  };
  return { ...project, codings, ...cleanRecords(cleaning, { documents, speakers, cases }) };
}

type Chosen = {
  readonly documents: readonly DocumentRecord[];
  readonly speakers: readonly Speaker[];
  readonly cases: readonly CaseRecord[];
};

function cleanRecords(
  cleaning: Cleaning,
  { documents, speakers, cases }: Chosen,
): Omit<Project, 'codings' | 'revisions'> {
  const { project, cleaner, isGone } = cleaning;
  return {
    info: cleanInfo(project.info, cleaner),
    coders: mapped(project.coders, (coder) => ({ ...coder, name: cleaner.clean(coder.name, coderPlace(coder)) })),
    events: mapped(project.events, (event) => cleanEvent(event, cleaner)),
    documents: byId(documents.map((document) => publicDocument(cleaning, document))),
    speakers: byId(speakers.map((speaker) => publicSpeaker(cleaning, speaker))),
    cases: byId(cases.map((one) => publicCase(cleaning, one))),
    codes: mapped(project.codes, (code) => cleanCode(code, cleaning)),
    memos: byId(publicMemos(cleaning)),
    matrixViews: mapped(project.matrixViews, (view) => cleanView(view, cleaning)),
    cellSummaries: byId(
      [...project.cellSummaries.values()]
        .filter(({ columnId }) => columnId === null || !isGone(columnId))
        .map((summary) => cleanSummary(summary, cleaning)),
    ),
    reportTemplates: mapped(project.reportTemplates, (template) => cleanTemplate(template, cleaner)),
    files: new Map(),
    keptParts: new Map(),
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<Item['id'], Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function mapped<Key, Item>(items: ReadonlyMap<Key, Item>, made: (item: Item) => Item): ReadonlyMap<Key, Item> {
  return new Map([...items].map(([key, item]) => [key, made(item)]));
}

/**
 * Cases with the documents of theirs that may say whose they are. A case of O-tones that are not released openly, and of
 * nothing else, would say whose words they are, and so is left out.
 */
function casesOf({ cases }: Pick<Project, 'cases'>, documents: readonly DocumentRecord[]): readonly CaseRecord[] {
  const named = new Set(documents.filter(isNamed).map(({ id }) => id));
  return [...cases.values()].flatMap((one) => {
    const documentIds = one.documentIds.filter((id) => named.has(id));
    return documentIds.length === 0 && one.documentIds.length > 0 ? [] : [{ ...one, documentIds }];
  });
}

function cleanInfo(info: ProjectInfo, { clean }: FieldCleaner): ProjectInfo {
  const place = (field: FieldPlace['field']): FieldPlace => ({ of: 'project', name: info.name, field });
  return {
    ...info,
    name: clean(info.name, place('name')),
    credits: clean(info.credits, place('credits')),
    referenceTemplate: clean(info.referenceTemplate, place('reference')),
  };
}

function coderPlace({ name }: Coder): FieldPlace {
  return { of: 'coder', name, field: 'name' };
}

function cleanEvent(event: EventRecord, { clean }: FieldCleaner): EventRecord {
  const field = (name: 'series' | 'title' | 'place' | 'hosts' | 'funders'): string =>
    clean(event[name], { of: 'event', name: event.title, field: name });
  return {
    ...event,
    series: field('series'),
    title: field('title'),
    place: field('place'),
    hosts: field('hosts'),
    funders: field('funders'),
  };
}

function publicDocument(cleaning: Cleaning, document: DocumentRecord): DocumentRecord {
  const { project, texts, cleaner } = cleaning;
  const { quotation, attributes } = document;
  const isOpen = isNamed(document);
  const source = quotation?.source ?? null;
  const from = source === null ? undefined : project.documents.get(source.documentId);
  const span = source === null || from === undefined ? undefined : texts.get(from.revisionId)?.spanOf(source);
  const isThere = isOpen && source !== null && span !== null && span !== undefined;
  const name = publicName(project, document);
  const place = (field: FieldPlace['field']): FieldPlace => ({ of: 'document', name, field });
  return {
    ...document,
    name: cleaner.clean(name, place('name')),
    // The name of a file may say whose words are in it.
    origin: null,
    quotation: quotation && {
      ...quotation,
      label: isOpen ? cleaner.keep(quotation.label, place('label')) : '',
      source: isThere ? { ...source, ...span } : null,
    },
    attributes: isOpen ? publicAttributes(attributes, { of: 'document', name: document.name }, cleaning) : {},
  };
}

function publicSpeaker(cleaning: Cleaning, speaker: Speaker): Speaker {
  const { project, cleaner } = cleaning;
  const document = project.documents.get(speaker.documentId) ?? { quotation: null, name: '' };
  const on = { of: 'document', name: document.name } as const;
  const place = (field: FieldPlace['field']): FieldPlace => ({ of: 'speaker', name: speaker.label, field, on });
  return {
    ...speaker,
    label: cleaner.keep(publicLabel(speaker, document), place('label')),
    pseudonym: cleaner.keep(speaker.pseudonym, place('pseudonym')),
    attributes: isNamed(document)
      ? publicAttributes(speaker.attributes, { of: 'speaker', name: speaker.label }, cleaning)
      : {},
  };
}

function publicCase(cleaning: Cleaning, one: CaseRecord): CaseRecord {
  return {
    ...one,
    name: cleaning.cleaner.clean(one.name, { of: 'case', name: one.name, field: 'name' }),
    attributes: publicAttributes(one.attributes, { of: 'case', name: one.name }, cleaning),
  };
}

function cleanCode(code: Code, { quotes, cleaner }: Cleaning): Code {
  const field = (name: 'name' | 'definition' | 'include' | 'exclude'): string =>
    cleaner.clean(code[name], { of: 'code', name: code.name, field: name });
  return {
    ...code,
    name: field('name'),
    definition: field('definition'),
    include: field('include'),
    exclude: field('exclude'),
    examples: code.examples.filter((id) => quotes.has(id)),
  };
}

function cleanSummary(summary: CellSummary, cleaning: Cleaning): CellSummary {
  const { cleaner, quotes, project } = cleaning;
  const view = project.matrixViews.get(summary.matrixViewId)?.name ?? '';
  const code = summary.codeId === null ? '' : (project.codes.get(summary.codeId)?.name ?? '');
  const column = summary.columnId === null ? '' : columnName(project, summary.columnId);
  const name = [code, column].filter((part) => part !== '').join(', ');
  const place = (field: FieldPlace['field']): FieldPlace => ({
    of: 'cell',
    name,
    field,
    on: { of: 'view', name: view },
  });
  return {
    ...summary,
    columnId: summary.columnId === null ? null : cleanColumn(summary.columnId, place('column'), cleaning),
    statements: summary.statements.map(({ text, codingIds }) => ({
      text: cleaner.clean(text, place('text')),
      codingIds: codingIds.filter((id) => quotes.has(id)),
    })),
    basis: summary.basis.flatMap((entry) => {
      const quote = quotes.get(entry.codingId);
      return quote === undefined ? [] : [{ ...entry, quote: entry.codeId === null ? '' : quote }];
    }),
  };
}

function cleanView(view: MatrixView, cleaning: Cleaning): MatrixView {
  const { clean } = cleaning.cleaner;
  const place = (field: FieldPlace['field']): FieldPlace => ({ of: 'view', name: view.name, field });
  const attributes = view.filter.attributes.map(({ key, values }) => ({
    key: publicKey(key, cleaning),
    values: values.map((value) => clean(value, place('filter'))),
  }));
  const { attribute, groupBy } = view;
  return {
    ...view,
    name: clean(view.name, place('name')),
    attribute: attribute && publicKey(attribute, cleaning),
    groupBy: typeof groupBy === 'string' ? groupBy : publicKey(groupBy, cleaning),
    filter: { ...view.filter, attributes },
  };
}

function cleanTemplate(template: ReportTemplate, { clean }: FieldCleaner): ReportTemplate {
  const place = (field: FieldPlace['field']): FieldPlace => ({ of: 'template', name: template.name, field });
  const part = (words: string): string => clean(words, place('section'));
  const sections = template.sections.map((section): ReportSection => {
    const common = { heading: part(section.heading), text: part(section.text) };
    switch (section.kind) {
      case 'impulses':
        return {
          ...section,
          ...common,
          attribute: part(section.attribute),
          value: part(section.value),
          organisation: part(section.organisation),
        };
      case 'tables':
        return {
          ...section,
          ...common,
          table: part(section.table),
          thesis: part(section.thesis),
          hosts: part(section.hosts),
        };
      default:
        return { ...section, ...common };
    }
  });
  const { name, title } = template;
  return { ...template, name: clean(name, place('name')), title: clean(title, place('title')), sections };
}
