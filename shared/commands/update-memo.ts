import { required } from '../kernel/assert';
import type { MemoId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { freeMemoTitle } from './memo-on';

/** Rewrites a memo, its title or its text. A title that another memo on the same thing has gets a number. */
export function updateMemo(
  project: Project,
  { memoId, title, text }: { readonly memoId: MemoId; readonly title: string; readonly text: string },
  ports: Ports,
): Change {
  const before = required(project.memos.get(memoId), `memo ${memoId}`);
  const free = freeMemoTitle(project, before.target, title.trim(), memoId);
  const isSame = before.title === free && before.text === text;
  return {
    name: 'update-memo',
    params: { target: before.target.type, title: free },
    diff: isSame
      ? {}
      : diffOf('memos', { updated: [[before, { ...before, title: free, text, updatedAt: ports.now() }]] }),
  };
}
