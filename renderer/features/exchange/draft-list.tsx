import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { Checkbox } from '../../ui/checkbox';
import { DraftRow } from './draft-row';
import styles from './import-dialog.module.css';
import type { Draft } from './incoming';
import type { Reading } from './use-reading';

/** Height of a row before it is measured: two fields and a line about them. */
const estimate = 84;

type DraftListProps = {
  readonly drafts: readonly Draft[];
  readonly onChange: Reading['changeDraft'];
  readonly onTakeAll: (isTaken: boolean) => void;
};

/** The texts that were read, of which only those in view are drawn: there may be a thousand. */
export function DraftList({ drafts, onChange, onTakeAll }: DraftListProps) {
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: drafts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => drafts[index]?.key ?? index,
    overscan: 4,
  });
  const taken = drafts.filter(({ isTaken }) => isTaken).length;
  return (
    <section aria-label={t.exchange.texts}>
      <header className={styles.sectionHead}>
        <h3>{t.exchange.textCount(drafts.length)}</h3>
        {drafts.length > 1 && (
          <Checkbox label={t.exchange.takeAll} isSelected={taken === drafts.length} onChange={onTakeAll} />
        )}
      </header>
      <div ref={scroller} className={styles.draftScroll}>
        <ul className={styles.drafts} style={{ height: virtualizer.getTotalSize() }} aria-label={t.exchange.files}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const draft = drafts[index];
            if (draft === undefined) return null;
            return (
              <DraftRow
                key={key}
                draft={draft}
                place={{ index, count: drafts.length, top: start }}
                measure={virtualizer.measureElement}
                onChange={(part) => onChange(draft.key, part)}
              />
            );
          })}
        </ul>
      </div>
    </section>
  );
}
