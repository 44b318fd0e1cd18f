import { useEffect } from 'react';
import type { MenuEntry } from '../../shared/ipc/contract';
import { on, request } from '../bridge/backend';
import { useMessages } from '../i18n/use-messages';
import { currentActions, runAction, useActions } from './action-registry';
import { isTyping } from './key-place';
import { nativeMenu } from './menu-entries';

/** Quiet time before the menu is sent anew: actions change their words with every selection. */
const settleTime = 250;

/** Keeps the native menu in step with the actions and the language, and runs what is chosen there. Draws nothing. */
export function NativeMenu(): null {
  const t = useMessages();
  const actions = useActions();
  const menu = JSON.stringify(nativeMenu(actions, t));
  useEffect(() => {
    const timer = setTimeout(() => void request('menu.set', { menu: JSON.parse(menu) as MenuEntry[] }), settleTime);
    return () => clearTimeout(timer);
  }, [menu]);
  useEffect(
    () =>
      on('menu.command', ({ command }) => {
        const isUndo = command === 'edit.undo' || command === 'edit.redo';
        if (isUndo && isTyping(document.activeElement)) {
          document.execCommand(command === 'edit.undo' ? 'undo' : 'redo');
          return;
        }
        const action = currentActions().find(({ id }) => id === command);
        if (action !== undefined) runAction(action);
      }),
    [],
  );
  return null;
}
