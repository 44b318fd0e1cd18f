import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import type { MatrixLook } from '../../state/matrix-look';
import { useMessages } from '../../i18n/use-messages';
import { cx } from '../../ui/class-names';
import { usePrinting } from '../../ui/use-printing';
import { faceOf } from './face';
import { gridMeasures, hasWords } from './grid-measures';
import { movedPlace, type GridPlace } from './grid-keys';
import { HeadRow } from './head-row';
import styles from './matrix-grid.module.css';
import { matrixSession, openTarget, setMatrixSession, useMatrixSession } from './matrix-session';
import { setColumnWidth } from './resize-handle';
import { SheetRowView } from './sheet-row';
import type { Sheet } from './sheet';
import { TotalRow } from './total-row';
import { useElementSize } from './use-element-size';
import { useIsPainted } from './use-is-painted';

/** By how much a column grows with Shift and an arrow, in CSS pixels. */
const widthStep = 16;

type MatrixGridProps = {
  readonly sheet: Sheet;
  readonly look: MatrixLook;
  /** Moves the focus to the cell that is active; set by the grid. */
  readonly focusRef: RefObject<(() => void) | null>;
};

/** The matrix itself: header row, names and totals stay in view, only cells in view are drawn. */
export function MatrixGrid({ sheet, look, focusRef }: MatrixGridProps) {
  const t = useMessages();
  const scrollRef = useRef<HTMLDivElement>(null);
  const { width, height } = useElementSize(scrollRef);
  const face = useMemo(() => faceOf(sheet, look.transposed), [sheet, look.transposed]);
  const measures = gridMeasures({ sheet, face }, { look, width });
  const pinned = Math.min(look.pinned, face.across.length);
  const pinnedWidth = Array.from({ length: pinned }, (_, at) => measures.widthOf(at)).reduce(
    (sum, own) => sum + own,
    0,
  );
  const wanted = useMatrixSession((state) => state.place);
  const target = useMatrixSession((state) => state.target);
  const size = { rows: face.down.length + 2, columns: face.across.length + 2, page: measures.rowsPerPage(height) };
  const place = { row: Math.min(wanted.row, size.rows - 1), column: Math.min(wanted.column, size.columns - 1) };

  const isPrinting = usePrinting();
  const isPainted = useIsPainted();
  const rows = useVirtualizer({
    count: face.down.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: measures.rowHeight,
    overscan: isPainted ? 6 : 0,
    initialOffset: () => matrixSession().scroll.top,
    scrollMargin: measures.head,
    scrollPaddingStart: measures.head,
    scrollPaddingEnd: measures.foot,
    rangeExtractor: (range) => (isPrinting ? allOf(range) : withIndex(range, place.row - 1)),
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: face.across.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: measures.widthOf,
    overscan: isPainted ? 3 : 0,
    initialOffset: () => matrixSession().scroll.left,
    scrollMargin: measures.first,
    scrollPaddingStart: measures.first + pinnedWidth,
    scrollPaddingEnd: measures.total,
    rangeExtractor: (range) => (isPrinting ? allOf(range) : withPinned(withIndex(range, place.column - 1), pinned)),
  });
  const sizeKey = `${look.cells.join()} ${measures.columnsWidth} ${JSON.stringify(look.widths)}`;
  useLayoutEffect(() => {
    rows.measure();
    columns.measure();
  }, [rows, columns, sizeKey, sheet]);
  useKeptScroll(scrollRef);

  const isPending = useRef(false);
  const focusPlace = useCallback((): boolean => {
    const { row, column } = matrixSession().place;
    const cell = scrollRef.current?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`);
    cell?.focus({ preventScroll: true });
    return cell !== null && cell !== undefined;
  }, []);
  useLayoutEffect(() => {
    if (isPending.current && focusPlace()) isPending.current = false;
  });
  const moveTo = (next: GridPlace): void => {
    setMatrixSession({ place: next });
    if (next.row >= 1 && next.row <= face.down.length) rows.scrollToIndex(next.row - 1);
    if (next.column >= 1 && next.column <= face.across.length) columns.scrollToIndex(next.column - 1);
    isPending.current = !focusPlace();
  };
  useLayoutEffect(() => {
    focusRef.current = () => {
      const cell = {
        row: Math.min(matrixSession().place.row, size.rows - 1),
        column: Math.min(matrixSession().place.column, size.columns - 1),
      };
      moveTo(cell);
    };
  });

  const open = ({ row, column }: GridPlace): void => {
    if (row === 0 && column === 0) return;
    openTarget(face.targetAt(inside(row, face.down), inside(column, face.across)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    if (event.shiftKey) {
      resizeByKey(event);
      return;
    }
    const isMod = event.ctrlKey || event.metaKey;
    const next = movedPlace(place, event.key, { size, isMod });
    if (next !== null) moveTo(next);
    else if ((event.key === 'Enter' || event.key === ' ') && !isMod) open(place);
    else return;
    event.preventDefault();
  };
  const resizeByKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? widthStep : event.key === 'ArrowLeft' ? -widthStep : 0;
    const head = place.column === 0 ? { id: '' } : face.across[place.column - 1];
    if (step === 0 || place.row !== 0 || head === undefined) return;
    event.preventDefault();
    setColumnWidth(head.id, (place.column === 0 ? measures.first : measures.widthOf(place.column - 1)) + step);
  };
  const onClick = (event: MouseEvent): void => {
    const clicked = placeOf(event.target);
    if (clicked === null) return;
    setMatrixSession({ place: clicked });
    open(clicked);
  };

  const columnItems = columns
    .getVirtualItems()
    .map(({ index, start }) => ({ index, left: start - measures.first, isPinned: index < pinned }));
  const shared = { sheet, face, look, measures, columnItems, place };
  const targetIds = target === null ? null : face.idsOf(target);
  return (
    <div ref={scrollRef} className={styles.scroll}>
      <div
        role="grid"
        aria-label={t.matrix.gridLabel}
        aria-rowcount={size.rows}
        aria-colcount={size.columns}
        className={cx(styles.grid, hasWords(look.cells) && styles.quoted)}
        style={{ width: measures.first + columns.getTotalSize() + measures.total }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={(event) => {
          const focused = placeOf(event.target);
          if (focused !== null && (focused.row !== wanted.row || focused.column !== wanted.column))
            setMatrixSession({ place: focused });
        }}
      >
        <HeadRow {...shared} target={target} />
        <div role="rowgroup" className={styles.body} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start, size: rowHeight }) => (
            <SheetRowView
              key={face.down[index]?.id ?? index}
              {...shared}
              index={index}
              top={start - measures.head}
              height={rowHeight}
              targetColumnId={
                targetIds !== null && targetIds.down === face.down[index]?.id ? targetIds.across : undefined
              }
            />
          ))}
        </div>
        <TotalRow {...shared} target={target} />
      </div>
    </div>
  );
}

function allOf({ count }: Range): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function withIndex(range: Range, index: number): number[] {
  const visible = defaultRangeExtractor(range);
  if (index < 0 || index >= range.count || visible.includes(index)) return visible;
  return [...visible, index].sort((a, b) => a - b);
}

/** Pinned columns are always drawn. */
function withPinned(indexes: readonly number[], pinned: number): number[] {
  const all = new Set([...Array.from({ length: pinned }, (_, at) => at), ...indexes]);
  return [...all].sort((a, b) => a - b);
}

/** Place without heads; null for totals. */
function inside(place: number, heads: readonly unknown[]): number | null {
  return place >= 1 && place <= heads.length ? place - 1 : null;
}

function placeOf(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest('[data-place]') : null;
  const [row, column] = (cell?.getAttribute('data-place') ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/** Puts the scroll position back on coming, and keeps it on leaving. */
function useKeptScroll(scrollRef: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const element = scrollRef.current;
    if (element === null) return undefined;
    const { top, left } = matrixSession().scroll;
    element.scrollTo({ top, left });
    const keep = (): void => setMatrixSession({ scroll: { top: element.scrollTop, left: element.scrollLeft } });
    element.addEventListener('scrollend', keep);
    return () => element.removeEventListener('scrollend', keep);
  }, [scrollRef]);
}
