import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { cx } from './class-names';
import { Hint } from './hint';

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className'> & {
  /** `primary` once per view at most; `quiet` has no border; `danger` where something is lost. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined;
  readonly icon?: ReactNode;
  /** Why it cannot be pressed now; said on hover and focus. The button stays reachable. */
  readonly disabledReason?: string | null | undefined;
  readonly children: ReactNode;
};

/** A button with words on it. */
export function Button({ variant = 'plain', icon, disabledReason, children, onPress, ...rest }: ButtonProps) {
  const isUnavailable = disabledReason !== undefined && disabledReason !== null;
  return (
    <Hint text={disabledReason}>
      <AriaButton
        {...rest}
        {...(isUnavailable
          ? { 'aria-disabled': true, type: 'button' as const }
          : onPress === undefined
            ? {}
            : { onPress })}
        className={cx(styles.button, styles[variant], isUnavailable && styles.unavailable)}
      >
        {icon !== undefined && <span className={styles.icon}>{icon}</span>}
        {children}
      </AriaButton>
    </Hint>
  );
}
