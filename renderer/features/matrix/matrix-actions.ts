import { noFilter } from '../../../shared/project/matrix-view';
import { useMessages } from '../../i18n/use-messages';
import { changeMatrixLook, currentMatrixLook, useMatrixLook } from '../../state/matrix-look';
import { useSession } from '../../state/session-store';
import type { Action } from '../../ui/action';
import { isNarrowing } from './filter-chips';
import { useStatementActions } from './passages/statement-actions';

type Ask = () => void;

const listeners = new Map<'save' | 'filter', Ask>();

/** Hears when the view shown is to be saved under a name; returns the function that stops it. */
export function onSaveViewAsked(ask: Ask): () => void {
  return listen('save', ask);
}

/** Hears when the matrix is to be narrowed; returns the function that stops it. */
export function onFilterAsked(ask: Ask): () => void {
  return listen('filter', ask);
}

function listen(what: 'save' | 'filter', ask: Ask): () => void {
  listeners.set(what, ask);
  return () => {
    if (listeners.get(what) === ask) listeners.delete(what);
  };
}

/** What one can do with the matrix by palette and key. */
export function useMatrixActions(): readonly Action[] {
  const t = useMessages();
  const isShown = useSession((state) => state.place.view === 'matrix');
  const isNarrowed = isNarrowing(useMatrixLook().filter);
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
    {
      id: 'matrix.transpose',
      label: t.matrixTools.actions.transpose,
      section,
      shortcut: 'T',
      disabledReason,
      run: () => changeMatrixLook({ transposed: !currentMatrixLook().transposed }),
    },
    {
      id: 'matrix.filter',
      label: t.matrixTools.actions.filter,
      section,
      shortcut: 'F',
      disabledReason,
      run: () => listeners.get('filter')?.(),
    },
    {
      id: 'matrix.show-all',
      label: t.matrixTools.actions.showAll,
      section,
      disabledReason: disabledReason ?? (isNarrowed ? null : t.matrixTools.actions.nothingNarrowed),
      run: () => changeMatrixLook({ filter: noFilter }),
    },
    ...useStatementActions(),
    {
      id: 'matrix.save-view',
      label: t.matrix.actions.save,
      section,
      disabledReason,
      run: () => listeners.get('save')?.(),
    },
  ];
}
