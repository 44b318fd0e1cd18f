import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { ContextMenu } from '../../ui/context-menu';
import { formatDay } from '../../ui/day';
import { cx } from '../../ui/class-names';
import { usePrinting } from '../../ui/use-printing';
import { attributesMenu } from './attribute-menus';
import { AttributeRowView, type DrawnColumn } from './attribute-row';
import { cellText, fixedColumns, type AttributeLine, type AttributeTable } from './attribute-table';
import styles from './attributes-grid.module.css';
import { writeCells } from './attributes-operations';
import { attributesSession, setTableState, useAttributesSession } from './attributes-session';
import { CellEditor, type EditorExit } from './cell-editor';
import { writeBlock } from './clipboard-block';
import { columnWidths, tableMeasures } from './column-widths';
import { HeadRow } from './head-row';
import { copiedBlock, rectOf, type TablePlace } from './table-block';
import { placeOf, useGridEvents } from './use-grid-events';

type AttributesGridProps = {
  readonly table: AttributeTable;
  /** Gives the active cell the focus; set by the grid. */
  readonly focusRef: RefObject<(() => void) | null>;
};

const exits: Readonly<Record<EditorExit, readonly [down: number, right: number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: [0, 0],
};

/** The table itself: head and names stay in view, only what is in view is drawn. */
export function AttributesGrid({ table, focusRef }: AttributesGridProps) {
  const t = useMessages();
  const locale = useLocale();
  const scroll = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const heads = useMemo(() => headsOf(table, t.attributes), [table, t]);
  const widths = useMemo(() => columnWidths(table, heads, t.attributes), [table, heads, t]);
  const size = { rows: table.rows.length + 1, columns: fixedColumns + table.columns.length };
  const state = useAttributesSession(({ owner, tables }) => tables[owner]);
  const place = within(state.place, size);
  const rect = rectOf(within(state.anchor, size), place);
  const [editing, setEditing] = useState<(TablePlace & { readonly before: string }) | null>(null);

  const { rows, columns, lineOfRow } = useVirtual(table, { scroll, widths, place, isPrinting });
  const focusPlace = (): boolean => {
    const { place: wanted } = attributesSession().tables[table.owner];
    const { row, column } = within(wanted, size);
    const cell = scroll.current?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`);
    cell?.focus({ preventScroll: true });
    return cell !== null && cell !== undefined;
  };
  const isPending = useRef(false);
  useLayoutEffect(() => {
    if (isPending.current && focusPlace()) isPending.current = false;
  });
  const moveTo = (wanted: TablePlace, isExtending = false): void => {
    const next = within(wanted, size);
    setTableState(isExtending ? { place: next } : { place: next, anchor: next });
    if (next.row > 0) rows.scrollToIndex(lineOfRow[next.row - 1] ?? 0);
    if (next.column > 0) columns.scrollToIndex(next.column - 1);
    isPending.current = !focusPlace();
  };
  useLayoutEffect(() => {
    focusRef.current = () => moveTo(attributesSession().tables[table.owner].place);
  });

  const edit = (at: TablePlace, before: string | null): void => {
    if (at.row === 0 || at.column < fixedColumns) return;
    const text = cellText(table, { row: at.row - 1, column: at.column }, t.attributes);
    flushSync(() => setEditing({ ...at, before: before ?? text }));
  };
  const finish = (text: string | null, exit: EditorExit | null): void => {
    if (editing === null) return;
    const [down, right] = exits[exit ?? 'stay'];
    const before = cellText(table, { row: editing.row - 1, column: editing.column }, t.attributes);
    const id = table.rows[editing.row - 1]?.id;
    const name = table.columns[editing.column - fixedColumns]?.name;
    flushSync(() => setEditing(null));
    if (text !== null && text !== before && id !== undefined && name !== undefined)
      writeCells(table, [{ id, name, text }], t);
    if (exit !== null)
      moveTo({ row: Math.max(1, editing.row + down), column: Math.max(fixedColumns, editing.column + right) });
  };
  const copied = (): string => writeBlock(copiedBlock(table, rect, t.attributes, heads));
  const events = useGridEvents({ table, size, place, rect, scroll, moveTo, edit, copied });

  const drawn = columns.getVirtualItems().map(({ index, start, size: width }): DrawnColumn => {
    return { column: index + 1, left: start - (widths[0] ?? 0), width };
  });
  const isEnd = (column: number): boolean => table.columns[column - fixedColumns]?.kind === 'number';
  const editorOf = (row: number) => {
    if (editing?.row !== row) return null;
    const { column, before } = editing;
    const known = table.rows.map((_, index) =>
      index === row - 1 ? '' : cellText(table, { row: index, column }, t.attributes),
    );
    const label = t.attributes.editing(heads[column] ?? '', table.rows[row - 1]?.name ?? '');
    const opensUp = row > 4 && row > table.rows.length - 8;
    const field = <CellEditor label={label} before={before} known={known} opensUp={opensUp} onDone={finish} />;
    return { column, field };
  };
  return (
    <ContextMenu
      label={t.attributes.menu}
      items={(target) => {
        const at = placeOf(target);
        if (at === null || editing !== null) return [];
        const marked = events.takeForMenu(at);
        return attributesMenu({ table, rect: marked, t, copied, edit: () => edit(at, null) });
      }}
    >
      <div ref={scroll} className={styles.scroll}>
        <div
          role="grid"
          aria-label={t.attributes.grid[table.owner]}
          aria-rowcount={size.rows}
          aria-colcount={size.columns}
          aria-multiselectable
          className={styles.grid}
          style={{ width: (widths[0] ?? 0) + columns.getTotalSize() }}
          {...events.handlers}
        >
          <HeadRow
            heads={heads}
            nameWidth={widths[0] ?? 0}
            height={tableMeasures.head}
            columns={drawn}
            isEnd={isEnd}
            activeColumn={place.row === 0 ? place.column : null}
          />
          <div role="rowgroup" className={styles.body} style={{ height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map(({ index, start }) => {
              const line = table.lines[index] as AttributeLine;
              const top = start - tableMeasures.head;
              if (line.kind === 'group') {
                const { event } = line;
                const where = event === null ? [] : [event.place, formatDay(event.date, locale)].filter(Boolean);
                return (
                  <div key={line.id} role="presentation" className={cx(styles.group)} style={{ top }}>
                    <span className={styles.groupWords}>
                      <span className={styles.groupName}>{event?.title ?? t.attributes.withoutEvent}</span>
                      <span className={styles.where}>{where.join(', ')}</span>
                    </span>
                  </div>
                );
              }
              const row = table.rows[line.index];
              return row === undefined ? null : (
                <AttributeRowView
                  key={row.id}
                  row={row}
                  place={line.index + 1}
                  top={top}
                  height={tableMeasures.row}
                  nameWidth={widths[0] ?? 0}
                  columns={drawn}
                  textOf={(column) => cellText(table, { row: line.index, column }, t.attributes)}
                  isEnd={isEnd}
                  active={place.row === line.index + 1 ? place : null}
                  rect={rect}
                  editor={editorOf(line.index + 1)}
                />
              );
            })}
          </div>
        </div>
      </div>
    </ContextMenu>
  );
}

type VirtualOptions = {
  readonly scroll: RefObject<HTMLDivElement | null>;
  readonly widths: readonly number[];
  readonly place: TablePlace;
  readonly isPrinting: boolean;
};

/** Which lines and columns are drawn: those in view and the active one; all of them for the printer. */
function useVirtual(table: AttributeTable, { scroll, widths, place, isPrinting }: VirtualOptions) {
  const lineOfRow = useMemo(
    () => table.lines.flatMap((line, index) => (line.kind === 'row' ? [index] : [])),
    [table.lines],
  );
  const rows = useVirtualizer({
    count: table.lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (table.lines[index]?.kind === 'group' ? tableMeasures.group : tableMeasures.row),
    overscan: 8,
    scrollMargin: tableMeasures.head,
    scrollPaddingStart: tableMeasures.head,
    rangeExtractor: (range) => drawnRange(range, isPrinting, lineOfRow[place.row - 1] ?? -1),
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: widths.length - 1,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => widths[index + 1] ?? 0,
    overscan: 3,
    scrollMargin: widths[0] ?? 0,
    scrollPaddingStart: widths[0] ?? 0,
    rangeExtractor: (range) => drawnRange(range, isPrinting, place.column - 1),
  });
  useLayoutEffect(() => {
    rows.measure();
    columns.measure();
  }, [rows, columns, table.lines, widths]);
  return { rows, columns, lineOfRow };
}

type Range = {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly overscan: number;
  readonly count: number;
};

function drawnRange({ startIndex, endIndex, overscan, count }: Range, isAll: boolean, also: number): number[] {
  const from = isAll ? 0 : Math.max(0, startIndex - overscan);
  const to = isAll ? count - 1 : Math.min(count - 1, endIndex + overscan);
  const shown = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  if (also < 0 || also >= count || (also >= from && also <= to)) return shown;
  return also < from ? [also, ...shown] : [...shown, also];
}

function headsOf(
  { owner, columns }: AttributeTable,
  words: { readonly heads: Readonly<Record<string, string>>; readonly related: Readonly<Record<string, string>> },
): readonly string[] {
  return [words.heads[owner] ?? '', words.related[owner] ?? '', ...columns.map(({ name }) => name)];
}

function within({ row, column }: TablePlace, size: { readonly rows: number; readonly columns: number }): TablePlace {
  return { row: Math.min(Math.max(0, row), size.rows - 1), column: Math.min(Math.max(0, column), size.columns - 1) };
}
