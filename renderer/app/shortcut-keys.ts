import { useEffect } from 'react';
import { session } from '../state/session-store';
import type { Action } from '../ui/action';
import { isBareKey, matchesShortcut } from '../ui/shortcut';
import { currentActions, runAction } from './action-registry';

/** What every text field does by itself with these keys. */
const editingShortcuts = new Set(['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+A', 'Mod+C', 'Mod+V', 'Mod+X']);
/** Keys that a field needs to move in its words. */
const movingShortcuts = new Set(['Alt+ArrowLeft', 'Alt+ArrowRight']);

/** Whether one is typing there: what is pressed then is a letter, not a command. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type);
}

/** The action a key press asks for: one that can be done before one that cannot. */
export function actionFor(event: KeyboardEvent, actions: readonly Action[]): Action | undefined {
  const typing = isTyping(event.target);
  const inList = event.target instanceof Element && event.target.closest('[role=menu],[role=listbox]') !== null;
  const fitting = actions.filter(({ shortcut }) => {
    if (shortcut === undefined || !matchesShortcut(event, shortcut)) return false;
    if ((typing || inList) && isBareKey(shortcut)) return false;
    return !typing || !(editingShortcuts.has(shortcut) || movingShortcuts.has(shortcut));
  });
  return fitting.find(({ disabledReason }) => (disabledReason ?? null) === null) ?? fitting[0];
}

/** Runs actions by their keys, wherever the focus is, unless a dialog is open or a view has used the key itself. */
export function useShortcutKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || session.getState().dialog !== null) return;
      if (document.querySelector('[role=dialog],[role=alertdialog]') !== null) return;
      const action = actionFor(event, currentActions());
      if (action === undefined) return;
      event.preventDefault();
      runAction(action);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
