import { compareDocuments } from '../../project/document';
import { codeTree, type CodeTree } from '../../project/code-tree';
import type { Code } from '../../project/code';
import { compareEvents } from '../../project/event';
import type { Memo, MemoTarget } from '../../project/memo';
import type { Project, Texts } from '../../project/project';
import { compareText } from '../../project/project-file';
import { derivedGuid } from './derived-guid';
import { sourceXml } from './source-xml';
import { variablesOf, variableValues, variablesXml } from './variables';
import { xml, xmlList, xmlText } from './xml';

const namespace = 'urn:QDA-XML:project:1.0';
const schema = 'urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd';

/** The project in the words of REFI-QDA 1.5 (`project.qde`): what the standard has a word for. */
export function projectXml(project: Project, texts: Texts, version: string): string {
  const memos = [...project.memos.values()].sort((a, b) => compareText(a.id, b.id));
  const noteRefs = noteRefsFor(memos);
  const tree = codeTree(project.codes);
  const variables = variablesOf(project);
  const documents = [...project.documents.values()].sort(compareDocuments);
  const creator = [...project.coders.keys()].sort(compareText)[0];
  const content = [
    xmlList(
      'Users',
      [...project.coders.values()]
        .sort((a, b) => compareText(a.id, b.id))
        .map(({ id, name }) => xml('User', { guid: id, name })),
    ),
    tree.ordered.length === 0
      ? ''
      : xml('CodeBook', {}, [
          xmlList(
            'Codes',
            tree.children(null).map((code) => codeXml(code, tree, noteRefs)),
          ),
        ]),
    variablesXml(variables),
    xmlList('Cases', casesXml(project, variables)),
    xmlList(
      'Sources',
      documents.map((document) => sourceXml(document, { project, texts, variables, noteRefs })),
    ),
    xmlList('Notes', memos.map(noteXml)),
    xmlList('Sets', setsXml(project, noteRefs)),
    ...noteRefs('project', project.info.id),
  ];
  const attributes = {
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': schema,
    name: project.info.name,
    origin: `Wortlaut ${version}`,
    creatingUserGUID: creator,
    creationDateTime: project.info.createdAt,
    xmlns: namespace,
  };
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml('Project', attributes, content)}\n`;
}

/** The references to the notes on a thing. */
export type NoteRefs = (type: MemoTarget['type'], id: string) => readonly string[];

function noteRefsFor(memos: readonly Memo[]): NoteRefs {
  return (type, id) =>
    memos
      .filter(({ target }) => target.type === type && target.id === id)
      .map((memo) => xml('NoteRef', { targetGUID: memo.id }));
}

function codeXml(code: Code, tree: CodeTree, noteRefs: NoteRefs): string {
  return xml('Code', { guid: code.id, name: code.name, isCodable: true, color: code.color }, [
    code.definition === '' ? '' : xml('Description', {}, [xmlText(code.definition)]),
    ...noteRefs('code', code.id),
    ...tree.children(code.id).map((child) => codeXml(child, tree, noteRefs)),
  ]);
}

function casesXml(project: Project, variables: ReturnType<typeof variablesOf>): readonly string[] {
  return [...project.cases.values()]
    .sort((a, b) => compareText(a.id, b.id))
    .map((item) =>
      xml('Case', { guid: item.id, name: item.name }, [
        ...variableValues(item.attributes, variables),
        ...item.documentIds.map((id) => xml('SourceRef', { targetGUID: id })),
      ]),
    );
}

function noteXml(memo: Memo): string {
  const attributes = {
    guid: memo.id,
    name: memo.title,
    creationDateTime: memo.createdAt,
    modifiedDateTime: memo.updatedAt,
  };
  return xml('Note', attributes, [xml('PlainTextContent', {}, [xmlText(memo.text)])]);
}

/** The standard knows no events: each becomes a set of its documents. */
function setsXml(project: Project, noteRefs: NoteRefs): readonly string[] {
  return [...project.events.values()].sort(compareEvents).map((event) => {
    const members = [...project.documents.values()].filter((document) => document.eventId === event.id);
    const details = [event.series, event.date, event.place].filter((part) => part !== '').join(', ');
    const notes = noteRefs('event', event.id).map((ref) => ref.replace('<NoteRef', '<MemberNote'));
    return xml('Set', { guid: derivedGuid(`set:${event.id}`), name: event.title }, [
      details === '' ? '' : xml('Description', {}, [xmlText(details)]),
      ...members.sort(compareDocuments).map(({ id }) => xml('MemberSource', { targetGUID: id })),
      ...notes,
    ]);
  });
}
