import { encodeUtf8 } from '../../kernel/encoding';
import type { DocumentId } from '../../kernel/ids';
import type { Code } from '../../project/code';
import type { CaseRecord } from '../../project/case';
import { compareEvents, type EventRecord } from '../../project/event';
import type { FileRecord } from '../../project/file-record';
import type { Memo } from '../../project/memo';
import type { Project } from '../../project/project';
import { archivePath, compareText } from '../../project/project-file';
import { describeEvent } from '../../project/refi/event-description';
import { projectGrammar } from '../../project/refi/grammar';
import { xmlOf } from '../../kernel/xml-tree';
import { orderedDocuments } from '../../analysis/document-order';
import { element, text } from '../../kernel/xml';
import { codeXml } from './code-xml';
import { caseDescription, contextOf, type Context, type StandardOptions } from './context';
import { sourceNameOf } from './files';
import { dateTime, noteRefs, noteXml } from './note-xml';
import { sourceXml } from './source-xml';
import { variablesXml, variableValuesXml } from './variables';

const { namespace } = projectGrammar;
const schemaLocation = `${namespace} http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd`;

/** The standard's file in pieces, and how many references of kept parts led nowhere and were left out. */
export type WrittenStandard = { readonly pieces: readonly Uint8Array[]; readonly lost: number };

/**
 * `project.qde`: what REFI-QDA 1.5 has words for.
 *
 * Coders are users, codes nest, documents are text sources with a selection for each passage, events are sets of sources,
 * attributes are variables, memos are notes; what was kept of another tool stands where it stood. Lists with nothing in
 * them are left out, as the schema demands. Made in pieces, a source at a time.
 */
export function writeStandard(project: Project, options: StandardOptions): WrittenStandard {
  const context = contextOf(project, options);
  const { kept, files } = context;
  const documents = orderedDocuments(project).map((document) => encodeUtf8(sourceXml(context, document)));
  const keptSources = kept.of('TextSource', 'PictureSource', 'PDFSource', 'AudioSource', 'VideoSource');
  const others = [...keptSources, ...files.media.map((file) => mediaXml(context, file))];
  const sources = [...documents, ...others.map(encodeUtf8)];
  const pieces = [
    encodeUtf8(beforeSources(context)),
    ...(sources.length === 0 ? [] : [encodeUtf8('<Sources>\n'), ...sources, encodeUtf8('</Sources>\n')]),
    encodeUtf8(afterSources(context)),
  ];
  return { pieces, lost: kept.lost() };
}

function beforeSources(context: Context): string {
  const { project, guids, origin, kept, tree, variables } = context;
  const { info } = project;
  const head = element('Project', {
    xmlns: namespace,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': schemaLocation,
    name: info.name,
    origin,
    creationDateTime: dateTime(info.createdAt),
  }).replace(/\/>$/, '>');
  const users = byId(project.coders).map(({ id, name }) => element('User', { guid: guids.of('coder', id), name }));
  const codes = tree.children(null).map((code: Code) => codeXml(context, code));
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n`,
    list('Users', users),
    codes.length === 0 ? '' : element('CodeBook', {}, list('Codes', codes)),
    list('Variables', [...variablesXml(variables), ...kept.of('Variable')]),
    list(
      'Cases',
      byId(project.cases).map((item) => caseXml(context, item)),
    ),
  ].join('');
}

function afterSources(context: Context): string {
  const { project, kept, described } = context;
  const { info } = project;
  const words = new Map([...context.passageMemos.values()].flat().map(({ memo, words: rest }) => [memo.id, rest]));
  const notes = byId(project.memos)
    .filter(({ id }) => !described.has(id))
    .map((memo: Memo) => noteXml(context, memo, words.get(memo.id) ?? memo.text));
  const events = [...project.events.values()].sort(compareEvents).map((event) => eventXml(context, event));
  return [
    list('Notes', [...notes, ...kept.of('Note')]),
    list('Links', kept.of('Link')),
    list('Sets', [...events, ...kept.of('Set')]),
    list('Graphs', kept.of('Graph')),
    info.credits === '' ? '' : `${element('Description', {}, text(info.credits))}\n`,
    noteRefs(context, `project ${info.id}`),
    '</Project>\n',
  ].join('');
}

function caseXml(context: Context, { id, name, attributes, documentIds }: CaseRecord): string {
  const { guids, variables, project, memos, kept } = context;
  const description = caseDescription(memos, id);
  const inside = kept.inside('Case', id)?.children ?? [];
  const of = (kind: string): string =>
    inside
      .filter((child) => child.name === kind)
      .map(xmlOf)
      .join('');
  const refs = documentIds.filter((documentId) => project.documents.has(documentId));
  const content = [
    description === undefined ? '' : element('Description', {}, text(description.text)),
    of('CodeRef'),
    variableValuesXml(attributes, variables),
    ...refs.map((documentId) => sourceRef(context, 'SourceRef', documentId)),
    of('SourceRef'),
    of('SelectionRef'),
  ].join('');
  return element('Case', { guid: guids.of('case', id), name }, content);
}

function mediaXml({ guids, files }: Context, file: FileRecord): string {
  const attributes = { guid: guids.of('file', file.id), name: file.name, path: files.pathOf(archivePath(file)) };
  return `${element(sourceNameOf(file) ?? '', attributes)}\n`;
}

function eventXml(context: Context, event: EventRecord): string {
  const { guids, project, memos } = context;
  const members = orderedDocuments(project).filter(({ eventId }) => eventId === event.id);
  const content = [
    element('Description', {}, text(describeEvent(event, project.info.language))),
    ...members.map(({ id }) => sourceRef(context, 'MemberSource', id)),
    ...(memos.get(`event ${event.id}`) ?? []).map(({ id }) =>
      element('MemberNote', { targetGUID: guids.of('memo', id) }),
    ),
  ].join('');
  return element('Set', { guid: guids.of('event', event.id), name: event.title }, content);
}

function sourceRef({ guids }: Context, name: 'SourceRef' | 'MemberSource', id: DocumentId): string {
  return element(name, { targetGUID: guids.of('document', id) });
}

function byId<Item extends { readonly id: string }>(items: ReadonlyMap<string, Item>): readonly Item[] {
  return [...items.values()].sort((a, b) => compareText(a.id, b.id));
}

/** A list of the standard; nothing when it would be empty, which the schema forbids. */
function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${element(name, {}, `\n${items.map((item) => `${item.trimEnd()}\n`).join('')}`)}\n`;
}
