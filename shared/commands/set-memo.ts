import type { MemoId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Memo, MemoTarget } from '../project/memo';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf, type Diff } from './diff';
import { canBearMemo, memoOn } from './memo-on';

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

function memoDiff(
  project: Project,
  { target, title, text }: { readonly target: MemoTarget; readonly title: string; readonly text: string },
  ports: Ports,
): Diff {
  if (!canBearMemo(project, target)) return {};
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
