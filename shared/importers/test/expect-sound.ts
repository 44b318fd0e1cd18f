import * as v from 'valibot';
import { expect } from 'vitest';
import { wholeProject } from '../../commands/whole-project';
import { codeTree } from '../../project/code-tree';
import { allCodings, collectionNames, recordSchemas } from '../../project/project';
import type { ReadProject } from '../qdpx/reading';

/** Fails unless everything in a project is as its schemas want it, leads to what is there and says what is written. */
export function expectSound(read: ReadProject): void {
  expect([...faultsIn(read)]).toEqual([]);
}

function* faultsIn({ project, texts }: ReadProject): Iterable<string> {
  const diff = wholeProject(project, texts);
  for (const name of collectionNames) {
    const schema: v.GenericSchema = recordSchemas[name];
    for (const record of diff[name]?.added ?? []) {
      const { issues } = v.safeParse(schema, record);
      if (issues !== undefined) yield `${name}.${v.getDotPath(issues[0]) ?? ''}: ${issues[0].message}`;
    }
  }
  const { codes, coders, documents, revisions, events, speakers, cases } = project;
  const led = (what: string, to: { has: (id: never) => boolean }, id: string | null): readonly string[] =>
    id === null || to.has(id as never) ? [] : [`${what} leads nowhere`];
  for (const { parentId } of codes.values()) yield* led('parent of a code', codes, parentId);
  if (codeTree(codes).ordered.length !== codes.size) yield 'codes in no tree';
  for (const { id, eventId, revisionId } of documents.values()) {
    yield* led('event of a document', events, eventId);
    if (revisions.get(revisionId)?.documentId !== id) yield 'revision of another document';
    for (const { speakerId } of revisions.get(revisionId)?.turns ?? [])
      yield* led('speaker of a turn', speakers, speakerId);
  }
  for (const { id, documentId, length } of revisions.values()) {
    yield* led('document of a revision', documents, documentId);
    if (texts.get(id)?.length !== length) yield 'length of a text';
  }
  for (const { documentId } of speakers.values()) yield* led('document of a speaker', documents, documentId);
  for (const { documentIds } of cases.values())
    for (const id of documentIds) yield* led('document of a case', documents, id);
  for (const { documentId, codeId, coderId, start, end, quote } of allCodings(project)) {
    yield* led('code of a coding', codes, codeId);
    yield* led('coder of a coding', coders, coderId);
    const revisionId = documents.get(documentId)?.revisionId;
    if (start >= end) yield 'coding of no words';
    if (revisionId === undefined || texts.get(revisionId)?.slice(start, end) !== quote) yield 'wrong quotation';
  }
}
