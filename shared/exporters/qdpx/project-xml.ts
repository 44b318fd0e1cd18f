import { encodeUtf8 } from '../../kernel/encoding';
import type { DocumentId } from '../../kernel/ids';
import { codeTree, type CodeTree } from '../../project/code-tree';
import type { Code } from '../../project/code';
import type { DocumentRecord } from '../../project/document';
import { compareEvents, type EventRecord } from '../../project/event';
import type { Memo } from '../../project/memo';
import type { CaseRecord } from '../../project/case';
import type { Project } from '../../project/project';
import { compareText } from '../../project/project-file';
import { orderedDocuments } from '../../analysis/document-order';
import type { Guids } from './guids';
import { selectionsOf, type Selection } from './selections';
import { variablesOf, variablesXml, variableValuesXml, type Variables } from './variables';
import { element, text } from '../xml';

export type StandardOptions = {
  /** Name and version of the program, as the standard's `origin`. */
  readonly origin: string;
  /** Words of a document's current revision. */
  readonly textOf: (document: DocumentRecord) => string;
  readonly guids: Guids;
};

type Context = StandardOptions & {
  readonly project: Project;
  readonly tree: CodeTree;
  readonly variables: Variables;
  /** Memos by what they are about: `code <id>`. */
  readonly memos: ReadonlyMap<string, readonly Memo[]>;
};

const namespace = 'urn:QDA-XML:project:1.0';
const schemaLocation = `${namespace} http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd`;

/**
 * `project.qde`: what REFI-QDA 1.5 has words for.
 *
 * Coders are users, codes nest and are all codable, documents are text sources with a selection for each passage,
 * events are sets of sources, attributes are variables, memos are notes. Lists with nothing in them are left out, as
 * the schema demands. Made in pieces, a source at a time.
 */
export function writeStandard(project: Project, options: StandardOptions): Uint8Array[] {
  const context = contextOf(project, options);
  const documents = orderedDocuments(project).map((document) => encodeUtf8(sourceXml(context, document)));
  const { info } = project;
  const head = element('Project', {
    xmlns: namespace,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': schemaLocation,
    name: info.name,
    origin: options.origin,
    creationDateTime: dateTime(info.createdAt),
  }).replace(/\/>$/, '>');
  const before = [
    `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n`,
    list(
      'Users',
      [...project.coders.values()].sort((a, b) => compareText(a.id, b.id)),
      ({ id, name }) => element('User', { guid: options.guids.of('coder', id), name }),
    ),
    codebookXml(context),
    variablesXml(context.variables),
    list(
      'Cases',
      [...project.cases.values()].sort((a, b) => compareText(a.id, b.id)),
      (item) => caseXml(context, item),
    ),
  ].join('');
  const after = [
    list(
      'Notes',
      [...project.memos.values()].sort((a, b) => compareText(a.id, b.id)),
      (memo) => noteXml(context, memo),
    ),
    list('Sets', [...project.events.values()].sort(compareEvents), (event) => eventXml(context, event)),
    info.credits === '' ? '' : `${element('Description', {}, text(info.credits))}\n`,
    noteRefs(context, `project ${info.id}`),
    '</Project>\n',
  ].join('');
  const sources = documents.length === 0 ? [] : [encodeUtf8('<Sources>\n'), ...documents, encodeUtf8('</Sources>\n')];
  return [encodeUtf8(before), ...sources, encodeUtf8(after)];
}

function contextOf(project: Project, options: StandardOptions): Context {
  const memos = new Map<string, Memo[]>();
  for (const memo of [...project.memos.values()].sort((a, b) => compareText(a.id, b.id))) {
    const key = `${memo.target.type} ${memo.target.id}`;
    memos.set(key, [...(memos.get(key) ?? []), memo]);
  }
  for (const { id } of [...project.documents.values()].sort((a, b) => compareText(a.id, b.id)))
    options.guids.of('document', id);
  const variables = variablesOf(project, options.guids);
  return { ...options, project, tree: codeTree(project.codes), variables, memos };
}

function codebookXml({ project, tree, guids, memos }: Context): string {
  if (tree.ordered.length === 0) return '';
  const codeXml = (code: Code): string => {
    const description = descriptionOf(code, project.info.language);
    const content = [
      description === '' ? '' : element('Description', {}, text(description)),
      (memos.get(`code ${code.id}`) ?? []).map(({ id }) => noteRef(guids, id)).join(''),
      tree.children(code.id).map(codeXml).join(''),
    ].join('');
    const guid = guids.of('code', code.id);
    return `${element('Code', { guid, name: code.name, isCodable: 'true', color: code.color }, content)}\n`;
  };
  return element('CodeBook', {}, element('Codes', {}, `\n${tree.children(null).map(codeXml).join('')}`)) + '\n';
}

const ruleLabels = {
  de: { include: 'Einschluss', exclude: 'Abgrenzung' },
  en: { include: 'Include', exclude: 'Exclude' },
} as const;

/** Definition and rules in one text: the standard has a single description. */
function descriptionOf({ definition, include, exclude }: Code, language: 'de' | 'en'): string {
  const labels = ruleLabels[language];
  const rules = [
    include === '' ? '' : `${labels.include}: ${include}`,
    exclude === '' ? '' : `${labels.exclude}: ${exclude}`,
  ];
  return [definition, ...rules].filter((part) => part !== '').join('\n\n');
}

function caseXml({ guids, variables, project }: Context, item: CaseRecord): string {
  const refs = item.documentIds
    .filter((id) => project.documents.has(id))
    .map((id) => sourceRef(guids, 'SourceRef', id));
  const content = variableValuesXml(item.attributes, variables) + refs.join('');
  return element('Case', { guid: guids.of('case', item.id), name: item.name }, content);
}

function sourceXml(context: Context, document: DocumentRecord): string {
  const { guids, project, variables, textOf } = context;
  const guid = guids.of('document', document.id);
  const selections = selectionsOf(project.codings.get(document.id) ?? [], textOf(document), project.codes);
  const content = [
    ...selections.map((selection) => selectionXml(context, selection)),
    noteRefs(context, `document ${document.id}`),
    variableValuesXml(document.attributes, variables),
  ].join('');
  return `${element(
    'TextSource',
    {
      guid,
      name: document.name,
      plainTextPath: `internal://${document.id}.txt`,
      creationDateTime: dateTime(document.createdAt),
    },
    content === '' ? '' : `\n${content}\n`,
  )}\n`;
}

function selectionXml(context: Context, { start, end, quote, codings }: Selection): string {
  const { guids } = context;
  const first = codings[0];
  const content = codings.map(({ id, codeId, coderId, createdAt }) =>
    element(
      'Coding',
      { guid: guids.of('coding', id), creatingUser: guids.of('coder', coderId), creationDateTime: dateTime(createdAt) },
      element('CodeRef', { targetGUID: guids.of('code', codeId) }) + noteRefs(context, `coding ${id}`),
    ),
  );
  return `${element(
    'PlainTextSelection',
    {
      guid: guids.of('selection', `of ${first?.id ?? ''}`),
      name: quote,
      startPosition: start,
      endPosition: end,
      creatingUser: first === undefined ? null : guids.of('coder', first.coderId),
      creationDateTime: first === undefined ? null : dateTime(first.createdAt),
    },
    content.join(''),
  )}\n`;
}

function noteXml({ guids }: Context, memo: Memo): string {
  return element(
    'Note',
    {
      guid: guids.of('memo', memo.id),
      name: memo.title,
      creationDateTime: dateTime(memo.createdAt),
      modifiedDateTime: dateTime(memo.updatedAt),
    },
    memo.text === '' ? '<PlainTextContent></PlainTextContent>' : element('PlainTextContent', {}, text(memo.text)),
  );
}

function eventXml(context: Context, event: EventRecord): string {
  const { guids, project, memos } = context;
  const about = [event.series, event.date, event.place, event.hosts, event.funders].filter((part) => part !== '');
  const members = orderedDocuments(project).filter(({ eventId }) => eventId === event.id);
  const content = [
    about.length === 0 ? '' : element('Description', {}, text(about.join('\n'))),
    ...members.map(({ id }) => sourceRef(guids, 'MemberSource', id)),
    ...(memos.get(`event ${event.id}`) ?? []).map(({ id }) =>
      element('MemberNote', { targetGUID: guids.of('memo', id) }),
    ),
  ].join('');
  return element('Set', { guid: guids.of('event', event.id), name: event.title }, content);
}

function noteRefs({ memos, guids }: Context, target: string): string {
  return (memos.get(target) ?? []).map(({ id }) => noteRef(guids, id)).join('');
}

function noteRef(guids: Guids, memoId: string): string {
  return element('NoteRef', { targetGUID: guids.of('memo', memoId) });
}

function sourceRef(guids: Guids, name: 'SourceRef' | 'MemberSource', id: DocumentId): string {
  return element(name, { targetGUID: guids.of('document', id) });
}

function list<Item>(name: string, items: readonly Item[], write: (item: Item) => string): string {
  return items.length === 0 ? '' : `${element(name, {}, `\n${items.map((item) => `${write(item)}\n`).join('')}`)}\n`;
}

/** A moment as the schema wants it; left out when the record holds one that is on no calendar. */
function dateTime(moment: string): string | null {
  const time = Date.parse(moment);
  // The 30th of February is taken for the 1st of March without a word; and there was no year 0.
  return Number.isNaN(time) || new Date(time).toISOString() !== moment || moment.startsWith('0000') ? null : moment;
}
