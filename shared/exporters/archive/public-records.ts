import { attributionOf, publicLabel, publicName } from '../../analysis/attribution';
import type { CodingId, RevisionId } from '../../kernel/ids';
import type { CellSummary } from '../../project/cell-summary';
import type { CaseRecord } from '../../project/case';
import type { Code } from '../../project/code';
import type { DocumentRecord } from '../../project/document';
import type { EventRecord } from '../../project/event';
import type { MatrixView } from '../../project/matrix-view';
import { cellId, partsOfCell, type Memo } from '../../project/memo';
import { readLinks, writeLink, type MemoPart } from '../../project/memo-links';
import type { Project } from '../../project/project';
import type { ReportTemplate } from '../../project/report-template';
import type { Speaker } from '../../project/speaker';
import type { Span } from '../../text/span';
import { nameRemover, type NamesOfStudy } from './name-rules';

type Link = Exclude<MemoPart, string>;

/** The new words of a text, and where a passage of the old ones lies in them; null where nothing is left of it. */
export type MovedText = { readonly text: string; readonly spanOf: (span: Span) => Span | null };

type Kept = {
  readonly documents: readonly DocumentRecord[];
  readonly names: NamesOfStudy;
  readonly texts: ReadonlyMap<RevisionId, MovedText>;
};

/** What a record is cleaned with. */
type Cleaning = Pick<Kept, 'texts'> & {
  readonly project: Project;
  readonly clean: (words: string) => string;
  /** Words of every coding that is kept. */
  readonly quotes: ReadonlyMap<CodingId, string>;
  /** Whether a document, speaker or case is left out. */
  readonly isGone: (id: string) => boolean;
};

/** The records of the documents that are kept, whose codings are moved already, with no name in what the team wrote. */
export function publicRecords(project: Project, { documents, names, texts }: Kept): Project {
  const ids = new Set(documents.map(({ id }) => id));
  const codings = new Map([...project.codings].filter(([id]) => ids.has(id)));
  const speakers = [...project.speakers.values()].filter(({ documentId }) => ids.has(documentId));
  const cases = casesOf(project, documents);
  const kept = new Set<string>([...ids, ...speakers.map(({ id }) => id), ...cases.map(({ id }) => id)]);
  const isGone = (id: string): boolean =>
    !kept.has(id) && [project.documents, project.speakers, project.cases].some((all) => all.has(id as never));
  const cleaning: Cleaning = {
    project,
    texts,
    clean: nameRemover(new Map([...hiddenLabels(project), ...names.ofTeam])),
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
  const { project, clean, isGone } = cleaning;
  const { info } = project;
  return {
    info: { ...info, name: clean(info.name), credits: clean(info.credits) },
    coders: mapped(project.coders, (coder) => ({ ...coder, name: clean(coder.name) })),
    events: mapped(project.events, (event) => cleanEvent(event, clean)),
    documents: byId(documents.map((document) => publicDocument(cleaning, document))),
    speakers: byId(speakers.map((speaker) => publicSpeaker(cleaning, speaker))),
    cases: byId(
      cases.map((one) => ({ ...one, name: clean(one.name), attributes: cleanAttributes(one.attributes, clean) })),
    ),
    codes: mapped(project.codes, (code) => cleanCode(code, cleaning)),
    memos: byId(
      [...project.memos.values()]
        .filter((memo) => !isTargetGone(memo, cleaning))
        .map((memo) => ({
          ...memo,
          target: { ...memo.target, id: cleanTarget(memo, cleaning) },
          title: clean(memo.title),
          text: cleanMemo(memo.text, cleaning),
        })),
    ),
    matrixViews: mapped(project.matrixViews, (view) => cleanView(view, clean)),
    cellSummaries: byId(
      [...project.cellSummaries.values()]
        .filter(({ columnId }) => columnId === null || !isGone(columnId))
        .map((summary) => cleanSummary(summary, cleaning)),
    ),
    reportTemplates: mapped(project.reportTemplates, (template) => cleanTemplate(template, clean)),
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

type Clean = Cleaning['clean'];

/** Labels of O-tones that are not released openly, and the role that stands for each. */
function hiddenLabels({ documents }: Pick<Project, 'documents'>): readonly (readonly [string, string])[] {
  return [...documents.values()].flatMap((document) =>
    isNamed(document) ? [] : [[document.quotation?.label.trim() ?? '', attributionOf(document) ?? ''] as const],
  );
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

function cleanEvent(event: EventRecord, clean: Clean): EventRecord {
  const { series, title, place, hosts, funders } = event;
  return {
    ...event,
    series: clean(series),
    title: clean(title),
    place: clean(place),
    hosts: clean(hosts),
    funders: clean(funders),
  };
}

function publicDocument({ project, texts, clean }: Cleaning, document: DocumentRecord): DocumentRecord {
  const { quotation, attributes } = document;
  const isOpen = isNamed(document);
  const source = quotation?.source ?? null;
  const from = source === null ? undefined : project.documents.get(source.documentId);
  const span = source === null || from === undefined ? undefined : texts.get(from.revisionId)?.spanOf(source);
  const isThere = isOpen && source !== null && span !== null && span !== undefined;
  return {
    ...document,
    name: clean(publicName(project, document)),
    // The name of a file may say whose words are in it.
    origin: null,
    quotation: quotation && {
      ...quotation,
      label: isOpen ? quotation.label : '',
      source: isThere ? { ...source, ...span } : null,
    },
    attributes: isOpen ? cleanAttributes(attributes, clean) : {},
  };
}

function publicSpeaker({ project, clean }: Cleaning, speaker: Speaker): Speaker {
  const document = project.documents.get(speaker.documentId) ?? { quotation: null };
  return {
    ...speaker,
    label: publicLabel(speaker, document),
    role: clean(speaker.role),
    attributes: isNamed(document) ? cleanAttributes(speaker.attributes, clean) : {},
  };
}

/** Whether whoever is quoted may be named. */
function isNamed({ quotation }: Pick<DocumentRecord, 'quotation'>): boolean {
  return quotation === null || quotation.release === 'open';
}

function cleanAttributes(attributes: DocumentRecord['attributes'], clean: Clean): DocumentRecord['attributes'] {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? clean(value) : value]),
  );
}

function cleanCode(code: Code, { quotes, clean }: Cleaning): Code {
  const { name, definition, include, exclude, examples } = code;
  return {
    ...code,
    name: clean(name),
    definition: clean(definition),
    include: clean(include),
    exclude: clean(exclude),
    examples: examples.filter((id) => quotes.has(id)),
  };
}

function isTargetGone({ target: { type, id } }: Memo, { quotes, isGone }: Cleaning): boolean {
  if (type === 'cell') return isGone(partsOfCell(id)[1]);
  return type === 'coding' ? !quotes.has(id as CodingId) : isGone(id);
}

function cleanTarget({ target: { type, id } }: Memo, cleaning: Cleaning): string {
  if (type !== 'cell') return id;
  const [codeId, columnId] = partsOfCell(id);
  return cellId(codeId, cleanColumn(columnId, cleaning));
}

/** What a column stands for; a value may be a name. */
function cleanColumn(id: string, { project, clean }: Cleaning): string {
  const { events, documents, speakers, cases } = project;
  return [events, documents, speakers, cases].some((records) => records.has(id as never)) ? id : clean(id);
}

function cleanSummary(summary: CellSummary, cleaning: Cleaning): CellSummary {
  const { clean, quotes } = cleaning;
  return {
    ...summary,
    columnId: summary.columnId === null ? null : cleanColumn(summary.columnId, cleaning),
    statements: summary.statements.map(({ text, codingIds }) => ({
      text: clean(text),
      codingIds: codingIds.filter((id) => quotes.has(id)),
    })),
    basis: summary.basis.flatMap((entry) => {
      const quote = quotes.get(entry.codingId);
      return quote === undefined ? [] : [{ ...entry, quote: entry.codeId === null ? '' : quote }];
    }),
  };
}

function cleanView(view: MatrixView, clean: Clean): MatrixView {
  const attributes = view.filter.attributes.map(({ key, values }) => ({ key, values: values.map(clean) }));
  return { ...view, name: clean(view.name), filter: { ...view.filter, attributes } };
}

function cleanTemplate(template: ReportTemplate, clean: Clean): ReportTemplate {
  const sections = template.sections.map((section) => {
    const words = { heading: clean(section.heading), text: clean(section.text) };
    return section.kind === 'impulses'
      ? { ...section, ...words, value: clean(section.value) }
      : { ...section, ...words };
  });
  return { ...template, name: clean(template.name), title: clean(template.title), sections };
}

/** A memo whose links to passages go on leading to them, and say nothing of what is left out. */
function cleanMemo(text: string, cleaning: Cleaning): string {
  return readLinks(text)
    .map((part) => (typeof part === 'string' ? cleaning.clean(part) : cleanLink(part, cleaning)))
    .join('');
}

function cleanLink({ label, target }: Link, { project, texts, clean, quotes, isGone }: Cleaning): string {
  if (target.type === 'coding' && !quotes.has(target.id)) return '[…]';
  if (target.type === 'document') {
    const document = project.documents.get(target.id);
    if (document === undefined || isGone(target.id)) return '[…]';
    return writeLink(clean(isNamed(document) ? label : publicName(project, document)), target);
  }
  if (target.type !== 'passage') return writeLink(clean(label), target);
  const documentId = project.revisions.get(target.id)?.documentId;
  if (documentId === undefined || isGone(documentId)) return '[…]';
  const moved = texts.get(target.id);
  const span = moved?.spanOf(target);
  if (moved === undefined || span === null || span === undefined) return clean(label);
  return writeLink(moved.text.slice(span.start, span.end), { ...target, ...span });
}
