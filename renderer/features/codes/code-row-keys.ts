import type { ItemInstance } from '@headless-tree/core';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import type { Messages } from '../../i18n/messages';
import { go, openDialog, session } from '../../state/session-store';
import { numberWithAlt } from '../../ui/shortcut';
import { pinWithToast } from './code-pin';
import { moveByKey, pressCode, removeWithToast, type Move } from './code-operations';
import { meantBy, selectNone, selectUpTo, toggleSelected, treeState } from './tree-state';

type Row = ItemInstance<Code>;

const moves: Readonly<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };

/** What a press on a row does: with Shift or Ctrl it selects, else it codes or takes in hand. */
export function pressRow(event: MouseEvent, item: Row): void {
  const codeId = item.getId() as CodeId;
  if (event.shiftKey) selectUpTo(codeId, rowsOf(item), session.getState().codeId);
  else if (event.ctrlKey || event.metaKey) toggleSelected(codeId, session.getState().codeId);
  else {
    selectNone(codeId);
    pressCode(codeId);
  }
}

/** What a key does on a row, or null when it means nothing here. */
export function keyOfRow(event: KeyboardEvent, item: Row, t: Messages): (() => void) | null {
  // The focus follows the tree a moment later; who types fast means the row that the tree is at.
  const focused = item.getTree().getFocusedItem();
  const codeId = focused.getId() as CodeId;
  const move = moves[event.key];
  if (event.altKey && event.shiftKey && move !== undefined) return () => moveByKey(meantBy(codeId), move);
  const number = numberWithAlt(event.nativeEvent);
  if (number !== null) return () => pinWithToast(codeId, number, t);
  if (event.altKey) return null;
  return selectionKey(event, focused) ?? actKey(event, codeId, t);
}

function selectionKey(event: KeyboardEvent, focused: Row): (() => void) | null {
  const codeId = focused.getId() as CodeId;
  const isMod = event.ctrlKey || event.metaKey;
  const held = session.getState().codeId;
  const rows = (): readonly CodeId[] => rowsOf(focused);
  const extendTo = (to: Row | undefined): void => {
    if (to === undefined) return;
    if (treeState.getState().selected.size === 0) treeState.setState({ anchor: codeId });
    selectUpTo(to.getId() as CodeId, rows(), codeId);
    to.setFocused();
    focused.getTree().updateDomFocus();
  };
  if (isMod && event.key === ' ') return () => toggleSelected(codeId, held);
  if (isMod && event.key.toLowerCase() === 'a') return () => treeState.setState({ selected: new Set(rows()) });
  if (event.shiftKey && !isMod && event.key === 'ArrowDown') return () => extendTo(focused.getItemBelow());
  if (event.shiftKey && !isMod && event.key === 'ArrowUp') return () => extendTo(focused.getItemAbove());
  if (event.shiftKey && event.key === 'Home') return () => extendTo(focused.getTree().getItems()[0]);
  if (event.shiftKey && event.key === 'End') return () => extendTo(focused.getTree().getItems().at(-1));
  if (event.key === 'Escape' && treeState.getState().selected.size > 0) return () => selectNone(codeId);
  return null;
}

function actKey(event: KeyboardEvent, codeId: CodeId, t: Messages): (() => void) | null {
  const isMod = event.ctrlKey || event.metaKey;
  if (isMod) {
    if (event.key === 'Enter') return () => go({ view: 'code', codeId });
    if (event.key.toLowerCase() === 'j') return () => openDialog({ kind: 'merge-codes', codeIds: meantBy(codeId) });
    return null;
  }
  if (event.shiftKey) return null;
  switch (event.key) {
    case 'Enter':
    case ' ':
      return () => pressCode(codeId);
    case 'F2':
      return () => treeState.setState({ renaming: codeId });
    case 'Delete':
      return () => removeWithToast(meantBy(codeId), t);
    case 'Insert':
      return () => treeState.setState({ creating: { parentId: codeId } });
    case 'F4':
      return () => openDialog({ kind: 'code', codeId });
    default:
      return null;
  }
}

function rowsOf(item: Row): readonly CodeId[] {
  return item
    .getTree()
    .getItems()
    .map((row) => row.getId() as CodeId);
}
