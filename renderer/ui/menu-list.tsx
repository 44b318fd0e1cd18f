import type { ReactNode } from 'react';
import { Menu, MenuItem, Separator } from 'react-aria-components';
import { cx } from './class-names';
import { Kbd } from './kbd';
import styles from './menu.module.css';

/** One entry of a menu. */
export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly onAction: () => void;
  /** Why it cannot be done now; stands under the label. */
  readonly disabledReason?: string | null | undefined;
  readonly danger?: boolean | undefined;
  /** Draws a line above. */
  readonly startsGroup?: boolean | undefined;
};

type MenuListProps = {
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly onClose?: (() => void) | undefined;
};

/** The entries of a menu, for the button's and the pointer's menu alike. */
export function MenuList({ label, items, onClose }: MenuListProps) {
  return (
    <Menu
      aria-label={label}
      className={cx(styles.menu)}
      autoFocus="first"
      {...(onClose === undefined ? {} : { onClose })}
    >
      {items.flatMap((item, index) => [
        ...(item.startsGroup === true && index > 0
          ? [<Separator key={`${item.id}-line`} className={cx(styles.separator)} />]
          : []),
        <MenuRow key={item.id} item={item} />,
      ])}
    </Menu>
  );
}

function MenuRow({ item }: { readonly item: MenuEntry }) {
  const reason = item.disabledReason ?? null;
  return (
    <MenuItem
      id={item.id}
      textValue={item.label}
      className={cx(styles.item, item.danger === true && styles.danger, reason !== null && styles.unavailable)}
      shouldCloseOnSelect={reason === null}
      onAction={() => {
        if (reason === null) item.onAction();
      }}
    >
      {item.icon !== undefined && <span className={styles.mark}>{item.icon}</span>}
      <span className={styles.words}>
        <span className={styles.label}>{item.label}</span>
        {reason !== null && <span className={styles.reason}>{reason}</span>}
      </span>
      {item.shortcut !== undefined && <Kbd shortcut={item.shortcut} />}
    </MenuItem>
  );
}
