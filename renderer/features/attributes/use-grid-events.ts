import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { CaseId, DocumentId } from '../../../shared/kernel/ids';
import { useMessages } from '../../i18n/use-messages';
import { go } from '../../state/session-store';
import { fixedColumns, type AttributeTable } from './attribute-table';
import { clearCells, fillDown, pasteText, removeCasesWithUndo, removeColumn } from './attributes-operations';
import { attributesSession, setAttributesSession, setTableState } from './attributes-session';
import { isSingle, movedPlace, type TablePlace, type TableRect } from './table-block';
import { tableMeasures } from './column-widths';

type GridEventsOptions = {
  readonly table: AttributeTable;
  readonly size: { readonly rows: number; readonly columns: number };
  readonly place: TablePlace;
  readonly rect: TableRect;
  readonly scroll: RefObject<HTMLDivElement | null>;
  readonly moveTo: (place: TablePlace, isExtending?: boolean) => void;
  /** Writes in a cell: on from what stands there with null, or from a text. */
  readonly edit: (place: TablePlace, before: string | null) => void;
  readonly copied: () => string;
};

/** The place of the cell that an event was meant for. */
export function placeOf(target: EventTarget | null): TablePlace | null {
  const cell = target instanceof Element ? target.closest('[data-place]') : null;
  const [row, column] = (cell?.getAttribute('data-place') ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/** What keys, mouse and clipboard do in the table, outside of a cell one writes in. */
export function useGridEvents(options: GridEventsOptions) {
  const { table, place, rect, scroll, moveTo, edit, copied } = options;
  const t = useMessages();
  const onMouseDown = (event: MouseEvent): void => {
    const at = placeOf(event.target);
    if (at === null || event.button !== 0 || isField(event.target)) return;
    setTableState(event.shiftKey ? { place: at } : { place: at, anchor: at });
  };
  const onMouseOver = (event: MouseEvent): void => {
    const at = event.buttons === 1 ? placeOf(event.target) : null;
    if (at !== null && at.row > 0 && place.row > 0 && !isField(document.activeElement)) setTableState({ place: at });
  };
  const onMouseUp = (event: MouseEvent): void => {
    if (!isSingle(rect) && !isField(event.target)) moveTo(place, true);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const at = placeOf(event.target);
    if (at !== null && !isField(event.target)) enter(table, at, edit);
  };
  const onFocus = (event: FocusEvent): void => {
    const at = placeOf(event.target);
    // As it is now: whoever extends a block has set the place and then moved the focus there.
    const { row, column } = attributesSession().tables[table.owner].place;
    if (at === null || isField(event.target) || (at.row === row && at.column === column)) return;
    setTableState({ place: at, anchor: at });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isField(event.target)) return;
    if (runKey(event, options, t)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (!isWriting(event) || place.row === 0 || place.column < fixedColumns) return;
    // The key itself goes to the field, so that dead keys and input methods write there as anywhere.
    edit(place, '');
    event.stopPropagation();
  };
  useClipboard(scroll, (type, data) => {
    if (type === 'paste') return pasteText(table, rect, { text: data.getData('text/plain'), t });
    data.setData('text/plain', copied());
    if (type === 'cut') clearCells(table, rect, t);
  });
  /** Marks the cell that a menu was asked for, unless it is marked with others; returns what is marked. */
  const takeForMenu = (at: TablePlace): TableRect => {
    const isMarked = at.row >= rect.top && at.row <= rect.bottom && at.column >= rect.left && at.column <= rect.right;
    if (isMarked) return rect;
    moveTo(at);
    return { top: at.row, bottom: at.row, left: at.column, right: at.column };
  };
  return {
    takeForMenu,
    handlers: {
      onMouseDown,
      onMouseOver,
      onMouseUp,
      onDoubleClick,
      onFocus,
      onKeyDown,
    },
  };
}

/** Does what a key asks for; returns whether it asked for anything. */
function runKey(event: KeyboardEvent, options: GridEventsOptions, t: ReturnType<typeof useMessages>): boolean {
  const { table, size, place, rect, scroll, moveTo, edit } = options;
  if (event.altKey) return false;
  const isMod = event.ctrlKey || event.metaKey;
  const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / tableMeasures.row) - 2);
  const next = movedPlace(place, event.key, { size: { ...size, page }, isMod });
  if (next !== null) {
    moveTo(
      event.shiftKey && place.row > 0 ? { ...next, row: Math.max(1, next.row) } : next,
      event.shiftKey && place.row > 0,
    );
    return true;
  }
  if (isMod && event.key.toLowerCase() === 'd' && !event.shiftKey) fillDown(table, rect, t);
  else if (isMod && event.key.toLowerCase() === 'a' && !event.shiftKey) markAll(size);
  else if (isMod || event.shiftKey) return false;
  else if (event.key === 'Enter' || event.key === 'F2') enter(table, place, edit);
  else if (event.key === 'Delete' || event.key === 'Backspace') remove(table, rect, t);
  else if (event.key === 'Escape') setTableState({ anchor: place });
  else return false;
  return true;
}

function markAll({ rows, columns }: GridEventsOptions['size']): void {
  if (rows > 1) setTableState({ anchor: { row: 1, column: 0 }, place: { row: rows - 1, column: columns - 1 } });
}

/** What Enter and a double click do: write, name, assign or open, as the column has it. */
function enter(table: AttributeTable, at: TablePlace, edit: GridEventsOptions['edit']): void {
  const row = table.rows[at.row - 1];
  const name = table.columns[at.column - fixedColumns]?.name;
  if (at.row === 0) {
    if (name !== undefined) setAttributesSession({ request: { kind: 'rename-attribute', name } });
  } else if (name !== undefined) edit(at, null);
  else if (row === undefined) return;
  else if (table.owner === 'case') {
    const kind = at.column === 0 ? 'rename-case' : 'documents';
    setAttributesSession({ request: { kind, caseId: row.id as CaseId } });
  } else if (table.owner === 'document' && at.column === 1) {
    setAttributesSession({ request: { kind: 'cases', documentIds: [row.id as DocumentId] } });
  } else if (row.documentId !== null) go({ view: 'material', documentId: row.documentId });
}

/** What Delete does: empty cells; in the head and on the names of cases, take them away. */
function remove(table: AttributeTable, rect: TableRect, t: ReturnType<typeof useMessages>): void {
  const name = table.columns[rect.left - fixedColumns]?.name;
  if (rect.top > 0 && rect.right === 0 && table.owner === 'case') {
    removeCasesWithUndo(
      table.rows.slice(rect.top - 1, rect.bottom).map(({ id }) => id as CaseId),
      t,
    );
  } else if (rect.top > 0) clearCells(table, rect, t);
  else if (name !== undefined) removeColumn(table, name, t);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement;
}

/** Whether a key begins a text: a letter, a dead key, or the first of an input method. */
function isWriting({ key, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent): boolean {
  const isAltGraph = nativeEvent.getModifierState('AltGraph');
  if ((ctrlKey || metaKey || altKey) && !isAltGraph) return false;
  return [...key].length === 1 || key === 'Dead' || key === 'Process';
}

/**
 * Hears what the keys and the menu of the clipboard ask for while a cell has the focus.
 *
 * At the document, for without selected text that is where the browser sends them; and it asks for leave first.
 */
function useClipboard(
  scroll: RefObject<HTMLElement | null>,
  act: (type: 'copy' | 'cut' | 'paste', data: DataTransfer) => void,
): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const isMeant = (): boolean => {
      const focused = document.activeElement;
      return focused !== null && scroll.current?.contains(focused) === true && !isField(focused);
    };
    const allow = (event: Event): void => {
      if (isMeant()) event.preventDefault();
    };
    const hear = (event: ClipboardEvent): void => {
      if (!isMeant() || event.clipboardData === null) return;
      event.preventDefault();
      latest.current(event.type as 'copy' | 'cut' | 'paste', event.clipboardData);
    };
    const asked = ['beforecopy', 'beforecut', 'beforepaste'] as const;
    const done = ['copy', 'cut', 'paste'] as const;
    for (const type of asked) document.addEventListener(type, allow);
    for (const type of done) document.addEventListener(type, hear);
    return () => {
      for (const type of asked) document.removeEventListener(type, allow);
      for (const type of done) document.removeEventListener(type, hear);
    };
  }, [scroll]);
}
