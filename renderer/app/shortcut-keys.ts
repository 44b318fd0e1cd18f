import { useEffect } from 'react';
import { session } from '../state/session-store';
import { actionForKey } from './action-for-key';
import { currentActions, runAction } from './action-registry';
import { keyPlace } from './key-place';

/** Runs actions by their keys, wherever the focus is, unless a dialog is open or a view has used the key itself. */
export function useShortcutKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || session.getState().dialog !== null) return;
      // A toast is an alert dialog that is not modal: it must not take the keys away.
      if (document.querySelector('[role=dialog],[role=alertdialog]:not([aria-modal=false])') !== null) return;
      const action = actionForKey(event, currentActions(), keyPlace(event.target));
      if (action === undefined) return;
      event.preventDefault();
      runAction(action);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
