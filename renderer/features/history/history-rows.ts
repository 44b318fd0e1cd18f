import { effectiveSteps, stacksOf, type HistoryEntry } from '../../../shared/commands/history';
import type { Project } from '../../../shared/project/project';
import { foldText } from '../../../shared/text/folding';
import { describeEntry } from '../../i18n/describe-entry';
import type { Messages } from '../../i18n/messages';

/** What a step was about, as one filters by it. */
export const entryKinds = ['coding', 'codes', 'material', 'memos', 'matrix', 'project'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What each kind is told by in the name of a command; the first that fits counts. */
const signs: readonly (readonly [EntryKind, RegExp])[] = [
  ['coding', /apply|coding|weight|hits/],
  ['memos', /memo/],
  ['codes', /code(?!r)/],
  ['material', /document|event|speaker|o-tone|revision/],
  ['matrix', /matrix/],
];

/** What a command is about. */
export function entryKind(name: string): EntryKind {
  return signs.find(([, sign]) => sign.test(name))?.[0] ?? 'project';
}

/** What is shown: all, or what fits words, kind and day (as `dayOf` gives it). */
export type HistoryFilter = {
  readonly query: string;
  readonly kind: EntryKind | null;
  readonly day: string | null;
};

/** A line of the list: the head of a day, or a step. */
export type HistoryRow =
  | { readonly type: 'day'; readonly day: string; readonly at: string; readonly count: number }
  | { readonly type: 'entry'; readonly entry: HistoryEntry; readonly holds: boolean; readonly isNow: boolean };

/** Who took a step; undefined where that is not known. */
export function coderOf(coders: Project['coders'], { by }: HistoryEntry): string | undefined {
  return by === undefined ? undefined : coders.get(by)?.name;
}

/** The day a step was taken on, by the clock of this machine: `2026-11-25`. */
export function dayOf(at: string): string {
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** What a step says of itself, undone and repeated ones as such. */
export function sentenceOf(t: Messages, entry: HistoryEntry): string {
  const sentence = describeEntry(t, entry);
  if (entry.kind === 'undo') return t.historyView.undid(sentence);
  return entry.kind === 'redo' ? t.historyView.redid(sentence) : sentence;
}

const folding = { foldCase: true, foldMarks: true, foldSpelling: true } as const;
const fold = (text: string): string => foldText(text, folding).text;

/** The steps that fit, oldest first as they came. All words must occur, in any order, in sentence, person or number. */
export function filterEntries(
  entries: readonly HistoryEntry[],
  { query, kind, day }: HistoryFilter,
  { t, coders }: { readonly t: Messages; readonly coders: Project['coders'] },
): readonly HistoryEntry[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return entries.filter((entry) => {
    if (kind !== null && entryKind(entry.name) !== kind) return false;
    if (day !== null && dayOf(entry.at) !== day) return false;
    if (words.length === 0) return true;
    const text = fold(`${sentenceOf(t, entry)} ${coderOf(coders, entry) ?? ''} ${entry.seq}`);
    return words.every((word) => text.includes(word));
  });
}

/** Number of the step whose outcome is the present state: the last that was done and is not undone. */
export function presentStep(entries: readonly HistoryEntry[]): number {
  return stacksOf(entries).undo.at(-1)?.seq ?? entries.findLast(({ kind }) => kind === 'start')?.seq ?? 0;
}

/** The lines of the list, newest first, under the heads of their days. `all` is the whole history. */
export function historyRows(all: readonly HistoryEntry[], shown: readonly HistoryEntry[]): readonly HistoryRow[] {
  const effective = effectiveSteps(all);
  const now = presentStep(all);
  const rows: HistoryRow[] = [];
  let head = -1;
  for (const entry of shown.toReversed()) {
    const day = dayOf(entry.at);
    const last = rows[head];
    if (last?.type !== 'day' || last.day !== day) {
      head = rows.length;
      rows.push({ type: 'day', day, at: entry.at, count: 1 });
    } else rows[head] = { ...last, count: last.count + 1 };
    rows.push({
      type: 'entry',
      entry,
      holds: entry.kind !== 'do' || effective.has(entry.seq),
      isNow: entry.seq === now,
    });
  }
  return rows;
}
