import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
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
export function DraftList({ drafts: given, onChange, onTakeAll }: DraftListProps) {
  const t = useMessages();
  const drafts = useMemo(() => newOnesFirst(given), [given]);
  const known = drafts.filter(({ twin }) => twin?.kind === 'project').length;
  const list = useRef<HTMLUListElement>(null);
  const scrollMargin = useDistanceFromTop(list);
  const virtualizer = useVirtualizer({
    count: drafts.length,
    getScrollElement: () => scrollerOf(list.current),
    scrollMargin,
    estimateSize: () => estimate,
    getItemKey: (index) => drafts[index]?.key ?? index,
    overscan: 4,
  });
  const taken = drafts.filter(({ isTaken }) => isTaken).length;
  return (
    <section aria-label={t.exchange.texts}>
      <header className={styles.sectionHead}>
        <h3>
          {t.exchange.textCount(drafts.length)}
          {known > 0 && drafts.length > 1 && <span className={styles.fact}>{` · ${t.exchange.known(known)}`}</span>}
        </h3>
        {drafts.length > 1 && (
          <Checkbox label={t.exchange.takeAll} isSelected={taken === drafts.length} onChange={onTakeAll} />
        )}
      </header>
      <ul
        ref={list}
        className={styles.drafts}
        style={{ height: virtualizer.getTotalSize() }}
        aria-label={t.exchange.files}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const draft = drafts[index];
          if (draft === undefined) return null;
          return (
            <DraftRow
              key={key}
              draft={draft}
              place={{ index, count: drafts.length, top: start - scrollMargin }}
              measure={virtualizer.measureElement}
              onChange={(part) => onChange(draft.key, part)}
            />
          );
        })}
      </ul>
    </section>
  );
}

/** What the project has already stands last: a folder is often brought in again for what is new in it. */
function newOnesFirst(drafts: readonly Draft[]): readonly Draft[] {
  const isKnown = ({ twin }: Draft): number => (twin?.kind === 'project' ? 1 : 0);
  return [...drafts].sort((a, b) => isKnown(a) - isKnown(b));
}

/** The list scrolls with the dialog around it. */
function scrollerOf(list: Element | null): HTMLElement | null {
  return list?.closest<HTMLElement>('[data-dialog-body]') ?? null;
}

/** How far below the beginning of what scrolls an element stands, in pixels; what is above it may change at any time. */
function useDistanceFromTop(element: RefObject<HTMLElement | null>): number {
  const [distance, setDistance] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    const scroller = scrollerOf(current);
    if (current === null || scroller === null) return;
    const measure = (): void => {
      const { top } = current.getBoundingClientRect();
      setDistance(Math.round(top - scroller.getBoundingClientRect().top + scroller.scrollTop));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    for (const sibling of scroller.children) sizes.observe(sibling);
    return () => sizes.disconnect();
  }, [element]);
  return distance;
}
