import type { CodeId } from '../../../shared/kernel/ids';
import type { CodeTree } from '../../../shared/project/code-tree';
import type { Messages } from '../../i18n/messages';
import { go, openDialog } from '../../state/session-store';
import type { MenuEntry } from '../../ui/menu-list';
import { pinEntry } from './code-pin';
import { moveByKey, moveTarget, removeWithToast, type Move } from './code-operations';
import { meantBy, treeState } from './tree-state';

/** What can be done with a code of the tree; with all that are selected, if it is one of them. */
export function codeMenu(codeId: CodeId, tree: CodeTree, t: Messages): readonly MenuEntry[] {
  const codeIds = meantBy(codeId);
  return [
    ...(codeIds.length === 1 ? ownEntries(codeId, t) : []),
    ...sharedEntries(codeIds, t),
    ...moveEntries(codeIds, tree, t),
  ];
}

function ownEntries(codeId: CodeId, t: Messages): readonly MenuEntry[] {
  return [
    { id: 'list', label: t.codingList.show, shortcut: 'Mod+Enter', onAction: () => go({ view: 'code', codeId }) },
    { id: 'edit', label: t.codes.edit, shortcut: 'F4', onAction: () => openDialog({ kind: 'code', codeId }) },
    {
      id: 'memo',
      label: t.memos.ofThis,
      onAction: () => openDialog({ kind: 'memo', target: { type: 'code', id: codeId } }),
    },
    { id: 'rename', label: t.codes.rename, shortcut: 'F2', onAction: () => treeState.setState({ renaming: codeId }) },
    { id: 'split', label: t.codingList.split.action, onAction: () => openDialog({ kind: 'split-code', codeId }) },
    {
      id: 'below',
      label: t.codes.createBelow,
      shortcut: 'Insert',
      onAction: () => treeState.setState({ creating: { parentId: codeId } }),
    },
    pinEntry(codeId, t),
  ];
}

function sharedEntries(codeIds: readonly CodeId[], t: Messages): readonly MenuEntry[] {
  return [
    {
      id: 'recolor',
      label: t.codeSystem.recolor.action,
      startsGroup: true,
      onAction: () => openDialog({ kind: 'recolor-codes', codeIds }),
    },
    {
      id: 'merge',
      label: t.codeSystem.merge.action,
      shortcut: 'Mod+J',
      onAction: () => openDialog({ kind: 'merge-codes', codeIds }),
    },
    { id: 'move', label: t.codeSystem.move.action, onAction: () => openDialog({ kind: 'move-codes', codeIds }) },
  ];
}

function moveEntries(codeIds: readonly CodeId[], tree: CodeTree, t: Messages): readonly MenuEntry[] {
  const entry = (move: Move, key: string, words: { readonly label: string; readonly reason: string }): MenuEntry => ({
    id: move,
    label: words.label,
    shortcut: `Alt+Shift+${key}`,
    startsGroup: move === 'up',
    disabledReason: moveTarget(tree, codeIds, move) === null ? words.reason : null,
    onAction: () => moveByKey(codeIds, move),
  });
  return [
    entry('up', 'ArrowUp', { label: t.codes.moveUp, reason: t.codes.isFirst }),
    entry('down', 'ArrowDown', { label: t.codes.moveDown, reason: t.codes.isLast }),
    entry('in', 'ArrowRight', { label: t.codes.indent, reason: t.codes.isFirst }),
    entry('out', 'ArrowLeft', { label: t.codes.outdent, reason: t.codes.isRoot }),
    {
      id: 'remove',
      label: codeIds.length === 1 ? t.codes.remove : t.codeSystem.removeSelected(codeIds.length),
      shortcut: 'Delete',
      danger: true,
      startsGroup: true,
      onAction: () => removeWithToast(codeIds, t),
    },
  ];
}
