import { addEvidence } from '../../../../shared/commands/add-evidence';
import { addStatements } from '../../../../shared/commands/add-statements';
import { checkSummary } from '../../../../shared/commands/check-summary';
import { editStatement } from '../../../../shared/commands/edit-statement';
import { moveStatement } from '../../../../shared/commands/move-statement';
import { removeEvidence } from '../../../../shared/commands/remove-evidence';
import { removeStatement } from '../../../../shared/commands/remove-statement';
import type { CodingId } from '../../../../shared/kernel/ids';
import type { Coding } from '../../../../shared/project/coding';
import type { Messages } from '../../../i18n/messages';
import { dispatch, undo } from '../../../state/project-store';
import { toast } from '../../../ui/toast';
import type { CellWriting } from './use-cell-summary';
import { giveUpDraft, isSameTarget, setWriting, writingSession } from './writing-session';

/** Writes statements at a place. The first of a look that is not saved yet saves it as a view, and says so. */
export function writeStatements(
  { cell, target }: CellWriting,
  { at, texts }: { readonly at: number; readonly texts: readonly string[] },
  t: Messages,
): void {
  const { draft } = writingSession();
  const evidence = draft !== null && isSameTarget(draft.target, target) ? draft.evidence : [];
  // Once the words are stored, the row at this place is the statement itself.
  giveUpDraft(target);
  dispatch(addStatements, { cell, at, texts, evidence });
  if (typeof cell.view !== 'string') toast({ text: t.summaries.viewSaved(cell.view.name), undo: () => void undo() });
}

/** The items of a list that was copied elsewhere, without the signs before them; a single line is none. */
export function pastedItems(text: string): readonly string[] {
  const items = text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*(?:[-–—•◆▪*·]|\d+[.)])\s+/u, '').trim())
    .filter((line) => line !== '');
  return items.length > 1 ? items : [];
}

/** Rewrites a statement. One that has lost its words waits until it is left. */
export function rewriteStatement({ summary }: CellWriting, at: number, text: string): void {
  if (summary === undefined || summary.statements[at] === undefined || text.trim() === '') return;
  dispatch(editStatement, { summaryId: summary.id, at, text });
}

/** Removes a statement. */
export function deleteStatement({ summary }: CellWriting, at: number, t: Messages): void {
  if (summary?.statements[at] === undefined) return;
  dispatch(removeStatement, { summaryId: summary.id, at });
  toast({ text: t.summaries.removed, undo: () => void undo() });
}

/** Puts a statement one place up or down and stays with it. */
export function shiftStatement({ summary }: CellWriting, at: number, by: -1 | 1): void {
  const to = at + by;
  if (summary?.statements[at] === undefined || summary.statements[to] === undefined) return;
  dispatch(moveStatement, { summaryId: summary.id, at, to });
  setWriting({ wanted: to });
}

/** Makes passages evidence of a statement. */
export function giveEvidence({ summary }: CellWriting, at: number, codings: readonly Coding[], t: Messages): void {
  if (summary === undefined) return;
  const { params } = dispatch(addEvidence, { summaryId: summary.id, at, codings });
  toast({ text: t.summaries.evidenceGiven(Number(params['count']), at + 1) });
}

/** Takes passages away from a statement. */
export function takeEvidence({ summary }: CellWriting, at: number, codingIds: readonly CodingId[], t: Messages): void {
  if (summary === undefined) return;
  dispatch(removeEvidence, { summaryId: summary.id, at, codingIds });
  toast({ text: t.summaries.evidenceRemoved, undo: () => void undo() });
}

/** Marks the summary shown as checked. */
export function markChecked(t: Messages): void {
  const { checkable } = writingSession();
  if (checkable === null) return;
  const { summaryId, codings } = checkable;
  dispatch(checkSummary, { summaryId, codings });
  toast({ text: t.summaries.checked, undo: () => void undo() });
}
