import { useMessages } from '../../../i18n/use-messages';
import { useSession } from '../../../state/session-store';
import type { Action } from '../../../ui/action';
import { matrixSession, useMatrixSession } from '../matrix-session';
import { markChecked } from './statement-acts';
import { beginStatement, useWriting } from './writing-session';

/** What one can do with the statements of a cell by palette and key. */
export function useStatementActions(): readonly Action[] {
  const t = useMessages();
  const isShown = useSession((state) => state.place.view === 'matrix');
  const hasTarget = useMatrixSession((state) => state.target !== null);
  const checkable = useWriting((state) => state.checkable);
  const notShown = isShown ? null : t.matrix.actions.needsMatrix;
  const acts = t.summaries.acts;
  const notCheckable =
    checkable === null ? (hasTarget ? acts.needsStatements : acts.needsCell) : checkable.isStale ? null : acts.isFresh;
  return [
    {
      id: 'matrix.write-statement',
      label: acts.write,
      section: t.matrix.section,
      shortcut: 'N',
      disabledReason: notShown,
      run: writeInCell,
    },
    {
      id: 'matrix.check-summary',
      label: acts.check,
      section: t.matrix.section,
      shortcut: 'S',
      disabledReason: notShown ?? notCheckable,
      run: () => markChecked(t),
    },
  ];
}

/** Begins a statement behind the others of the cell that has the keyboard, else of the one whose passages are shown. */
function writeInCell(): void {
  // A press on the cell opens its passages; the heads and totals have theirs.
  document.activeElement?.closest<HTMLElement>('[data-place]')?.click();
  const { target } = matrixSession();
  if (target !== null) beginStatement({ target, at: Number.MAX_SAFE_INTEGER, evidence: [] });
}
