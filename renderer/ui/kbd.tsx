import styles from './kbd.module.css';
import { shortcutKeys } from './shortcut';
import { useUiWords } from './ui-words';

type KbdProps = {
  /** `Mod+K`, as actions write it. */
  readonly shortcut: string;
};

/** A shortcut, key by key, named as on the keyboard. */
export function Kbd({ shortcut }: KbdProps) {
  const keys = shortcutKeys(shortcut, useUiWords());
  return (
    <span className={styles.shortcut}>
      {keys.map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
