import type { ReactNode } from 'react';
import type { Action } from '../../ui/action';
import { Kbd } from '../../ui/kbd';
import styles from './hand-bar.module.css';

type BarButtonProps = {
  readonly action: Action | undefined;
  readonly icon: ReactNode;
  readonly children: ReactNode;
};

/** Pressed without taking the focus out of the text. */
export function BarButton({ action, icon, children }: BarButtonProps) {
  const key = action?.shortcut;
  return (
    <button
      type="button"
      className={styles.button}
      title={action?.label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => action?.run()}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>{children}</span>
      {key !== undefined && <Kbd shortcut={key} />}
    </button>
  );
}
