import {
  dragAndDropFeature,
  hotkeysCoreFeature,
  syncDataLoaderFeature,
  type DragTarget,
  type ItemInstance,
} from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import type { CodeTree } from '../../../shared/project/code-tree';
import { useMessages } from '../../i18n/use-messages';
import { useCodeTree } from '../../state/code-index';
import { codeFormat, codingFormat, droppedCodings, droppedPassage, passageFormat } from '../../state/drag-formats';
import { applyCodesTo, moveTo } from './code-operations';
import { CodeRow } from './code-row';
import styles from './code-tree.module.css';
import { recodeTo } from './list/list-acts';
import { meantBy, setCollapsed, treeState, useTreeState } from './tree-state';
import { visibleCodes } from './visible-codes';

const rootId = 'root';
const rowHeight = 26;
/** The codes as a tree of which only the rows in view are drawn. */
export function CodeTreeList() {
  const t = useMessages();
  const tree = useCodeTree();
  const filter = useTreeState((state) => state.filter);
  const collapsed = useTreeState((state) => state.collapsed);
  const visible = useMemo(() => visibleCodes(tree, filter, collapsed), [tree, filter, collapsed]);
  const byId = useMemo(() => new Map<string, Code>(tree.ordered.map((code) => [code.id, code])), [tree]);
  const scroller = useRef<HTMLDivElement>(null);
  const [focusedItem, setFocusedItem] = useState<string | null>(null);
  const expandedItems = useMemo(
    () => [rootId, ...tree.ordered.filter((code) => visible.isExpanded(code.id)).map((code) => code.id as string)],
    [tree, visible],
  );
  const idOf = (id: string): CodeId | null => (id === rootId ? null : (id as CodeId));

  const instance = useTree<Code | null>({
    rootItemId: rootId,
    indent: 16,
    canReorder: true,
    state: { expandedItems, focusedItem: focusedItem !== null && byId.has(focusedItem) ? focusedItem : null },
    setExpandedItems: (updater) => {
      const next = new Set(typeof updater === 'function' ? updater(expandedItems) : updater);
      for (const { id } of tree.ordered) {
        const isCollapsed = !next.has(id);
        if (isCollapsed === visible.isExpanded(id)) setCollapsed(id, isCollapsed);
      }
    },
    setFocusedItem,
    getItemName: (item) => item.getItemData()?.name ?? '',
    isItemFolder: (item) => visible.children(idOf(item.getId())).length > 0,
    dataLoader: {
      getItem: (id) => byId.get(id) ?? null,
      getChildren: (id) => visible.children(idOf(id)).map((code) => code.id),
    },
    canDrop: (items, target) => canDropOn(draggedCodes(items), target, tree),
    onDrop: (items, target) => {
      const parentId = idOf(target.item.getId());
      const before = 'childIndex' in target ? (visible.children(parentId)[target.childIndex]?.id ?? null) : null;
      moveTo(draggedCodes(items), { parentId, before });
    },
    createForeignDragObject: (items) => ({ format: codeFormat, data: items[0]?.getId() ?? '' }),
    canDragForeignDragObjectOver: (data, target) => isFromText(data) && target.item.getId() !== rootId,
    canDropForeignDragObject: isFromText,
    onDropForeignDragObject: (data, target) => {
      const dropped = droppedCodings(data);
      const droppedOn = idOf(target.item.getId());
      if (dropped.size > 0 && droppedOn !== null) return recodeTo(dropped, droppedOn, t);
      const passage = droppedPassage(data);
      if (droppedOn !== null && passage !== null) void applyCodesTo([droppedOn], passage);
    },
    features: [syncDataLoaderFeature, hotkeysCoreFeature, dragAndDropFeature],
    hotkeys: {
      expandOrDown: { hotkey: 'ArrowRight', isEnabled: notMoving },
      collapseOrUp: { hotkey: 'ArrowLeft', isEnabled: notMoving },
    },
    ignoreHotkeysOnInputs: true,
    scrollToItem: (item) => virtualizer.scrollToIndex(item.getItemMeta().index),
  });

  useEffect(() => instance.rebuildTree(), [instance, visible, byId]);

  const items = instance.getItems();

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });

  const wanted = useTreeState((state) => state.wanted);
  useEffect(() => {
    if (wanted === null || !byId.has(wanted)) return;
    treeState.setState({ wanted: null });
    instance.getItemInstance(wanted).setFocused();
    const index = instance.getItems().findIndex((item) => item.getId() === wanted);
    if (index >= 0) virtualizer.scrollToIndex(index);
    void focusRow(scroller, wanted);
  }, [instance, virtualizer, wanted, byId]);

  if (visible.isEmpty && filter !== '') return <p className={styles.none}>{t.codes.noMatch(filter)}</p>;
  const { ref: registerContainer, ...containerProps } = instance.getContainerProps(t.codes.title);
  return (
    <div className={styles.scroller} ref={scroller}>
      <div
        {...containerProps}
        aria-multiselectable
        ref={registerContainer as (element: HTMLDivElement | null) => void}
        className={styles.rows}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((row) => {
          const item = items[row.index];
          const code = item?.getItemData();
          if (item === undefined || code === null || code === undefined) return null;
          return <CodeRow key={item.getKey()} item={item as ItemInstance<Code>} code={code} top={row.start} />;
        })}
        <div style={instance.getDragLineStyle(0, 12)} className={styles.dropLine} />
      </div>
    </div>
  );
}

/** A passage or a coding, dragged here out of the text. */
function isFromText({ types }: DataTransfer): boolean {
  return types.includes(passageFormat) || types.includes(codingFormat);
}

/** Focuses a row once it is drawn, unless another name is being typed by then. */
async function focusRow(scroller: RefObject<HTMLElement | null>, codeId: CodeId): Promise<void> {
  for (let frame = 0; frame < 10; frame += 1) {
    const { creating, renaming } = treeState.getState();
    if (creating !== null || renaming !== null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-code-id="${codeId}"]`);
    if (row) {
      row.focus();
      return;
    }
    await new Promise(requestAnimationFrame);
  }
}

function notMoving(): boolean {
  return treeState.getState().renaming === null;
}

/** All that are selected, when one of them is dragged. */
function draggedCodes(items: readonly ItemInstance<Code | null>[]): readonly CodeId[] {
  const [first] = items;
  return first === undefined ? [] : meantBy(first.getId() as CodeId);
}

function canDropOn(codeIds: readonly CodeId[], target: DragTarget<Code | null>, tree: CodeTree): boolean {
  const targetId = target.item.getId();
  return targetId === rootId || !tree.path(targetId as CodeId).some(({ id }) => codeIds.includes(id));
}
