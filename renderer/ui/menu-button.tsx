import type { ReactNode } from 'react';
import { MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './button';
import { cx } from './class-names';
import { IconButton } from './icon-button';
import { MenuList, type MenuEntry } from './menu-list';
import styles from './menu.module.css';

type MenuButtonProps = {
  /** Name of the button; shown when there is nothing else to show. */
  readonly label: string;
  readonly icon?: ReactNode;
  readonly items: readonly MenuEntry[];
  /** What the button shows instead of its label. */
  readonly children?: ReactNode;
  readonly variant?: 'plain' | 'quiet' | undefined;
  /** The key that presses the button, where the view knows one; said in the hint of a button with an icon. */
  readonly shortcut?: string | undefined;
  readonly excludeFromTabOrder?: boolean | undefined;
};

/** A button that opens a menu. With an icon and no children it shows the icon alone. */
export function MenuButton(props: MenuButtonProps) {
  const { label, icon, items, children, variant = 'quiet', shortcut, excludeFromTabOrder = false } = props;
  return (
    <MenuTrigger>
      {icon !== undefined && children === undefined ? (
        <IconButton
          label={label}
          icon={icon}
          variant={variant}
          shortcut={shortcut}
          excludeFromTabOrder={excludeFromTabOrder}
        />
      ) : (
        <Button variant={variant} icon={icon} {...(children === undefined ? {} : { 'aria-label': label })}>
          {children ?? label}
        </Button>
      )}
      <Popover className={cx(styles.popover)} offset={4}>
        <MenuList label={label} items={items} />
      </Popover>
    </MenuTrigger>
  );
}
