import type { CaseId, CodeId, DocumentId, EventId, MemoId, SpeakerId } from '../kernel/ids';
import type { Memo, MemoTarget } from '../project/memo';
import type { Project } from '../project/project';

/** The memo on a thing, if it has one with this title. */
export function memoOn(project: Project, target: MemoTarget, title = ''): Memo | undefined {
  for (const memo of project.memos.values()) {
    if (memo.target.id === target.id && memo.target.type === target.type && memo.title === title) return memo;
  }
  return undefined;
}

/** The title, with a number behind it where another memo on the same thing has it already. */
export function freeMemoTitle(project: Project, target: MemoTarget, title: string, except?: MemoId): string {
  const isTaken = (wanted: string): boolean => {
    const memo = memoOn(project, target, wanted);
    return memo !== undefined && memo.id !== except;
  };
  for (let number = 1; ; number += 1) {
    const wanted = number === 1 ? title : `${title} ${number}`.trim();
    if (!isTaken(wanted)) return wanted;
  }
}

/** Whether what a memo would be on is there. */
export function canBearMemo(project: Project, { type, id }: MemoTarget): boolean {
  switch (type) {
    case 'event':
      return project.events.has(id as EventId);
    case 'document':
      return project.documents.has(id as DocumentId);
    case 'code':
      return project.codes.has(id as CodeId);
    case 'coding':
      return [...project.codings.values()].some((list) => list.some((coding) => coding.id === id));
    case 'speaker':
      return project.speakers.has(id as SpeakerId);
    case 'case':
      return project.cases.has(id as CaseId);
    case 'project':
    case 'cell':
      return true;
  }
}
