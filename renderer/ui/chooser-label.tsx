import type { ReactNode } from 'react';
import styles from './chooser.module.css';

type ChooserLabelProps = {
  readonly icon?: ReactNode;
  readonly name: string;
  /** What stands behind the name, quietly: where it belongs, why it cannot be. */
  readonly detail: string;
  /** Whether it cannot be chosen now; `detail` says why. */
  readonly isUnavailable?: boolean | undefined;
  /** At the end of the row: keys, a mark. */
  readonly children?: ReactNode;
};

/** What stands in a row of a chooser. */
export function ChooserLabel({ icon, name, detail, isUnavailable = false, children }: ChooserLabelProps) {
  return (
    <>
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      <span className={styles.name} data-unavailable={isUnavailable || undefined}>
        {name}
      </span>
      <span className={styles.detail}>{detail}</span>
      {children}
    </>
  );
}
