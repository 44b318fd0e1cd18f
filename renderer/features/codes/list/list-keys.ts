import type { KeyboardEvent } from 'react';
import type { CodingId } from '../../../../shared/kernel/ids';
import type { Coding } from '../../../../shared/project/coding';
import type { Messages } from '../../../i18n/messages';
import { openDialog } from '../../../state/session-store';
import type { MenuEntry } from '../../../ui/menu-list';
import { copyRow, openInText, removeRows, toggleExample } from './list-acts';
import { listState, meantRows, pressRow } from './list-state';

type Parts = {
  readonly coding: Coding;
  readonly rows: readonly CodingId[];
  readonly t: Messages;
  /** Moves the keyboard to a row. */
  readonly focus: (index: number) => void;
};

/** What a key does on a row, or null when it means nothing here; arrows alone are the list's own. */
export function keyOfCoding(event: KeyboardEvent, parts: Parts): (() => void) | null {
  if (event.altKey) return null;
  return selectionKey(event, parts) ?? actKey(event, parts);
}

function selectionKey(event: KeyboardEvent, { coding, rows, focus }: Parts): (() => void) | null {
  const isMod = event.ctrlKey || event.metaKey;
  const at = rows.indexOf(coding.id);
  const extendTo = (index: number): (() => void) => {
    return () => {
      const id = rows[Math.min(rows.length - 1, Math.max(0, index))];
      if (id === undefined) return;
      if (listState.getState().selected.size === 0) listState.setState({ anchor: coding.id });
      pressRow(id, rows, 'range');
      focus(rows.indexOf(id));
    };
  };
  if (isMod && event.key === ' ') return () => pressRow(coding.id, rows, 'toggle');
  if (isMod && event.key.toLowerCase() === 'a') return () => listState.setState({ selected: new Set(rows) });
  if (event.key === 'Escape' && listState.getState().selected.size > 0) {
    return () => listState.setState({ selected: new Set(), anchor: coding.id });
  }
  if (!event.shiftKey || isMod) return null;
  if (event.key === 'ArrowDown') return extendTo(at + 1);
  if (event.key === 'ArrowUp') return extendTo(at - 1);
  if (event.key === 'Home') return extendTo(0);
  return event.key === 'End' ? extendTo(rows.length - 1) : null;
}

function actKey(event: KeyboardEvent, { coding, t }: Parts): (() => void) | null {
  const isMod = event.ctrlKey || event.metaKey;
  if (isMod) {
    const isCopy = event.key.toLowerCase() === 'c' && document.getSelection()?.isCollapsed !== false;
    return isCopy ? () => copyRow(coding, t) : null;
  }
  if (event.shiftKey) return null;
  if (event.key === 'Enter') return () => openInText(coding);
  if (event.key === 'Delete') return () => removeRows(meantRows(coding.id), t);
  if (event.key.toLowerCase() === 'r') return () => askForCode(coding.id);
  return event.key.toLowerCase() === 'e' ? () => toggleExample(coding.id) : null;
}

/** Asks which code the rows that are meant shall have. */
export function askForCode(id: CodingId): void {
  openDialog({ kind: 'recode-codings', codingIds: [...meantRows(id)] });
}

/** What can be done with a row. */
export function menuOfCoding(coding: Coding, isExample: boolean, t: Messages): readonly MenuEntry[] {
  const count = meantRows(coding.id).size;
  return [
    { id: 'open', label: t.codingList.open, shortcut: 'Enter', onAction: () => openInText(coding) },
    { id: 'copy', label: t.matrix.passages.copy, shortcut: 'Mod+C', onAction: () => copyRow(coding, t) },
    {
      id: 'example',
      label: isExample ? t.codes.removeExample : t.codes.example,
      shortcut: 'E',
      onAction: () => toggleExample(coding.id),
    },
    {
      id: 'recode',
      label: t.codingList.recode(count),
      shortcut: 'R',
      startsGroup: true,
      onAction: () => askForCode(coding.id),
    },
    {
      id: 'remove',
      label: t.codingList.remove(count),
      shortcut: 'Delete',
      danger: true,
      onAction: () => removeRows(meantRows(coding.id), t),
    },
  ];
}
