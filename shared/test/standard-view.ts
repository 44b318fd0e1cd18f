import { codeTree, pathName } from '../project/code-tree';
import type { MemoTarget } from '../project/memo';
import type { Project, Texts } from '../project/project';

/**
 * What the standard can say of a project, told by names and words instead of ids: everything in it gets a GUID of its
 * own when it is written, so ids may change where two things shared one.
 */
export function asTheStandardHasIt({ project, texts }: { readonly project: Project; readonly texts: Texts }) {
  const tree = codeTree(project.codes);
  const documentKey = (id: string): string => {
    const document = [...project.documents.values()].find((item) => item.id === id);
    return document === undefined ? 'none' : `${document.name} ${texts.get(document.revisionId) ?? ''}`;
  };
  const codings = [...project.codings.values()].flat();
  const codingKey = (id: string): string => {
    const coding = codings.find((item) => item.id === id);
    return coding === undefined ? 'none' : `${coding.quote} ${coding.start} ${coding.createdAt} ${coding.codeId}`;
  };
  const targetKey = ({ type, id }: MemoTarget): string => {
    if (type === 'document') return `document ${documentKey(id)}`;
    if (type === 'coding') return `coding ${codingKey(id)}`;
    if (type === 'code') return `code ${pathName(tree, id as never)}`;
    return type;
  };
  const sorted = (items: Iterable<unknown>): string[] => [...items].map((item) => JSON.stringify(item)).sort();
  return {
    name: project.info.name,
    createdAt: project.info.createdAt,
    credits: project.info.credits,
    coders: sorted([...project.coders.values()].map(({ name }) => name)),
    codes: sorted(
      [...project.codes.values()].map(({ id, color, definition, isCategory = false }) => [
        ...[pathName(tree, id), color, definition],
        isCategory && !codings.some(({ codeId }) => codeId === id),
      ]),
    ),
    documents: sorted(
      [...project.documents.values()].map(({ id, attributes, createdAt, eventId }) => [
        ...[documentKey(id), sorted(Object.entries(attributes)), createdAt],
        eventId === null ? null : project.events.get(eventId)?.title,
      ]),
    ),
    codings: sorted(
      codings.map(({ documentId, codeId, coderId, start, end, quote, createdAt }) => [
        ...[documentKey(documentId), pathName(tree, codeId), start, end, quote, createdAt],
        project.coders.get(coderId)?.name,
      ]),
    ),
    cases: sorted(
      [...project.cases.values()].map(({ name, attributes, documentIds }) => [
        ...[name, sorted(Object.entries(attributes)), documentIds.map(documentKey).sort()],
      ]),
    ),
    events: sorted(
      [...project.events.values()].map(({ series, title, date, place, hosts, funders }) => [
        ...[series, title, date, place, hosts, funders],
      ]),
    ),
    memos: sorted(
      [...project.memos.values()].map(({ target, title, text, createdAt, updatedAt }) => [
        ...[targetKey(target), title, withoutGuids(text), createdAt, updatedAt],
      ]),
    ),
    files: sorted(
      [...project.files.values()].map(({ documentId, role, name, mediaType, sha256 }) => [
        ...[documentKey(documentId ?? ''), role, name, mediaType, sha256],
      ]),
    ),
    kept: sorted(
      [...project.keptParts.values()].map(({ kind, name, documentId, xml, fileIds }) => [
        ...[kind, name, documentKey(documentId ?? ''), withoutGuids(xml), fileIds.length],
      ]),
    ),
  };
}

function withoutGuids(text: string): string {
  return text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '#');
}
