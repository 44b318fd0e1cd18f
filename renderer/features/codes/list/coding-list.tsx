import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { CodingRow } from '../../../../shared/analysis/coding-list';
import { useMessages } from '../../../i18n/use-messages';
import { useCodingMemos } from '../../../state/coding-memos';
import { holdCoding } from '../../../state/session-store';
import { ContextMenu } from '../../../ui/context-menu';
import { usePrinting } from '../../../ui/use-printing';
import { useRovingList } from '../../../ui/use-roving-list';
import { CodingRowView } from './coding-row';
import styles from './code-list.module.css';
import { openInText } from './list-acts';
import { keyOfCoding, menuOfCoding } from './list-keys';
import { listState, pressRow, useListState } from './list-state';

type CodingListProps = {
  readonly label: string;
  readonly rows: readonly CodingRow[];
  /** Whether the rows are of several codes, so that each must name its own. */
  readonly withCode: boolean;
};

/** Height of a row before it is measured: two lines of words and one about them. */
const estimate = 92;

/** Codings in their context, of which only those in view are drawn. */
export function CodingList({ label, rows, withCode }: CodingListProps) {
  const t = useMessages();
  const memos = useCodingMemos();
  const selected = useListState((state) => state.selected);
  const isPrinting = usePrinting();
  const scroller = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => rows.map(({ coding }) => coding.id), [rows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => ids[index] ?? index,
    overscan: isPrinting ? rows.length : 6,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
  });
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]);
  const currentIndex = (): number => {
    const { current } = listState.getState();
    return current === null ? 0 : Math.max(0, ids.indexOf(current));
  };
  const roving = useRovingList(rows.length, { initial: currentIndex(), scrollTo });
  const { focus } = roving;
  useLayoutEffect(() => {
    if (!listState.getState().returns) return;
    listState.setState({ returns: false });
    focus(currentIndex());
    // Only on coming back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (!(event.target as HTMLElement).hasAttribute('data-roving')) return;
    if (roving.onKeyDown(event)) {
      listState.setState({ selected: new Set(), anchor: null });
      return;
    }
    const row = rows[roving.active];
    const run = row === undefined ? null : keyOfCoding(event, { coding: row.coding, rows: ids, t, focus });
    if (run === null) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const onPress = (event: MouseEvent, index: number): void => {
    const row = rows[index];
    if (row === undefined || document.getSelection()?.isCollapsed === false) return;
    const how = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'alone';
    pressRow(row.coding.id, ids, how);
    focus(index);
    if (how === 'alone' && event.detail === 2) openInText(row.coding);
  };
  return (
    <div ref={scroller} className={styles.scroll}>
      <ContextMenu
        label={t.codingList.actions}
        items={(target) => {
          const id = target.closest('[data-coding]')?.getAttribute('data-coding');
          const row = rows.find(({ coding }) => coding.id === id);
          return row === undefined ? [] : menuOfCoding(row.coding, row.code.examples.includes(row.coding.id), t);
        }}
      >
        <div
          ref={roving.containerRef}
          className={styles.list}
          style={{ height: virtualizer.getTotalSize() }}
          role="listbox"
          aria-multiselectable
          aria-label={label}
          onKeyDown={onKeyDown}
        >
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const { id } = row.coding;
            return (
              <CodingRowView
                key={key}
                row={row}
                memo={memos.get(id) ?? ''}
                withCode={withCode}
                place={{ index, count: rows.length, top: start }}
                isActive={index === roving.active}
                isSelected={selected.size > 0 ? selected.has(id) : index === roving.active}
                measure={virtualizer.measureElement}
                onFocus={() => {
                  roving.setActive(index);
                  listState.setState({ current: id });
                  holdCoding(id);
                }}
                onPress={(event) => onPress(event, index)}
              />
            );
          })}
        </div>
      </ContextMenu>
    </div>
  );
}
