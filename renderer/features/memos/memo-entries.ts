import type { CaseId, CodeId, DocumentId, EventId, SpeakerId } from '../../../shared/kernel/ids';
import { codeTree, shownPath } from '../../../shared/project/code-tree';
import type { Coding } from '../../../shared/project/coding';
import { columnName } from '../../../shared/project/column-name';
import { partsOfCell, type Memo, type MemoTarget, type MemoTargetType } from '../../../shared/project/memo';
import { plainMemo } from '../../../shared/project/memo-links';
import { allCodings, type Project } from '../../../shared/project/project';
import { foldText } from '../../../shared/text/folding';
import type { Messages } from '../../i18n/messages';

/** A memo with what it is on, in words. */
export type MemoEntry = { readonly memo: Memo; readonly about: string };

export const memoSorts = ['changed', 'title', 'about'] as const;

/** What is shown, and in which order. */
export type MemoFilter = {
  /** Id of a thing; only memos with a link to it are shown. */
  readonly mentioning?: string | null | undefined;
  readonly query: string;
  readonly kind: MemoTargetType | null;
  readonly sort: (typeof memoSorts)[number];
};

/** Longest piece of a quotation that stands for a coding, in UTF-16 units. */
const shownQuote = 60;

/** Every memo with the name of what it is on. */
export function memoEntries(project: Project, t: Messages): readonly MemoEntry[] {
  const wanted = new Set([...project.memos.values()].map(({ target }) => target.id));
  const codings = new Map<string, Coding>();
  for (const coding of allCodings(project)) if (wanted.has(coding.id)) codings.set(coding.id, coding);
  return [...project.memos.values()].map((memo) => ({
    memo,
    about: targetName(project, memo.target, { t, codingOf: (id) => codings.get(id) }),
  }));
}

type Naming = { readonly t: Messages; readonly codingOf: (id: string) => Coding | undefined };

/** What a memo is on, by name; says so where it is gone. */
export function targetName(project: Project, { type, id }: MemoTarget, { t, codingOf }: Naming): string {
  const { gone } = t.memos;
  const code = (codeId: string): string =>
    project.codes.has(codeId as CodeId) ? shownPath(codeTree(project.codes), codeId as CodeId) : gone;
  switch (type) {
    case 'project':
      return project.info.name;
    case 'event':
      return project.events.get(id as EventId)?.title ?? gone;
    case 'document':
      return project.documents.get(id as DocumentId)?.name ?? gone;
    case 'code':
      return code(id);
    case 'speaker':
      return project.speakers.get(id as SpeakerId)?.label ?? gone;
    case 'case':
      return project.cases.get(id as CaseId)?.name ?? gone;
    case 'coding': {
      const coding = codingOf(id);
      if (coding === undefined) return gone;
      const words = coding.quote.replace(/\s+/g, ' ');
      const quote = words.length > shownQuote ? `${words.slice(0, shownQuote).trimEnd()} …` : words;
      return `${project.codes.get(coding.codeId)?.name ?? ''}, ${t.oTones.quoted(quote)}`;
    }
    case 'cell': {
      const [codeId, columnId] = partsOfCell(id);
      return t.memos.cell(code(codeId), columnName(project, columnId) || gone);
    }
  }
}

const fold = (text: string): string => foldText(text, { foldCase: true, foldMarks: true, foldSpelling: true }).text;

/** The memos that fit, in the order wanted. Every word must occur in title, text or name of what it is on. */
export function filterMemos(
  entries: readonly MemoEntry[],
  { query, kind, sort, mentioning = null }: MemoFilter,
): readonly MemoEntry[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = entries.filter(({ memo, about }) => {
    if (kind !== null && memo.target.type !== kind) return false;
    if (mentioning !== null && !memo.text.includes(mentioning)) return false;
    if (words.length === 0) return true;
    const text = fold(`${memo.title} ${plainMemo(memo.text)} ${about}`);
    return words.every((word) => text.includes(word));
  });
  return found.sort((a, b) => {
    if (sort === 'changed') return compare(b.memo.updatedAt, a.memo.updatedAt) || compare(a.memo.id, b.memo.id);
    const [one, other] = sort === 'title' ? [a.memo.title, b.memo.title] : [a.about, b.about];
    return one.localeCompare(other) || compare(a.memo.id, b.memo.id);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
