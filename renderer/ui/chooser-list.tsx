import { useVirtualizer } from '@tanstack/react-virtual';
import { Check } from 'lucide-react';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import styles from './chooser.module.css';

/** Rows that belong together, under a heading where they need one. */
export type ChooserGroup<Row> = {
  readonly id: string;
  readonly label: string | null;
  readonly rows: readonly Row[];
};

type ChooserListProps<Row> = {
  readonly id: string;
  readonly listLabel: string;
  readonly groups: readonly ChooserGroup<Row>[];
  /** Index of the row pointed out, over all groups. */
  readonly active: number | null;
  readonly keyOf: (row: Row) => string;
  readonly renderRow: (row: Row) => ReactNode;
  readonly isMarked?: ((row: Row) => boolean) | undefined;
  readonly onPress: (row: Row, isMarking: boolean) => void;
};

/** Heights the virtual list must know before it draws, in pixels. */
const heights = { heading: 26, row: 30 };

type Item<Row> =
  | { readonly kind: 'heading'; readonly group: ChooserGroup<Row> }
  | { readonly kind: 'row'; readonly group: ChooserGroup<Row>; readonly row: Row; readonly index: number };

/** The rows of a chooser; only those in view are drawn, so that a thousand are no slower than ten. */
export function ChooserList<Row>({ id, listLabel, groups, active, ...rest }: ChooserListProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => itemsOf(groups), [groups]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'heading' ? heights.heading : heights.row),
    overscan: 6,
    initialRect: { width: 600, height: 400 },
  });
  useEffect(() => virtualizer.measure(), [virtualizer, items]);
  const place = active === null ? -1 : items.findIndex((item) => item.kind === 'row' && item.index === active);
  useEffect(() => {
    // The heading above the first row comes into view with it.
    if (place >= 0) virtualizer.scrollToIndex(place === 1 ? 0 : place, { align: 'auto' });
  }, [place, virtualizer]);
  const shown = virtualizer.getVirtualItems().flatMap(({ index, start }) => {
    const item = items[index];
    return item === undefined ? [] : [{ item, start }];
  });
  const count = items.filter(({ kind }) => kind === 'row').length;
  return (
    <div
      ref={scroller}
      id={id}
      role="listbox"
      aria-label={listLabel}
      aria-multiselectable={rest.isMarked !== undefined}
      className={styles.list}
    >
      <div role="presentation" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {groups.map((group) => {
          const own = shown.filter(({ item }) => item.group === group);
          return own.length === 0 ? null : (
            <div key={group.id} role="group" aria-label={group.label ?? listLabel}>
              {own.map(({ item, start }) =>
                item.kind === 'heading' ? (
                  <div key="heading" aria-hidden className={styles.heading} style={{ top: start }}>
                    {group.label}
                  </div>
                ) : (
                  <ChooserRow
                    key={rest.keyOf(item.row)}
                    {...rest}
                    id={`${id}-${item.index}`}
                    row={item.row}
                    top={start}
                    position={{ index: item.index, count }}
                    isActive={item.index === active}
                  />
                ),
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

type ChooserRowProps<Row> = Pick<ChooserListProps<Row>, 'renderRow' | 'isMarked' | 'onPress'> & {
  readonly id: string;
  readonly row: Row;
  /** Distance from the top of the list, in pixels. */
  readonly top: number;
  readonly position: { readonly index: number; readonly count: number };
  readonly isActive: boolean;
};

function ChooserRow<Row>({ id, row, top, position, isActive, renderRow, isMarked, onPress }: ChooserRowProps<Row>) {
  const marked = isMarked?.(row);
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-checked={marked}
      aria-posinset={position.index + 1}
      aria-setsize={position.count}
      className={styles.row}
      style={{ top }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onPress(row, event.ctrlKey || event.metaKey)}
    >
      {marked === true && <Check aria-hidden className={styles.check} />}
      {renderRow(row)}
    </div>
  );
}

function itemsOf<Row>(groups: readonly ChooserGroup<Row>[]): readonly Item<Row>[] {
  let index = 0;
  return groups.flatMap((group): Item<Row>[] => [
    ...(group.label === null ? [] : [{ kind: 'heading' as const, group }]),
    ...group.rows.map((row): Item<Row> => ({ kind: 'row', group, row, index: index++ })),
  ]);
}
