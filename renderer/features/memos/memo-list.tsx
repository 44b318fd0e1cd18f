import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import { removeMemos } from '../../../shared/commands/remove-memos';
import type { CodeId, DocumentId, EventId, MemoId } from '../../../shared/kernel/ids';
import type { Memo } from '../../../shared/project/memo';
import type { Messages } from '../../i18n/messages';
import { useMessages } from '../../i18n/use-messages';
import { dispatch, undo } from '../../state/project-store';
import type { MenuEntry } from '../../ui/menu-list';
import { toast } from '../../ui/toast';
import { usePrinting } from '../../ui/use-printing';
import { useRovingList } from '../../ui/use-roving-list';
import { followLink } from './link-targets';
import { MemoCard } from './memo-card';
import type { MemoEntry } from './memo-entries';
import styles from './memos-view.module.css';

type MemoListProps = {
  readonly entries: readonly MemoEntry[];
  /** The one being edited, if any. */
  readonly editedId: MemoId | null;
  readonly onEdit: (id: MemoId | null) => void;
};

/** A card with two lines of words; measured as soon as it is drawn. */
const estimatedHeight = 120;

/** The memos one under the other, drawn as far as they are in view, all of them for printing. */
export function MemoList({ entries, editedId, onEdit }: MemoListProps) {
  const t = useMessages();
  const isPrinting = usePrinting();
  const scrollRef = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (index) => entries[index]?.memo.id ?? index,
    overscan: isPrinting ? entries.length : 6,
  });
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]);
  const { containerRef, active, setActive, focus, onKeyDown } = useRovingList(entries.length, { scrollTo });
  const editedIndex = editedId === null ? -1 : entries.findIndex(({ memo }) => memo.id === editedId);
  useEffect(() => {
    if (editedIndex >= 0) scrollTo(editedIndex);
    // Only when another one is edited: what changes its place while one writes must not move the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [editedId]);
  const onListKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const memo = entries[active]?.memo;
    if (memo === undefined || !(event.target as HTMLElement).hasAttribute('data-roving') || onKeyDown(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') onEdit(memo.id);
    else if (event.key === 'Delete') {
      removeWithUndo(memo, t);
      if (entries.length > 1) focus(Math.min(active, entries.length - 2));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={scrollRef} className={styles.scroll}>
      <div ref={containerRef} onKeyDown={onListKey}>
        <ul
          className={styles.list}
          aria-label={`${t.memos.list}. ${t.memos.listHint}`}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const entry = entries[index];
            if (entry === undefined) return null;
            const { memo } = entry;
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.row}
                style={{ translate: `0 ${start}px` }}
                aria-posinset={index + 1}
                aria-setsize={entries.length}
                onFocus={() => setActive(index)}
              >
                <MemoCard
                  entry={entry}
                  index={index}
                  isActive={index === active}
                  isEdited={memo.id === editedId}
                  menu={menuOf(memo, t, () => onEdit(memo.id))}
                  onEdit={() => onEdit(memo.id)}
                  onDone={() => {
                    onEdit(null);
                    focus(index);
                  }}
                />
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

function menuOf(memo: Memo, t: Messages, onEdit: () => void): readonly MenuEntry[] {
  const { type, id } = memo.target;
  const toTarget: Partial<Record<typeof type, () => void>> = {
    code: () => void followLink({ type: 'code', id: id as CodeId }, t),
    event: () => void followLink({ type: 'event', id: id as EventId }, t),
    document: () => void followLink({ type: 'document', id: id as DocumentId }, t),
    coding: () => void followLink({ type: 'coding', id: id as never }, t),
  };
  const go = toTarget[type];
  return [
    { id: 'edit', label: t.memos.edit, shortcut: 'Enter', onAction: onEdit },
    ...(go === undefined ? [] : [{ id: 'go', label: t.memos.goTo(t.memos.kinds[type]), onAction: go }]),
    {
      id: 'remove',
      label: t.memos.remove,
      shortcut: 'Delete',
      danger: true,
      startsGroup: true,
      onAction: () => removeWithUndo(memo, t),
    },
  ];
}

function removeWithUndo({ id }: Memo, t: Messages): void {
  dispatch(removeMemos, { memoIds: [id] });
  toast({ text: t.memos.removed, undo: () => void undo() });
}
