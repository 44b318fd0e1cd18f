import { FilePlus2 } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { dispatch, useProject } from '../../state/project-store';
import { closeDialog, useSession } from '../../state/session-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { Progress } from '../../ui/progress';
import { DraftRow } from './draft-row';
import { useExchangeServices } from './exchange-services';
import styles from './import-dialog.module.css';
import { ImportReport, type Outcome } from './import-report';
import { ImportTargetFields, targetOf, useTargetChoice } from './import-target-fields';
import { importTexts } from './import-texts';
import { RefusedFiles } from './refused-files';
import { useReading } from './use-reading';

const noFiles: readonly File[] = [];

/** Brings texts in: choose, look at what was recognised, take in, read the report. */
export function ImportDialog() {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return outcome === null ? <ImportForm onDone={setOutcome} /> : <ImportReport outcome={outcome} />;
}

function ImportForm({ onDone }: { readonly onDone: (outcome: Outcome) => void }) {
  const t = useMessages();
  const project = useProject();
  const { chooseTexts } = useExchangeServices();
  const given = useSession(({ dialog }) => (dialog?.kind === 'import' ? dialog.files : noFiles));
  const knownFiles = useMemo(
    () => new Set([...project.documents.values()].flatMap(({ origin }) => origin?.sha256 ?? [])),
    [project.documents],
  );
  const { drafts, refused, progress, add, change, cancel } = useReading({ knownFiles, failed: t.exchange.failed });
  const target = useTargetChoice(project);
  const taken = drafts.filter(({ isTaken }) => isTaken);
  const choose = useCallback(async () => add(await chooseTexts()), [add, chooseTexts]);
  useFirstFiles(given, add, choose);

  const reason =
    progress !== null
      ? t.exchange.stillReading
      : taken.length === 0
        ? t.exchange.nothingChosen
        : target.choice === 'new' && target.fields.title.trim() === ''
          ? t.exchange.eventTitleMissing
          : null;
  const take = (): void => {
    if (reason !== null) return;
    const documents = taken.map(({ document, name, kind }) => ({
      ...document,
      name: name.trim() || document.name,
      kind,
    }));
    const { diff } = dispatch(importTexts, { documents, target: targetOf(target) });
    onDone({ documents: diff.documents?.added ?? [], taken, refused });
  };
  const isEmpty = drafts.length + refused.length === 0 && progress === null;
  return (
    <Dialog
      title={t.exchange.title}
      size="l"
      onClose={closeDialog}
      onSubmit={take}
      isDismissable={false}
      footer={
        <>
          {!isEmpty && (
            <span className={styles.more}>
              <Button variant="quiet" icon={<FilePlus2 aria-hidden />} onPress={() => void choose()}>
                {t.exchange.more}
              </Button>
            </span>
          )}
          <Button onPress={closeDialog}>{t.exchange.cancel}</Button>
          <Button
            key={drafts.length === 0 ? 'waiting' : 'ready'}
            variant="primary"
            type="submit"
            autoFocus={drafts.length > 0 && target.choice !== 'new'}
            disabledReason={reason}
          >
            {t.exchange.import(taken.length)}
          </Button>
        </>
      }
    >
      {isEmpty && (
        <EmptyState title={t.exchange.drop} text={t.exchange.chooseHint}>
          <Button autoFocus onPress={() => void choose()}>
            {t.exchange.choose}
          </Button>
        </EmptyState>
      )}
      {progress !== null && (
        <div className={styles.progress}>
          <Progress
            label={t.exchange.reading(Math.floor(progress.done), progress.all)}
            value={progress.done}
            max={progress.all}
          />
          <Button onPress={cancel}>{t.exchange.cancel}</Button>
        </div>
      )}
      {drafts.length > 0 && (
        <>
          <ImportTargetFields project={project} target={target} />
          <ul className={styles.drafts} aria-label={t.exchange.files}>
            {drafts.map((draft) => (
              <DraftRow
                key={draft.key}
                draft={draft}
                isKnown={knownFiles.has(draft.document.origin.sha256)}
                onChange={(part) => change(draft.key, part)}
              />
            ))}
          </ul>
        </>
      )}
      <RefusedFiles files={refused} />
    </Dialog>
  );
}

/** Reads the files the dialog was opened with, also those dropped on it later; without any it asks for some at once. */
function useFirstFiles(
  given: readonly File[],
  add: (files: readonly File[]) => void,
  choose: () => Promise<void>,
): void {
  const seen = useRef<readonly File[] | null>(null);
  useEffect(() => {
    if (seen.current === given) return;
    const isFirst = seen.current === null;
    seen.current = given;
    if (given.length > 0) add(given);
    else if (isFirst) void choose();
  }, [given, add, choose]);
}
