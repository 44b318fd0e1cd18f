import { session } from '../state/session-store';

/** Where a key was pressed, as far as it matters for what the key means. */
export type KeyPlace = {
  /** What is pressed there is a letter, not a command. */
  readonly isTyping: boolean;
  /** Letters there search an open menu or list. */
  readonly isChoosing: boolean;
};

/** Whether one is typing there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type);
}

/** Where a key press went. */
export function keyPlace(target: EventTarget | null): KeyPlace {
  const isChoosing = target instanceof Element && target.closest('[role=menu],[role=listbox]') !== null;
  return { isTyping: isTyping(target), isChoosing };
}

/** Whether a dialog is open: what lies behind it must be left alone. */
export function isDialogOpen(): boolean {
  if (session.getState().dialog !== null) return true;
  // A toast is an alert dialog that is not modal: it must not take the keys away.
  return document.querySelector('[role=dialog],[role=alertdialog]:not([aria-modal=false])') !== null;
}
