import type { CodingId } from '../../shared/kernel/ids';
import type { Project } from '../../shared/project/project';
import { useProject } from './project-store';

const known = new WeakMap<Project['memos'], ReadonlyMap<CodingId, string>>();

/** Memo of each coding that has one; made once for each state of the memos, whoever asks. */
export function useCodingMemos(): ReadonlyMap<CodingId, string> {
  return codingMemos(useProject());
}

/** Memo of each coding that has one. */
function codingMemos({ memos }: Pick<Project, 'memos'>): ReadonlyMap<CodingId, string> {
  let texts = known.get(memos);
  if (texts === undefined) {
    const onCodings = [...memos.values()].filter(({ target }) => target.type === 'coding');
    texts = new Map(onCodings.map(({ target, text }) => [target.id as CodingId, text]));
    known.set(memos, texts);
  }
  return texts;
}
