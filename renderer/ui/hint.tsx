import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './hint.module.css';
import { Kbd } from './kbd';
import { cx } from './class-names';

type HintProps = {
  /** What the thing does, or why it cannot now; nothing shows when it is null. */
  readonly text: string | null | undefined;
  readonly shortcut?: string | undefined;
  /** The one focusable element it explains. */
  readonly children: ReactNode;
};

/** A short explanation on hover and on focus. */
export function Hint({ text, shortcut, children }: HintProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80} isDisabled={text === null || text === undefined}>
      {children}
      <Tooltip className={cx(styles.hint)} offset={6}>
        {text}
        {shortcut !== undefined && <Kbd shortcut={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
