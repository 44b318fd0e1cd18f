import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { cx } from './class-names';
import { IconButton } from './icon-button';
import menuStyles from './menu.module.css';
import styles from './popover-button.module.css';

type PopoverButtonProps = {
  /** Name of the button and of what it opens. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly shortcut?: string | undefined;
  /** Set where something else opens it too. */
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /** Set while what stands in it makes a difference to what one sees. */
  readonly isPressed?: boolean | undefined;
  readonly children: ReactNode;
};

/** A button that opens a small panel beside it, whose changes act at once. Escape leads back to the button. */
export function PopoverButton(props: PopoverButtonProps) {
  const { label, icon, shortcut, isOpen, onOpenChange, isPressed, children } = props;
  return (
    <DialogTrigger
      {...(isOpen === undefined ? {} : { isOpen })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <IconButton label={label} icon={icon} shortcut={shortcut} isPressed={isPressed} />
      <Popover className={cx(menuStyles.popover)} offset={4} placement="bottom end">
        <Dialog aria-label={label} className={cx(styles.panel)}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
