import type { MemoId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Memo, MemoTarget } from '../project/memo';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { canBearMemo, freeMemoTitle } from './memo-on';

/** Writes a new memo on a thing, beside those it has. A title that is taken there gets a number. */
export function createMemo(
  project: Project,
  { target, title, text }: { readonly target: MemoTarget; readonly title: string; readonly text: string },
  ports: Ports,
): Change {
  if (!canBearMemo(project, target)) throw new Error(`A memo needs something it is on: ${target.type} ${target.id}`);
  const now = ports.now();
  const free = freeMemoTitle(project, target, title.trim());
  const memo: Memo = { id: ports.newId() as MemoId, target, title: free, text, createdAt: now, updatedAt: now };
  return {
    name: 'create-memo',
    params: { target: target.type, title: free },
    diff: diffOf('memos', { added: [memo] }),
  };
}
