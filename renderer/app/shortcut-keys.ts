import { useEffect } from 'react';
import { actionForKey } from './action-for-key';
import { currentActions, runAction } from './action-registry';
import { isDialogOpen, keyPlace } from './key-place';

/** Runs actions by their keys, wherever the focus is, unless a dialog is open or a view has used the key itself. */
export function useShortcutKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isDialogOpen()) return;
      const action = actionForKey(event, currentActions(), keyPlace(event.target));
      if (action === undefined) return;
      event.preventDefault();
      runAction(action);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
