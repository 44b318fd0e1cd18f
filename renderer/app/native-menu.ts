import { useEffect } from 'react';
import { on, request } from '../bridge/backend';
import { useMessages } from '../i18n/use-messages';
import { currentActions, onActions, runAction } from './action-registry';
import { isDialogOpen, isTyping } from './key-place';
import { toast } from '../ui/toast';
import { nativeMenu } from './menu-entries';

/** Quiet time before the menu is sent anew: actions change their words with every selection. */
const settleTime = 250;

/** Keeps the native menu in step with the actions and the language, and runs what is chosen there. Draws nothing. */
export function NativeMenu(): null {
  const t = useMessages();
  useEffect(() => {
    let sent = '';
    const send = (): void => {
      const menu = nativeMenu(currentActions(), t);
      const words = JSON.stringify(menu);
      if (words !== sent) void request('menu.set', { menu: [...menu] });
      sent = words;
    };
    let timer = setTimeout(send, settleTime);
    const stopListening = onActions(() => {
      clearTimeout(timer);
      timer = setTimeout(send, settleTime);
    });
    return () => {
      clearTimeout(timer);
      stopListening();
    };
  }, [t]);
  useEffect(
    () =>
      on('menu.command', ({ command }) => {
        const isUndo = command === 'edit.undo' || command === 'edit.redo';
        if (isUndo && isTyping(document.activeElement)) {
          document.execCommand(command === 'edit.undo' ? 'undo' : 'redo');
          return;
        }
        // The keys of the menu reach it past a dialog, and what they open would take the dialog's place.
        if (isDialogOpen()) return toast({ text: t.app.closeDialogFirst });
        const action = currentActions().find(({ id }) => id === command);
        if (action !== undefined) runAction(action);
      }),
    [t],
  );
  return null;
}
