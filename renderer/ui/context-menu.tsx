import { useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Popover } from 'react-aria-components';
import { cx } from './class-names';
import { MenuList, type MenuEntry } from './menu-list';
import styles from './menu.module.css';

type ContextMenuProps = {
  readonly label: string;
  /** The entries, or what gives them for the element that was asked; none opens nothing. */
  readonly items: readonly MenuEntry[] | ((target: Element) => readonly MenuEntry[]);
  readonly children: ReactNode;
};

type Opened = {
  readonly x: number;
  readonly y: number;
  readonly items: readonly MenuEntry[];
  /** What had the focus when it opened. */
  readonly asker: Element | null;
};

/** A menu at the pointer, or by Shift+F10 or the menu key at the focused element. */
export function ContextMenu({ label, items, children }: ContextMenuProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const anchor = useRef<HTMLSpanElement>(null);

  const open = (target: Element, x: number, y: number): boolean => {
    const entries = typeof items === 'function' ? items(target) : items;
    if (entries.length === 0) return false;
    setOpened({ x, y, items: entries, asker: document.activeElement });
    return true;
  };
  /** A dialog that an entry opens gives the focus back to what had it: that must be the row, for the menu is gone then. */
  const afterClosing = (menu: Opened): readonly MenuEntry[] =>
    menu.items.map((item) => ({
      ...item,
      onAction: () => {
        flushSync(() => setOpened(null));
        if (menu.asker instanceof HTMLElement) menu.asker.focus();
        item.onAction();
      },
    }));
  const openAtPointer = (event: MouseEvent): void => {
    if (event.target instanceof Element && open(event.target, event.clientX, event.clientY)) event.preventDefault();
  };
  const openByKey = (event: KeyboardEvent): void => {
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (!isMenuKey || !(event.target instanceof Element)) return;
    const box = event.target.getBoundingClientRect();
    if (open(event.target, box.left + 16, Math.min(box.bottom, box.top + 24))) event.preventDefault();
  };
  return (
    <div className={styles.area} role="presentation" onContextMenu={openAtPointer} onKeyDown={openByKey}>
      {children}
      {opened !== null && (
        <>
          <span ref={anchor} className={styles.anchor} style={{ left: opened.x, top: opened.y }} />
          <Popover
            isOpen
            aria-label={label}
            triggerRef={anchor}
            placement="bottom start"
            offset={0}
            className={cx(styles.popover)}
            onOpenChange={(isOpen) => {
              if (!isOpen) setOpened(null);
            }}
          >
            <MenuList label={label} items={afterClosing(opened)} onClose={() => setOpened(null)} />
          </Popover>
        </>
      )}
    </div>
  );
}
