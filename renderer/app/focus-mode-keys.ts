import { useEffect } from 'react';
import { setFocusMode, useFocusMode } from '../state/focus-mode';
import { session } from '../state/session-store';

/** Marks the page while only the text is shown; Escape leads back when it has nothing nearer to let go of. */
export function useFocusModeKeys(): void {
  const isOn = useFocusMode();
  useEffect(() => {
    if (!isOn) return undefined;
    document.documentElement.dataset['focusMode'] = '';
    const onKeyDown = (event: KeyboardEvent): void => {
      const { selection, codingId, dialog } = session.getState();
      const isInWidget =
        event.target instanceof Element && event.target.closest('[role=dialog],[role=search]') !== null;
      if (event.key !== 'Escape' || isInWidget || selection !== null || codingId !== null || dialog !== null) return;
      event.preventDefault();
      event.stopPropagation();
      setFocusMode(false);
    };
    // Before the text, which takes Escape for its own.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      delete document.documentElement.dataset['focusMode'];
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [isOn]);
}
