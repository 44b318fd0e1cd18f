import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type RefObject } from 'react';
import type { CodingRow } from '../../../../shared/analysis/coding-list';
import { referenceOf } from '../../../../shared/analysis/reference';
import { useMessages } from '../../../i18n/use-messages';
import { useProject } from '../../../state/project-store';
import { cx } from '../../../ui/class-names';
import type { SplitDraft } from './split-draft';
import { goalName } from './goal-name';
import styles from './split.module.css';

type SplitListProps = {
  readonly rows: readonly CodingRow[];
  readonly at: number;
  readonly draft: SplitDraft;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly onChoose: (index: number) => void;
};

const rowHeight = 44;

/** All passages of the code and where each goes. Digits and arrows are pressed here. */
export function SplitList({ rows, at, draft, listRef, onChoose }: SplitListProps) {
  const t = useMessages();
  const project = useProject();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 300, height: 400 },
  });
  useEffect(() => virtualizer.scrollToIndex(at, { align: 'auto' }), [at, virtualizer]);
  useEffect(() => listRef.current?.focus(), [listRef]);
  return (
    <div ref={scroller} className={styles.list}>
      <div
        ref={listRef}
        role="listbox"
        tabIndex={0}
        aria-label={t.codingList.split.passages}
        aria-activedescendant={rows.length === 0 ? undefined : `${id}-${at}`}
        className={styles.rows}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const goal = draft.assigned.get(row.coding.id);
          return (
            <div
              key={row.coding.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={cx(styles.row, index === at && styles.current)}
              style={{ translate: `0 ${start}px` }}
              onClick={() => {
                onChoose(index);
                listRef.current?.focus();
              }}
            >
              <span className={styles.quote}>{row.coding.quote}</span>
              <span className={styles.about}>
                <span className={styles.reference}>{referenceOf(project, row.coding)}</span>
                {goal !== undefined && (
                  <span className={styles.goal}>→ {goalName(draft.goals[goal], project.codes)}</span>
                )}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
