import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { Layout, PanelImperativeHandle } from 'react-resizable-panels';
import * as settings from '../state/settings-store';

export type PaneName = 'left' | 'right';

const handles = new Map<PaneName, PanelImperativeHandle>();

/** Gives the handle of a pane, so that keys can fold it; null when it leaves. */
export function registerPane(name: PaneName, handle: PanelImperativeHandle | null): void {
  if (handle === null) handles.delete(name);
  else handles.set(name, handle);
}

/** Folds a pane, or unfolds it to the size it had. */
export function togglePane(name: PaneName): void {
  const handle = handles.get(name);
  if (handle === undefined) return;
  if (handle.isCollapsed()) handle.expand();
  else handle.collapse();
}

/** In a window narrower than this, in pixels of the page, a pane would leave the text too little room. */
const foldedBelow: Readonly<Record<PaneName, number>> = { left: 700, right: 860 };

/**
 * Folds a pane while the window is narrow, as it is when zoomed; keys unfold it all the same.
 *
 * Wants to be told the width of the pane, in pixels, so that it comes back as wide as it was.
 */
export function useRoomForText(
  name: PaneName,
  panel: RefObject<PanelImperativeHandle | null>,
): (width: number) => void {
  const width = useRef<number | null>(null);
  const query = `(width < ${foldedBelow[name]}px)`;
  useEffect(() => {
    const narrow = window.matchMedia(query);
    let isFolded = false;
    const adapt = (): void => {
      const handle = panel.current;
      if (handle === null || narrow.matches === isFolded) return;
      isFolded = narrow.matches;
      if (isFolded) handle.collapse();
      else if (width.current === null) handle.expand();
      else if (width.current > 0) handle.resize(width.current);
    };
    // The group has no sizes before it has been laid out.
    const frame = requestAnimationFrame(adapt);
    narrow.addEventListener('change', adapt);
    return () => {
      cancelAnimationFrame(frame);
      narrow.removeEventListener('change', adapt);
    };
  }, [query, panel]);
  return useCallback(
    (now) => {
      if (!window.matchMedia(query).matches) width.current = now;
    },
    [query],
  );
}

/** The sizes of a group of panes as they were left, if they still make sense. */
export function rememberedLayout(group: string): Layout | undefined {
  try {
    const layout: unknown = JSON.parse(settings.remembered(`layout.${group}`) ?? 'null');
    if (typeof layout !== 'object' || layout === null) return undefined;
    const entries = Object.entries(layout).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] >= 0 && entry[1] <= 100,
    );
    return entries.length > 1 ? Object.fromEntries(entries) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the sizes of a group of panes. */
export function rememberLayout(group: string, layout: Layout): void {
  settings.remember(`layout.${group}`, JSON.stringify(layout));
}
