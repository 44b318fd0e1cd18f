import { useMessages } from '../../i18n/use-messages';
import { changeMatrixLook, currentMatrixLook } from '../../state/matrix-look';
import { useSession } from '../../state/session-store';
import type { Action } from '../../ui/action';
import { useStatementActions } from './passages/statement-actions';

let listener: (() => void) | null = null;

/** Hears when the view shown is to be saved under a name; returns the function that stops it. */
export function onSaveViewAsked(ask: () => void): () => void {
  listener = ask;
  return () => {
    if (listener === ask) listener = null;
  };
}

/** What one can do with the matrix by palette and key. */
export function useMatrixActions(): readonly Action[] {
  const t = useMessages();
  const isShown = useSession((state) => state.place.view === 'matrix');
  const section = t.matrix.section;
  const disabledReason = isShown ? null : t.matrix.actions.needsMatrix;
  return [
    {
      id: 'matrix.heat',
      label: t.matrix.actions.heat,
      section,
      disabledReason,
      run: () => changeMatrixLook({ heat: !currentMatrixLook().heat }),
    },
    {
      id: 'matrix.subcodes',
      label: t.matrix.actions.subcodes,
      section,
      disabledReason,
      run: () => changeMatrixLook({ withSubcodes: !currentMatrixLook().withSubcodes }),
    },
    ...useStatementActions(),
    { id: 'matrix.save-view', label: t.matrix.actions.save, section, disabledReason, run: () => listener?.() },
  ];
}
