import { required } from '../kernel/assert';
import type { MemoId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';

/** Removes memos; what they were on stays. */
export function removeMemos(project: Project, { memoIds }: { readonly memoIds: readonly MemoId[] }): Change {
  const removed = memoIds.map((id) => required(project.memos.get(id), `memo ${id}`));
  return {
    name: 'remove-memos',
    params: { count: removed.length, title: removed[0]?.title ?? '' },
    diff: diffOf('memos', { removed }),
  };
}
