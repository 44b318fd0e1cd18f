import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type EmptyStateProps = {
  /** What is not here yet, in three words. */
  readonly title: string;
  /** What belongs here, in one sentence. */
  readonly text: string;
  /** The one button, and its key. */
  readonly children?: ReactNode;
};

/** What stands where a list or view has nothing to show. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>{text}</p>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
