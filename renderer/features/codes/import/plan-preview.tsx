import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { PlannedCode } from '../../../../shared/commands/import-codes';
import { useMessages } from '../../../i18n/use-messages';
import { cx } from '../../../ui/class-names';
import { ColorDot } from '../../../ui/color-dot';
import styles from './import-codes.module.css';

const rowHeight = 26;

/** The list as it would come in: what is new, what is there, what it says otherwise. */
export function PlanPreview({ plan }: { readonly plan: readonly PlannedCode[] }) {
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const depths = useMemo(() => {
    const found: number[] = [];
    for (const { listed } of plan) found.push(listed.parent === null ? 0 : (found[listed.parent] ?? 0) + 1);
    return found;
  }, [plan]);
  const virtualizer = useVirtualizer({
    count: plan.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 600, height: 300 },
  });
  const statusOf = ({ status, changes }: PlannedCode): string =>
    status === 'changed'
      ? t.codeImport.changes(changes.map((field) => t.codes[field]).join(', '))
      : t.codeImport.statuses[status];
  return (
    <div ref={scroller} className={styles.preview} tabIndex={0} role="list" aria-label={t.codeImport.preview}>
      <div role="presentation" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const planned = plan[index];
          if (planned === undefined) return null;
          const color = planned.known?.color ?? planned.listed.color;
          return (
            <div
              key={index}
              role="listitem"
              aria-setsize={plan.length}
              aria-posinset={index + 1}
              className={cx(styles.row, styles[planned.status])}
              style={{ translate: `0 ${start}px`, paddingInlineStart: 8 + (depths[index] ?? 0) * 16 }}
            >
              {color === null ? <span className={styles.noColor} /> : <ColorDot color={color} />}
              <span className={styles.name}>{planned.listed.name}</span>
              <span className={styles.status}>{statusOf(planned)}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
