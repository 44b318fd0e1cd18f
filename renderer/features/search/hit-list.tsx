import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, type KeyboardEvent } from 'react';
import type { Line } from '../../../shared/analysis/text-search';
import type { Messages } from '../../i18n/messages';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { ContextMenu } from '../../ui/context-menu';
import type { MenuEntry } from '../../ui/menu-list';
import { useRovingList } from '../../ui/use-roving-list';
import { describeHit, groupName, headsOf, sectionName } from './describe-hit';
import { GroupHead, SectionHead } from './hit-heads';
import { HitRow } from './hit-row';
import { rowsOf, type HitGroup, type Row } from './hit-groups';
import { copyHit, lineReach, openHit } from './open-hit';
import { searchSession } from './search-session';
import { useReturn } from './use-return';
import { useLines } from './use-lines';
import styles from './hit-list.module.css';

/** Heights of the lines, in pixels. */
const heights = { section: 36, group: 30, hit: 28 } as const;

type HitLine = Extract<Row, { readonly kind: 'hit' }>;

/** The hits under their events and documents, each in its context; drawn as far as they are in view. */
export function HitList({ groups }: { readonly groups: readonly HitGroup[] }) {
  const t = useMessages();
  const project = useProject();
  const scrollRef = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(groups, (group) => headsOf(project, group)), [groups, project]);
  const virtualizer = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scrollRef.current,
    estimateSize: (index) => heights[rows.rowAt(index).kind],
    overscan: 12,
    scrollPaddingStart: heights.section + heights.group,
    scrollPaddingEnd: 8,
  });
  const scrollTo = useCallback(
    (ordinal: number) => virtualizer.scrollToIndex(ordinal === 0 ? 0 : rows.indexOfHit(ordinal), { align: 'auto' }),
    [rows, virtualizer],
  );
  const roving = useRovingList(rows.hitCount, { initial: searchSession.getState().active, scrollTo });
  const { active, focus } = roving;
  useReturn(focus, () => searchSession.getState().active);

  const items = virtualizer.getVirtualItems().map((item) => ({ ...item, row: rows.rowAt(item.index) }));
  const lineOf = useLineOf(items.flatMap(({ row }) => (row.kind === 'hit' ? [row] : [])));
  const hitAt = (ordinal: number): HitLine | null => {
    const row = ordinal < rows.hitCount ? rows.rowAt(rows.indexOfHit(ordinal)) : null;
    return row?.kind === 'hit' ? row : null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (!(event.target as HTMLElement).hasAttribute('data-roving') || roving.onKeyDown(event)) return;
    const row = hitAt(active);
    const run = row === null ? null : keyOf(event, row, { line: lineOf(row), t });
    if (run === null) return;
    event.preventDefault();
    run();
  };
  return (
    <div ref={scrollRef} className={styles.scroll} data-search-hits>
      <ContextMenu
        label={t.search.listActions}
        items={(target) => {
          const ordinal = target.closest('[data-hit]')?.getAttribute('data-hit');
          const row = ordinal === null || ordinal === undefined ? null : hitAt(Number(ordinal));
          return row === null ? [] : menuOf(row, { line: lineOf(row), t });
        }}
      >
        <div
          ref={roving.containerRef}
          className={styles.list}
          style={{ height: virtualizer.getTotalSize() }}
          role="list"
          aria-label={t.search.list}
          onKeyDown={onKeyDown}
        >
          {items.map(({ index, start, size, row }) => (
            <div
              key={index}
              role="listitem"
              aria-setsize={rows.count}
              aria-posinset={index + 1}
              className={styles.item}
              style={{ translate: `0 ${start}px`, height: size }}
              data-printed={row.kind !== 'section' && groupName(project, row.group, t).isBlocked ? 'never' : undefined}
            >
              {row.kind === 'section' ? (
                <SectionHead name={sectionName(project, row.group, t)} count={row.count} />
              ) : row.kind === 'group' ? (
                <GroupHead {...groupName(project, row.group, t)} count={row.count} />
              ) : (
                <HitRow
                  line={lineOf(row)}
                  notes={describeHit(project, row.group.source, row.hit, t)}
                  ordinal={row.ordinal}
                  isActive={row.ordinal === active}
                  onFocus={() => {
                    roving.setActive(row.ordinal);
                    searchSession.setState({ active: row.ordinal });
                  }}
                  onOpen={() => openHit(row.group.source, row.hit)}
                />
              )}
            </div>
          ))}
        </div>
      </ContextMenu>
    </div>
  );
}

/** The words of hits: of documents they come from the worker, fields are in memory. */
function useLineOf(rows: readonly HitLine[]): (row: HitLine) => Line | undefined {
  const wanted = rows.flatMap(({ group: { source }, hit }) =>
    source.kind === 'text' ? [{ revisionId: source.revisionId, ...hit }] : [],
  );
  const lineOf = useLines(wanted, lineReach);
  return ({ group: { source }, hit: { start, end } }) => {
    if (source.kind === 'text') return lineOf({ revisionId: source.revisionId, start, end });
    const { text } = source;
    const before = text.slice(Math.max(0, start - lineReach), start);
    return { before, words: text.slice(start, end), after: text.slice(end, end + lineReach) };
  };
}

type RowParts = { readonly line: Line | undefined; readonly t: Messages };

function keyOf(event: KeyboardEvent, row: HitLine, parts: RowParts): (() => void) | null {
  const isMod = event.ctrlKey || event.metaKey;
  if (isMod && event.key.toLowerCase() === 'c' && document.getSelection()?.isCollapsed !== false)
    return () => copyRow(row, parts);
  if (isMod || event.altKey || event.shiftKey || event.key !== 'Enter') return null;
  return () => openHit(row.group.source, row.hit);
}

function menuOf(row: HitLine, parts: RowParts): readonly MenuEntry[] {
  const { t } = parts;
  return [
    { id: 'open', label: t.search.open, shortcut: 'Enter', onAction: () => openHit(row.group.source, row.hit) },
    { id: 'copy', label: t.search.copy, shortcut: 'Mod+C', onAction: () => copyRow(row, parts) },
  ];
}

function copyRow({ group, hit }: HitLine, { line, t }: RowParts): void {
  if (line !== undefined) copyHit(group.source, hit, { line, t });
}
