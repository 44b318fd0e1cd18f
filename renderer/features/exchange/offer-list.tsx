import { useMessages } from '../../i18n/use-messages';
import { openDialog } from '../../state/session-store';
import { Button } from '../../ui/button';
import styles from './import-dialog.module.css';
import type { Incoming } from './incoming';

type OfferListProps = Pick<Incoming, 'offers'> & {
  /** Whether texts come first: another dialog in place of theirs would lose what was settled of them. */
  readonly isWaiting?: boolean;
  /** Whether there is nothing else to do. */
  readonly isAlone?: boolean;
};

/** Whole projects and lists of codes among the files: they are no texts, and each has its own way in. */
export function OfferList({ offers, isWaiting = false, isAlone = false }: OfferListProps) {
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
              <p className={styles.fact}>
                {kind === 'project' ? t.exchange.isProject : t.exchange.isCodes}
                {isWaiting && ` ${t.exchange.offerLater}`}
              </p>
            </div>
            {!isWaiting && (
              <Button
                data-way-in
                variant={isAlone && offers.length === 1 ? 'primary' : 'plain'}
                onPress={() => openDialog({ kind: kind === 'project' ? 'open-project' : 'import-codes', file })}
              >
                {kind === 'project' ? t.exchange.openAsProject : t.exchange.importCodes}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
