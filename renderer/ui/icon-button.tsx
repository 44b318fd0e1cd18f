import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { cx } from './class-names';
import { Hint } from './hint';
import { ariaShortcut } from './shortcut';

export type IconButtonProps = Omit<AriaButtonProps, 'children' | 'className'> & {
  /** Its name, for the hint and the screen reader. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly shortcut?: string | undefined;
  /** Set for a switch: whether it is on. */
  readonly isPressed?: boolean | undefined;
  readonly variant?: 'plain' | 'quiet' | undefined;
  /** Why it cannot be pressed now; the button stays reachable. */
  readonly disabledReason?: string | null | undefined;
};

/** A button that shows a sign instead of words; its name stands in the hint. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, shortcut, isPressed, variant = 'quiet', disabledReason, onPress, ...rest } = props;
  const isUnavailable = disabledReason !== undefined && disabledReason !== null;
  return (
    <Hint text={isUnavailable ? `${label} – ${disabledReason}` : label} shortcut={shortcut}>
      <AriaButton
        {...rest}
        {...(isUnavailable ? { 'aria-disabled': true } : onPress === undefined ? {} : { onPress })}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': ariaShortcut(shortcut) })}
        aria-label={label}
        className={cx(styles.button, styles.square, styles[variant], isUnavailable && styles.unavailable)}
      >
        {icon}
      </AriaButton>
    </Hint>
  );
}
