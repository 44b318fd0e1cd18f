import type { AuditLine } from '../audit-line';

export const stepKinds = ['material', 'codes', 'coding', 'memos', 'matrix', 'other'] as const;
/** What a step of the history was about. */
export type StepKind = (typeof stepKinds)[number];

/** What was done on one day. */
export type DaySteps = { readonly day: string; readonly counts: Readonly<Record<StepKind, number>> };

const kindOfCommand: Readonly<Record<string, StepKind>> = Object.fromEntries(
  (
    [
      ['material', 'add-documents move-documents remove-documents update-document edit-document restore-revision'],
      ['material', 'keep-files add-event update-event remove-event update-speaker update-speakers rename-speakers'],
      ['material', 'add-o-tone update-o-tone set-attributes add-case assign-cases rename-case remove-cases'],
      ['codes', 'create-code update-code rename-code move-code move-codes remove-code remove-codes'],
      ['codes', 'merge-codes split-code import-codes recolor-codes'],
      ['coding', 'apply-code create-and-apply-code code-hits remove-codings resize-coding recode-codings set-weight'],
      ['memos', 'set-memo create-memo update-memo remove-memos'],
      ['matrix', 'save-matrix-view remove-matrix-view add-statements edit-statement remove-statement move-statement'],
      ['matrix', 'move-statement-to-cell add-evidence remove-evidence check-summary'],
    ] as const
  ).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** Commands that say in the history what became of the code system; they name codes alone, no document and no person. */
const ofCodeSystem: ReadonlySet<string> = new Set(
  'create-code create-and-apply-code rename-code move-code move-codes remove-code remove-codes merge-codes split-code import-codes'.split(
    ' ',
  ),
);

/** What was done and is not undone, counted by day in UTC, oldest first. No step is told in words: they may name people. */
export function stepsByDay(history: readonly AuditLine[]): readonly DaySteps[] {
  const days = new Map<string, Record<StepKind, number>>();
  for (const { at, command } of history.filter(isDone)) {
    const day = at.slice(0, 10);
    const counts = days.get(day) ?? { material: 0, codes: 0, coding: 0, memos: 0, matrix: 0, other: 0 };
    days.set(day, counts);
    counts[kindOfCommand[command] ?? 'other'] += 1;
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, counts]) => ({ day, counts }));
}

/** The steps that changed the code system and hold, oldest first. */
export function codeSystemSteps(history: readonly AuditLine[]): readonly AuditLine[] {
  return history.filter((line) => isDone(line) && ofCodeSystem.has(line.command));
}

function isDone({ kind, holds }: AuditLine): boolean {
  return kind === 'do' && holds === true;
}
