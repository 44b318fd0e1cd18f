import { useEffect, useRef, type RefObject } from 'react';
import { useSession } from '../state/session-store';

/** How long a view waits before it takes a keyboard that nobody has: what led here gives the focus back first. */
const focusedAfter = 100;

/** Where Tab enters a list, and the matrix. */
const entrance = '[data-roving][tabindex="0"], [data-place][tabindex="0"]';

/**
 * Gives the list of a view the focus when what had it is gone: with the view before, or while a dialog was open, as when a
 * project has come in by it. The ref goes around the views.
 */
export function useViewFocus(view: string): RefObject<HTMLElement | null> {
  const region = useRef<HTMLElement>(null);
  const hasDialog = useSession(({ dialog }) => dialog !== null);
  useEffect(() => {
    if (hasDialog) return undefined;
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      region.current?.querySelector<HTMLElement>(entrance)?.focus({ preventScroll: true });
    }, focusedAfter);
    return () => clearTimeout(timer);
  }, [view, hasDialog]);
  return region;
}
