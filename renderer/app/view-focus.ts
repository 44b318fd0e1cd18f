import { useEffect, useRef, type RefObject } from 'react';

/** How long a view waits before it takes a keyboard that nobody has: what led here gives the focus back first. */
const focusedAfter = 100;

/** Where Tab enters a list, and the matrix. */
const entrance = '[data-roving][tabindex="0"], [data-place][tabindex="0"]';

/** Gives the list of a new view the focus when what had it went with the view before; the ref goes around the views. */
export function useViewFocus(view: string): RefObject<HTMLElement | null> {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      region.current?.querySelector<HTMLElement>(entrance)?.focus({ preventScroll: true });
    }, focusedAfter);
    return () => clearTimeout(timer);
  }, [view]);
  return region;
}
