import { useMessages } from '../../i18n/use-messages';
import { openDialog } from '../../state/session-store';
import { Button } from '../../ui/button';
import styles from './import-dialog.module.css';
import type { Incoming } from './incoming';

/** Whole projects and lists of codes among the files: they are no texts, and each has its own way in. */
export function OfferList({ offers }: Pick<Incoming, 'offers'>) {
  const t = useMessages();
  if (offers.length === 0) return null;
  return (
    <section aria-label={t.exchange.offers}>
      <header className={styles.sectionHead}>
        <h3>{t.exchange.offers}</h3>
      </header>
      <ul className={styles.plainList}>
        {offers.map(({ key, kind, file }) => (
          <li key={key} className={styles.medium}>
            <div className={styles.facts}>
              <p className={styles.file}>{file.name}</p>
              <p className={styles.fact}>{kind === 'project' ? t.exchange.isProject : t.exchange.isCodes}</p>
            </div>
            <Button onPress={() => openDialog({ kind: kind === 'project' ? 'open-project' : 'import-codes', file })}>
              {kind === 'project' ? t.exchange.openAsProject : t.exchange.importCodes}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
