import { readLinks, writeLink } from '../../shared/project/memo-links';
import { required } from '../../shared/kernel/assert';
import type { Coding } from '../../shared/project/coding';
import type { Memo, MemoTarget } from '../../shared/project/memo';
import { allCodings, type Project } from '../../shared/project/project';
import { currentProject } from './project-store';
import { session, type Selection } from './session-store';
import { loadText } from './texts';

/** What a memo written now would be on: a coding before a code before the document in view before the project. */
export function targetInHand(): MemoTarget {
  const { codingId, codeId, selection, place } = session.getState();
  const project = currentProject();
  if (codingId !== null) return { type: 'coding', id: codingId };
  if (selection === null && codeId !== null && project.codes.has(codeId)) return { type: 'code', id: codeId };
  if (place.view === 'material' && place.documentId !== null) return { type: 'document', id: place.documentId };
  return { type: 'project', id: project.info.id };
}

/** A link to a passage, with its words, as it stands in a memo. */
export async function passageLink({ documentId, start, end }: Selection): Promise<string> {
  const { revisionId } = required(currentProject().documents.get(documentId), 'document');
  const text = await loadText(revisionId);
  return writeLink(text.slice(start, end), { type: 'passage', id: revisionId, start, end });
}

/** The coding with this id, wherever it is. */
export function findCoding(project: Project, id: string): Coding | undefined {
  for (const coding of allCodings(project)) if (coding.id === id) return coding;
  return undefined;
}

/** Memos that refer to each thing, by its id; made once per state of the memos. */
const mentions = new WeakMap<Project['memos'], ReadonlyMap<string, readonly Memo[]>>();

/** The memos that have a link to the thing. */
export function memosThatMention(memos: Project['memos'], id: string): readonly Memo[] {
  let known = mentions.get(memos);
  if (known === undefined) {
    const found = new Map<string, Memo[]>();
    for (const memo of memos.values()) {
      const ids = new Set(readLinks(memo.text).flatMap((part) => (typeof part === 'string' ? [] : [part.target.id])));
      for (const one of ids) found.set(one, [...(found.get(one) ?? []), memo]);
    }
    mentions.set(memos, (known = found));
  }
  return known.get(id) ?? [];
}
