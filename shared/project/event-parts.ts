import type { EventId } from '../kernel/ids';
import type { Memo, MemoTarget } from './memo';
import type { Project } from './project';

/** What is written on an event for its documentation, each part a memo of its own. */
export const eventParts = ['goals', 'format', 'theses', 'conclusion', 'credits'] as const;
export type EventPart = (typeof eventParts)[number];

/** Titles of those memos, in the language of the material; what is called so is meant to be printed. */
const titles = {
  de: { goals: 'Ziele', format: 'Format', theses: 'Thesen', conclusion: 'Fazit', credits: 'Mitwirkende' },
  en: { goals: 'Goals', format: 'Format', theses: 'Theses', conclusion: 'Conclusion', credits: 'Credits' },
} as const;

/** Title of the memo on a document that sums up what was said there, to be printed. */
const summaryTitles = { de: 'Zusammenfassung', en: 'Summary' } as const;

/** Under which title a part is kept: in the language of the material, whatever that of the interface. */
export function eventPartTitle({ info }: Pick<Project, 'info'>, part: EventPart): string {
  return titles[info.language][part];
}

/** What is written for a part of an event; empty for nothing. */
export function eventPartText(project: Pick<Project, 'info' | 'memos'>, id: EventId, part: EventPart): string {
  return textOn(project, { type: 'event', id }, eventPartTitle(project, part));
}

/** What a document or a speaker is summed up as in print; empty for nothing. Other memos are never printed. */
export function printedSummary(project: Pick<Project, 'info' | 'memos'>, target: MemoTarget): string {
  return textOn(project, target, summaryTitles[project.info.language]);
}

function textOn({ memos }: Pick<Project, 'memos'>, target: MemoTarget, title: string): string {
  const isIt = (memo: Memo): boolean =>
    memo.target.id === target.id && memo.target.type === target.type && memo.title === title;
  return [...memos.values()].find(isIt)?.text ?? '';
}
