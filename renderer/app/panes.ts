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
