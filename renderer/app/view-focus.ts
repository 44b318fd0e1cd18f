import { useEffect, useRef, type RefObject } from 'react';

/** How long a view waits before it takes a keyboard that nobody has: what led here gives the focus back first. */
const focusedAfter = 100;

/** Gives the list of a new view the focus when what had it went with the view before; the ref goes around the views. */
export function useViewFocus(view: string): RefObject<HTMLElement | null> {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      region.current?.querySelector<HTMLElement>('[data-roving][tabindex="0"]')?.focus({ preventScroll: true });
    }, focusedAfter);
    return () => clearTimeout(timer);
  }, [view]);
  return region;
}
