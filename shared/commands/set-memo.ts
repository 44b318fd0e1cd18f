import type { CodeId, DocumentId, EventId, MemoId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Memo, MemoTarget } from '../project/memo';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf, type Diff } from './diff';

/**
 * Writes, rewrites or (with an empty text) removes the memo with this title on a thing. One thing has one memo a title.
 *
 * On a thing that is gone nothing is written: a field may be left after what it belongs to was removed.
 */
export function setMemo(
  project: Project,
  { target, title, text }: { readonly target: MemoTarget; readonly title: string; readonly text: string },
  ports: Ports,
): Change {
  return {
    name: 'set-memo',
    params: { target: target.type, title },
    diff: memoDiff(project, { target, title, text }, ports),
  };
}

/** The memo on a thing, if it has one with this title. */
export function memoOn(project: Project, target: MemoTarget, title = ''): Memo | undefined {
  for (const memo of project.memos.values()) {
    if (memo.target.id === target.id && memo.target.type === target.type && memo.title === title) return memo;
  }
  return undefined;
}

function memoDiff(
  project: Project,
  { target, title, text }: { readonly target: MemoTarget; readonly title: string; readonly text: string },
  ports: Ports,
): Diff {
  if (!isThere(project, target)) return {};
  const before = memoOn(project, target, title);
  const isEmpty = text.trim() === '';
  if (before === undefined) {
    const now = ports.now();
    const memo: Memo = { id: ports.newId() as MemoId, target, title, text, createdAt: now, updatedAt: now };
    return isEmpty ? {} : diffOf('memos', { added: [memo] });
  }
  if (isEmpty) return diffOf('memos', { removed: [before] });
  if (before.text === text) return {};
  return diffOf('memos', { updated: [[before, { ...before, text, updatedAt: ports.now() }]] });
}

function isThere({ events, documents, codes, codings }: Project, { type, id }: MemoTarget): boolean {
  switch (type) {
    case 'event':
      return events.has(id as EventId);
    case 'document':
      return documents.has(id as DocumentId);
    case 'code':
      return codes.has(id as CodeId);
    case 'coding':
      return [...codings.values()].some((list) => list.some((coding) => coding.id === id));
    case 'project':
    case 'cell':
      return true;
  }
}
