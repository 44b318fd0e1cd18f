import { useMessages } from '../../i18n/use-messages';
import styles from './import-dialog.module.css';
import type { Source } from './incoming';

/** Says where the same bytes are already. */
export function TwinNote({ twin }: Pick<Source, 'twin'>) {
  const t = useMessages();
  if (twin === null) return null;
  return (
    <p className={styles.warning}>
      {twin.kind === 'project' ? t.exchange.duplicate : t.exchange.duplicateOf(twin.name)}
    </p>
  );
}
