import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, type KeyboardEvent } from 'react';
import { referenceOf } from '../../../shared/analysis/reference';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { useRovingList } from '../../ui/use-roving-list';
import { groupName, headsOf, sectionName } from './describe-hit';
import { GroupHead, SectionHead } from './hit-heads';
import { rowsOf, type Row } from './hit-groups';
import { openHit } from './open-hit';
import { passageKey, type Choice, type PassageGroup } from './passages';
import { tickedAll } from './review-bar';
import { ReviewRow } from './review-row';
import { searchSession, setReview } from './search-session';
import { useReturn } from './use-return';
import { useLines } from './use-lines';
import styles from './hit-list.module.css';

/** Heights before they are measured, in pixels. */
const estimates = { section: 36, group: 30, hit: 64 } as const;
/** Words around a passage, in units of the text: enough to know where one is. */
const reach = 80;

type PassageRow = Extract<Row, { readonly kind: 'hit' }> & { readonly group: PassageGroup };
type ReviewListProps = { readonly groups: readonly PassageGroup[]; readonly choice: Choice };

/** The passages that would be coded, each with a box to tick; drawn as far as they are in view. */
export function ReviewList({ groups, choice }: ReviewListProps) {
  const t = useMessages();
  const project = useProject();
  const scrollRef = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(groups, (group) => headsOf(project, group)), [groups, project]);
  const virtualizer = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scrollRef.current,
    estimateSize: (index) => estimates[rows.rowAt(index).kind],
    overscan: 8,
    scrollPaddingStart: 72,
    scrollPaddingEnd: 8,
  });
  const scrollTo = useCallback(
    (ordinal: number) => virtualizer.scrollToIndex(ordinal === 0 ? 0 : rows.indexOfHit(ordinal), { align: 'auto' }),
    [rows, virtualizer],
  );
  const roving = useRovingList(rows.hitCount, { initial: searchSession.getState().review?.active ?? 0, scrollTo });
  useReturn(roving.focus, () => searchSession.getState().review?.active ?? 0);
  const items = virtualizer.getVirtualItems().map((item) => ({ ...item, row: rows.rowAt(item.index) }));
  const lineOf = useLines(
    items.flatMap(({ row }) => (isPassage(row) ? [{ revisionId: row.group.source.revisionId, ...row.hit }] : [])),
    reach,
  );
  const tick = ({ group, hit }: PassageRow): void => {
    const ticked = searchSession.getState().review?.ticked ?? new Map<string, boolean>();
    setReview({ ticked: new Map(ticked).set(passageKey(group, hit), !choice.isChosen(group, hit)) });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (!(event.target as HTMLElement).hasAttribute('data-roving') || roving.onKeyDown(event)) return;
    const row = rows.hitCount > 0 ? rows.rowAt(rows.indexOfHit(roving.active)) : null;
    const isMod = event.ctrlKey || event.metaKey;
    if (isMod && !event.shiftKey && event.key.toLowerCase() === 'a') setReview({ ticked: tickedAll(groups, true) });
    else if (isMod || row === null || !isPassage(row)) return;
    else if (event.key === 'Enter') openHit(row.group.source, row.hit);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={scrollRef} className={styles.scroll}>
      <div
        ref={roving.containerRef}
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
        role="list"
        aria-label={t.search.review.list}
        onKeyDown={onKeyDown}
      >
        {items.map(({ index, start, row }) => (
          <div
            key={index}
            ref={virtualizer.measureElement}
            data-index={index}
            role="listitem"
            aria-setsize={rows.count}
            aria-posinset={index + 1}
            className={styles.item}
            style={{ translate: `0 ${start}px` }}
          >
            {row.kind === 'section' && <SectionHead name={sectionName(project, row.group, t)} count={row.count} />}
            {row.kind === 'group' && <GroupHead {...groupName(project, row.group, t)} count={row.count} />}
            {isPassage(row) && (
              <ReviewRow
                line={lineOf({ revisionId: row.group.source.revisionId, ...row.hit })}
                reference={referenceOf(project, { documentId: row.group.source.documentId, ...row.hit })}
                isChosen={choice.isChosen(row.group, row.hit)}
                isCoded={choice.isCoded(row.group, row.hit)}
                ordinal={row.ordinal}
                isActive={row.ordinal === roving.active}
                onFocus={() => {
                  roving.setActive(row.ordinal);
                  setReview({ active: row.ordinal });
                }}
                onTick={() => tick(row)}
              />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function isPassage(row: Row): row is PassageRow {
  return row.kind === 'hit';
}
