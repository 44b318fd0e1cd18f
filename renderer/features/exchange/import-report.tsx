import type { ImportedFile } from '../../../shared/importers/define-importer';
import type { DocumentRecord } from '../../../shared/project/document';
import { useMessages } from '../../i18n/use-messages';
import { closeDialog, go } from '../../state/session-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import styles from './import-dialog.module.css';
import { ProblemList } from './problem-list';
import { RefusedFiles } from './refused-files';
import type { Draft } from './use-reading';

/** What an import did. */
export type Outcome = {
  readonly documents: readonly DocumentRecord[];
  readonly taken: readonly Draft[];
  readonly refused: readonly ImportedFile[];
};

/** Says what came in, how it was read, and what did not. */
export function ImportReport({ outcome }: { readonly outcome: Outcome }) {
  const t = useMessages();
  const { documents, taken, refused } = outcome;
  const first = documents[0];
  return (
    <Dialog
      title={t.exchange.report}
      size="l"
      isReading
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{t.exchange.close}</Button>
          {first !== undefined && (
            <Button
              variant="primary"
              autoFocus
              onPress={() => {
                closeDialog();
                go({ view: 'material', documentId: first.id });
              }}
            >
              {t.exchange.firstDocument}
            </Button>
          )}
        </>
      }
    >
      <p>{documents.length === 0 ? t.exchange.reportNone : t.exchange.reportDone(documents.length)}</p>
      <ul className={styles.drafts}>
        {taken.map(({ key, name, kind, document, source }) => (
          <li key={key} className={styles.done}>
            <p>
              <span className={styles.file}>{name}</span>
              {` · ${t.documents.kinds[kind]}`}
            </p>
            <p className={styles.fact}>
              {[
                source.file,
                t.exchange.summary(source.reading?.paragraphs ?? 0, document.text.length),
                t.exchange.speakers([...new Set(document.turns.flatMap(({ label }) => label ?? []))]),
                ...(document.origin.encoding === '' ? [] : [t.exchange.encoding(document.origin.encoding)]),
              ].join(' · ')}
            </p>
            <ProblemList problems={source.problems} />
          </li>
        ))}
      </ul>
      <RefusedFiles files={refused} />
      <p className={styles.fact}>{t.exchange.reportSafe}</p>
    </Dialog>
  );
}
