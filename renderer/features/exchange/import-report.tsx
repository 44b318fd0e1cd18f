import type { DocumentRecord } from '../../../shared/project/document';
import { useMessages } from '../../i18n/use-messages';
import { useDialogStage, useWaitingCount } from '../../state/arriving-files';
import { closeDialog, go } from '../../state/session-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { draftFacts } from './draft-facts';
import styles from './import-dialog.module.css';
import { offeredOf, type Incoming, type TableDraft } from './incoming';
import { OfferList } from './offer-list';
import { ProblemList } from './problem-list';
import { FilesWithProblems } from './files-with-problems';
import { ReportedTables } from './tables/reported-tables';
import { doesChange } from './tables/table-choice';
import type { Plans } from './tables/use-plans';
import type { Taken } from './taken-files';

/** What an import did. */
export type Outcome = {
  readonly documents: readonly DocumentRecord[];
  readonly taken: Taken;
  readonly incoming: Incoming;
  /** What the tables of attributes among it did. */
  readonly plans: Plans;
};

/** Says what came in, how it was read, and what did not. */
export function ImportReport({ outcome }: { readonly outcome: Outcome }) {
  const t = useMessages();
  const { documents, taken, incoming, plans } = outcome;
  const hasAttributes = [...plans.values()].some(doesChange);
  const isAnythingIn = documents.length > 0 || hasAttributes || taken.media.length > 0;
  const first = documents[0];
  const waiting = useWaitingCount();
  useDialogStage('tells');
  const takenKeys = new Set(taken.drafts.map(({ key }) => key));
  const left = [
    ...incoming.drafts.flatMap(({ key, imported }) => (takenKeys.has(key) ? [] : [imported.file])),
    ...incoming.tables.flatMap((one) =>
      taken.tables.includes(one) || one.choice?.use === 'codes' ? [] : [sheetName(one)],
    ),
    ...incoming.media.flatMap((one) => (taken.media.includes(one) ? [] : [one.file.name])),
  ];
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
      <div>
        {documents.length > 0 && <p>{t.exchange.reportDone(documents.length)}</p>}
        {!isAnythingIn && <p>{t.exchange.reportNone}</p>}
        {hasAttributes && <p>{t.tables.attributesTaken}</p>}
        {taken.media.length > 0 && <p>{t.exchange.recordingsKept(taken.media.length)}</p>}
        <p className={styles.fact}>
          {t.exchange.reportSafe}
          {isAnythingIn && ` ${t.exchange.reportUndo}`}
        </p>
        {waiting > 0 && <p>{t.exchange.filesWait(waiting)}</p>}
      </div>
      <FilesWithProblems title={t.exchange.lost(incoming.refused.length)} files={incoming.refused} isRefused />
      <OfferList offers={offeredOf(incoming)} />
      <FilesWithProblems title={t.exchange.remarks} files={incoming.remarks} />
      {left.length > 0 && <p className={styles.fact}>{t.exchange.leftOut(left)}</p>}
      <ul className={styles.plainList}>
        {taken.drafts.map((draft) => (
          <li key={draft.key} className={styles.reported}>
            <p>
              <span className={styles.file}>{draft.name}</span>
              {` · ${t.documents.kinds[draft.kind]}`}
            </p>
            <p className={styles.fact}>{[draft.imported.file, ...draftFacts(draft, t)].join(' · ')}</p>
            <ProblemList problems={draft.imported.problems} />
          </li>
        ))}
        <ReportedTables tables={taken.tables} plans={plans} />
        {taken.media.map(({ key, file }) => (
          <li key={key} className={styles.reported}>
            <p>
              <span className={styles.file}>{file.name}</span>
              {` · ${t.exchange.size(file.size)}`}
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** A sheet by its own name where it has one. */
function sheetName({ file, table }: TableDraft): string {
  return file.name.startsWith(table.name) ? file.name : `${file.name} (${table.name})`;
}
