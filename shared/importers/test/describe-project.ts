import type { CodeId } from '../../kernel/ids';
import { allCodings } from '../../project/project';
import type { FileRecord } from '../../project/file-record';
import type { KeptPart } from '../../project/kept-part';
import type { ReadProject } from '../qdpx/reading';

/** What a project holds, without ids and in the order of the file: what an expectation can be written down against. */
export function describeProject({ project, texts, problems, readings = [] }: ReadProject) {
  const { info, coders, codes, documents, cases, memos, files, keptParts } = project;
  const pathOf = (id: CodeId | null): string => {
    const code = id === null ? undefined : codes.get(id);
    return code === undefined ? '' : [pathOf(code.parentId), code.name].filter((name) => name !== '').join(' > ');
  };
  const named = (id: string): string =>
    [
      ...[...documents.values()].map((record) => [record.id, record.name] as const),
      ...[...cases.values()].map((record) => [record.id, record.name] as const),
      ...[...codes.values()].map((record) => [record.id, record.name] as const),
      ...[...allCodings(project)].map((record) => [record.id, record.quote] as const),
      ...[...coders.values()].map((record) => [record.id, record.name] as const),
    ].find(([known]) => known === id)?.[1] ?? '';
  const documentOf = (id: string | null): string => (id === null ? '' : named(id));
  const fileFacts = ({ name, role, mediaType, size, documentId }: FileRecord) => ({
    ...{ name, role, mediaType, size, document: documentOf(documentId) },
  });
  const partFacts = ({ kind, name, documentId, fileIds, xml }: KeptPart) => ({
    ...{ kind, name, document: documentOf(documentId), files: fileIds.map((id) => files.get(id)?.name) },
    // GUIDs depend on the order in which they were given; what they stand for does not.
    xml: xml.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => named(id) || '…'),
  });
  return {
    info: { name: info.name, createdAt: info.createdAt },
    coders: [...coders.values()].map(({ name }) => name),
    codes: [...codes.values()].map((code) => ({
      path: pathOf(code.id),
      color: code.color,
      definition: code.definition,
      createdAt: code.createdAt,
    })),
    documents: [...documents.values()].map(({ name, kind, attributes, revisionId, createdAt }) => ({
      ...{ name, kind, attributes, createdAt },
      text: texts.get(revisionId),
    })),
    codings: [...allCodings(project)].map(({ documentId, codeId, coderId, quote, start, weight, createdAt }) => ({
      ...{ document: named(documentId), code: pathOf(codeId), coder: coders.get(coderId)?.name },
      ...{ start, quote, weight, createdAt },
    })),
    cases: [...cases.values()].map(({ name, attributes, documentIds }) => ({
      ...{ name, attributes, documents: documentIds.map(named) },
    })),
    memos: [...memos.values()].map(({ target, title, text, createdAt }) => ({
      ...{ on: `${target.type} ${named(target.id)}`.trim(), title, text, createdAt },
    })),
    ...(files.size === 0 ? {} : { files: [...files.values()].map(fileFacts) }),
    ...(keptParts.size === 0 ? {} : { keptParts: [...keptParts.values()].map(partFacts) }),
    problems,
    readings: readings.map(({ document, chosen, score, selections }) => ({ document, chosen, score, selections })),
  };
}
