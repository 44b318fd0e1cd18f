import { orderedCodings } from '../analysis/passages';
import type { Coding } from '../project/coding';
import { isBlocked } from '../project/document';
import type { Memo } from '../project/memo';
import type { Project } from '../project/project';

/** The codings that may be published, by event in order of date, then document, then place in the text. */
export function publishedCodings(project: Project): readonly Coding[] {
  return orderedCodings(project).filter((coding) => {
    const document = project.documents.get(coding.documentId);
    return document !== undefined && !isBlocked(document);
  });
}

/** Memos on codings, those on the same one parted by an empty line. */
export function memosOfCodings(project: Project): ReadonlyMap<string, string> {
  const memos = [...project.memos.values()].filter(({ target }) => target.type === 'coding');
  memos.sort(compareMemos);
  const texts = new Map<string, string>();
  for (const { target, title, text } of memos) {
    const words = title === '' ? text : `${title}: ${text}`;
    const known = texts.get(target.id);
    texts.set(target.id, known === undefined ? words : `${known}\n\n${words}`);
  }
  return texts;
}

function compareMemos(a: Memo, b: Memo): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
