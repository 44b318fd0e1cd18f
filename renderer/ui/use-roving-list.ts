import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

/** Rows a page key moves by: about what fits on a screen. */
const pageSize = 8;

type RovingList = {
  /** Goes on the element around the list. */
  readonly containerRef: RefObject<HTMLDivElement | null>;
  /** The row that Tab reaches; its focusable element bears `data-roving={index}` and `tabIndex` 0, the others -1. */
  readonly active: number;
  readonly setActive: (index: number) => void;
  /** Makes a row active and moves the focus to it as soon as it is drawn. */
  readonly focus: (index: number) => void;
  /** Arrow up and down, Home, End and the page keys; returns whether the key was one of them. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
};

/** A list with one stop for Tab and the arrow keys within; works for lists that draw only what is in view. */
export function useRovingList(
  count: number,
  { initial = 0, scrollTo }: { readonly initial?: number; readonly scrollTo?: (index: number) => void } = {},
): RovingList {
  const containerRef = useRef<HTMLDivElement | null>(null);
  const [wanted, setActive] = useState(initial);
  const isPending = useRef(false);
  const active = Math.min(Math.max(0, wanted), Math.max(0, count - 1));

  useLayoutEffect(() => {
    if (!isPending.current) return;
    const element = containerRef.current?.querySelector<HTMLElement>(`[data-roving="${active}"]`);
    if (element === null || element === undefined) return;
    isPending.current = false;
    element.focus({ preventScroll: scrollTo !== undefined });
  });

  const focus = useCallback(
    (index: number): void => {
      isPending.current = true;
      setActive(index);
      scrollTo?.(index);
      const element = containerRef.current?.querySelector<HTMLElement>(`[data-roving="${index}"]`);
      element?.focus({ preventScroll: scrollTo !== undefined });
      if (element !== null && element !== undefined) isPending.current = false;
    },
    [scrollTo],
  );

  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    const next = nextIndex(event.key, active, count);
    if (next === null) return false;
    event.preventDefault();
    focus(next);
    return true;
  };
  return { containerRef, active, setActive, focus, onKeyDown };
}

function nextIndex(key: string, active: number, count: number): number | null {
  const last = Math.max(0, count - 1);
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, active + 1);
    case 'ArrowUp':
      return Math.max(0, active - 1);
    case 'PageDown':
      return Math.min(last, active + pageSize);
    case 'PageUp':
      return Math.max(0, active - pageSize);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
