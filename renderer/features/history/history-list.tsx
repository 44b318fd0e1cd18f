import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef } from 'react';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { cx } from '../../ui/class-names';
import { useRovingList } from '../../ui/use-roving-list';
import styles from './history-list.module.css';
import { coderOf, sentenceOf, type HistoryRow } from './history-rows';
import { longDay, timeOfDay } from './when';

type EntryRow = Extract<HistoryRow, { readonly type: 'entry' }>;

type HistoryListProps = {
  readonly rows: readonly HistoryRow[];
  readonly selected: number | null;
  readonly onSelect: (seq: number) => void;
};

/** Heights in pixels, as the style sheet has them: with lines of one height a hundred thousand need no measuring. */
const rowHeight = 28;
const dayHeight = 40;

/** Steps one under the other, newest first, drawn as far as they are in view. The one in focus is looked into. */
export function HistoryList({ rows, selected, onSelect }: HistoryListProps) {
  const t = useMessages();
  const scrollRef = useRef<HTMLDivElement>(null);
  /** Place of each step among the lines; heads of days are passed over by the keys. */
  const places = useMemo(() => rows.flatMap((row, index) => (row.type === 'entry' ? [index] : [])), [rows]);
  const indexes = useMemo(() => new Map(places.map((place, index) => [place, index])), [places]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: (index) => (rows[index]?.type === 'day' ? dayHeight : rowHeight),
    overscan: 20,
  });
  const scrollTo = useCallback(
    (index: number) => virtualizer.scrollToIndex(index === 0 ? 0 : (places[index] ?? 0), { align: 'auto' }),
    [virtualizer, places],
  );
  const { containerRef, active, setActive, onKeyDown } = useRovingList(places.length, { scrollTo });
  return (
    <div ref={scrollRef} className={styles.scroll}>
      <div ref={containerRef} onKeyDown={onKeyDown}>
        <ul
          className={styles.list}
          aria-label={`${t.historyView.list}. ${t.historyView.listHint}`}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index: place, start }) => {
            const row = rows[place];
            if (row === undefined) return null;
            const position = { translate: `0 ${start}px` };
            if (row.type === 'day') return <DayHead key={`day ${row.day}`} row={row} style={position} />;
            const index = indexes.get(place) ?? 0;
            return (
              <li
                key={row.entry.seq}
                className={styles.row}
                style={position}
                aria-posinset={index + 1}
                aria-setsize={places.length}
              >
                <EntryLine
                  row={row}
                  index={index}
                  isActive={index === active}
                  isSelected={row.entry.seq === selected}
                  onSelect={() => {
                    setActive(index);
                    onSelect(row.entry.seq);
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

type DayHeadProps = {
  readonly row: Extract<HistoryRow, { readonly type: 'day' }>;
  readonly style: { readonly translate: string };
};

function DayHead({ row, style }: DayHeadProps) {
  const t = useMessages();
  const locale = useLocale();
  return (
    <li className={cx(styles.row, styles.day)} style={style}>
      <h2 className={styles.dayName}>{longDay(row.at, locale)}</h2>
      <span className={styles.quiet}>{t.historyView.count(row.count)}</span>
    </li>
  );
}

type EntryLineProps = {
  readonly row: EntryRow;
  readonly index: number;
  /** Whether Tab reaches this one. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
};

function EntryLine({ row: { entry, holds, isNow }, index, isActive, isSelected, onSelect }: EntryLineProps) {
  const t = useMessages();
  const locale = useLocale();
  const coder = coderOf(useProject().coders, entry);
  const isAside = entry.kind === 'undo' || entry.kind === 'redo';
  const sentence = sentenceOf(t, entry);
  return (
    <button
      type="button"
      data-roving={index}
      data-step={entry.seq}
      tabIndex={isActive ? 0 : -1}
      className={cx(styles.entry, isAside && styles.aside, !holds && styles.undone)}
      aria-current={isSelected ? 'true' : undefined}
      onFocus={onSelect}
      onClick={onSelect}
    >
      <time className={styles.time} dateTime={entry.at}>
        {timeOfDay(entry.at, locale)}
      </time>
      <span className={styles.sentence} title={sentence}>
        {sentence}
      </span>
      {isNow && <span className={styles.now}>{t.historyView.now}</span>}
      {!holds && <span className={styles.state}>{t.historyView.undone}</span>}
      {coder !== undefined && <span className={styles.coder}>{coder}</span>}
      <span className={styles.number} title={t.historyView.number(entry.seq)}>
        {entry.seq}
      </span>
    </button>
  );
}
