import { FilePlus2, FolderPlus } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { failureText } from '../../i18n/failure-text';
import { useMessages } from '../../i18n/use-messages';
import { reasonOf } from '../../state/failure-reason';
import { useDialogStage } from '../../state/arriving-files';
import { useProject } from '../../state/project-store';
import { closeDialog, session, useSession } from '../../state/session-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { Progress } from '../../ui/progress';
import { toast } from '../../ui/toast';
import { DraftList } from './draft-list';
import { useExchangeServices } from './exchange-services';
import styles from './import-dialog.module.css';
import { ImportReport, type Outcome } from './import-report';
import { ImportTargetFields, targetOf, useTargetChoice } from './import-target-fields';
import { knownFiles, offeredOf } from './incoming';
import { MediaList } from './media-list';
import { OfferList } from './offer-list';
import { FilesWithProblems } from './files-with-problems';
import { doesChange } from './tables/table-choice';
import { TableList } from './tables/table-list';
import { usePlans } from './tables/use-plans';
import { takenFrom } from './taken-files';
import { useReading, type Reading } from './use-reading';
import { useTaking } from './use-taking';

const noFiles: readonly File[] = [];

/** Brings files in: choose, look at what was recognised, take in, read the report. */
export function ImportDialog() {
  const given = useSession(({ dialog }) => dialog);
  const [done, setDone] = useState<{ readonly outcome: Outcome; readonly of: typeof given } | null>(null);
  // What is dropped on the report is another import.
  if (done !== null && done.of === given) return <ImportReport outcome={done.outcome} />;
  return <ImportForm onDone={(outcome) => setDone({ outcome, of: session.getState().dialog })} />;
}

function ImportForm({ onDone }: { readonly onDone: (outcome: Outcome) => void }) {
  const t = useMessages();
  const project = useProject();
  const { chooseFiles } = useExchangeServices();
  const given = useSession(({ dialog }) => (dialog?.kind === 'import' ? dialog : null));
  const known = useMemo(() => knownFiles(project), [project]);
  const reading = useReading(known);
  const { incoming, progress, add, change, changeDraft } = reading;
  const { drafts, media, tables, offers, refused, remarks } = incoming;
  const target = useTargetChoice(project);
  const taken = useMemo(() => takenFrom(incoming), [incoming]);
  const plans = usePlans(taken, project);
  const { isTaking, fraction, take, stop } = useTaking(onDone);
  const choose = useCallback(
    async (choice: 'files' | 'folder') => {
      try {
        add(await chooseFiles(choice));
      } catch (error) {
        toast({ text: failureText(t, reasonOf(error)), tone: 'danger' });
      }
    },
    [add, chooseFiles, t],
  );
  useFirstFiles(given, add, choose);
  useFocusOfOffer(progress !== null);

  const count = taken.documents.length;
  const hasAttributes = [...plans.values()].some(doesChange);
  const isAnyTaken = count + taken.recordings.length > 0 || hasAttributes;
  const reason =
    progress !== null || isTaking
      ? t.exchange.stillReading
      : !isAnyTaken
        ? t.exchange.nothingChosen
        : count > 0 && target.choice === 'new' && target.fields.title.trim() === ''
          ? t.exchange.eventTitleMissing
          : null;
  const submit = (): void => {
    if (reason === null) void take(taken, { target: targetOf(target), incoming, plans });
  };
  const found = drafts.length + media.length + tables.length + offers.length;
  // Nothing of what was chosen can be read.
  const isInVain = found === 0 && refused.length + remarks.length > 0 && progress === null;
  // What was chosen has its own way in, and this dialog nothing to add.
  const isOfferOnly = offers.length > 0 && found === offers.length && progress === null;
  const isEmpty = found + refused.length + remarks.length === 0 && progress === null;
  useDialogStage(isTaking ? 'works' : isEmpty ? 'tells' : 'asks');
  if (fraction !== null) return <Taking fraction={fraction} onStop={stop} />;
  return (
    <Dialog
      title={t.exchange.title}
      size="l"
      onClose={closeDialog}
      onSubmit={submit}
      isDismissable={false}
      footer={
        <>
          {!isEmpty && <ChooseMore onChoose={choose} />}
          <Button key={isInVain ? 'close' : 'cancel'} autoFocus={isInVain} onPress={closeDialog}>
            {isInVain ? t.exchange.close : t.exchange.cancel}
          </Button>
          {!isInVain && !isOfferOnly && (
            <Button
              key={found === 0 ? 'waiting' : 'ready'}
              variant="primary"
              type="submit"
              autoFocus={found > 0 && (target.choice !== 'new' || drafts.length + count === 0)}
              disabledReason={reason}
            >
              {count > 0 || (taken.recordings.length === 0 && !hasAttributes)
                ? t.exchange.import(count)
                : hasAttributes
                  ? t.tables.take
                  : t.exchange.keepRecordings(taken.recordings.length)}
            </Button>
          )}
        </>
      }
    >
      {isEmpty && (
        <EmptyState title={t.exchange.drop} text={t.exchange.chooseHint}>
          <Button autoFocus icon={<FilePlus2 aria-hidden />} onPress={() => void choose('files')}>
            {t.exchange.choose}
          </Button>
          <Button icon={<FolderPlus aria-hidden />} onPress={() => void choose('folder')}>
            {t.exchange.chooseFolder}
          </Button>
        </EmptyState>
      )}
      <ReadingProgress reading={reading} />
      <FilesWithProblems title={t.exchange.lost(refused.length)} files={refused} isRefused isFolded={found > 0} />
      <OfferList offers={offeredOf(incoming)} isWaiting={isAnyTaken} isAlone={isOfferOnly} />
      {drafts.length + count > 0 && <ImportTargetFields project={project} target={target} />}
      {drafts.length > 0 && (
        <DraftList
          drafts={drafts}
          onChange={changeDraft}
          onTakeAll={(isTaken) =>
            change((before) => ({ ...before, drafts: before.drafts.map((draft) => ({ ...draft, isTaken })) }))
          }
        />
      )}
      <TableList
        tables={tables}
        plans={plans}
        onChange={(key, choice) =>
          change((before) => ({
            ...before,
            tables: before.tables.map((one) => (one.key === key ? { ...one, choice } : one)),
          }))
        }
      />
      <MediaList
        media={media}
        drafts={drafts}
        onChange={(key, next) =>
          change((before) => ({
            ...before,
            media: before.media.map((one) => (one.key === key ? { ...one, target: next } : one)),
          }))
        }
      />
      <FilesWithProblems title={t.exchange.remarks} files={remarks} />
    </Dialog>
  );
}

/** What was chosen comes in. */
function Taking({ fraction, onStop }: { readonly fraction: number; readonly onStop: () => void }) {
  const t = useMessages();
  return (
    <Dialog
      title={t.exchange.title}
      size="m"
      onClose={onStop}
      isDismissable={false}
      footer={
        <Button autoFocus onPress={onStop}>
          {t.exchange.cancel}
        </Button>
      }
    >
      <Progress label={t.exchange.taking} value={fraction} max={1} />
    </Dialog>
  );
}

function ChooseMore({ onChoose }: { readonly onChoose: (choice: 'files' | 'folder') => Promise<void> }) {
  const t = useMessages();
  return (
    <span className={styles.more}>
      <Button variant="quiet" icon={<FilePlus2 aria-hidden />} onPress={() => void onChoose('files')}>
        {t.exchange.more}
      </Button>
      <Button variant="quiet" icon={<FolderPlus aria-hidden />} onPress={() => void onChoose('folder')}>
        {t.exchange.moreFolder}
      </Button>
    </span>
  );
}

function ReadingProgress({ reading: { progress, cancel } }: { readonly reading: Reading }) {
  const t = useMessages();
  if (progress === null) return null;
  return (
    <div className={styles.progress}>
      <Progress
        label={t.exchange.reading(Math.floor(progress.done), progress.all)}
        value={progress.done}
        max={progress.all}
      />
      <Button onPress={cancel}>{t.exchange.stop}</Button>
    </div>
  );
}

/** Once all is read, the first way in of what is no text takes the focus, where there is nothing to take in before. */
function useFocusOfOffer(isReading: boolean): void {
  const wasReading = useRef(false);
  useEffect(() => {
    const isEnd = wasReading.current && !isReading;
    wasReading.current = isReading;
    if (isEnd) document.querySelector<HTMLElement>('[data-dialog-body] [data-way-in]')?.focus();
  }, [isReading]);
}

type Given = { readonly files: readonly File[]; readonly choice?: 'files' | 'folder' | undefined };

/** Reads the files the dialog was opened with, also those dropped on it later; without any it asks for some at once. */
function useFirstFiles(
  given: Given | null,
  add: (files: readonly File[]) => void,
  choose: (choice: 'files' | 'folder') => Promise<void>,
): void {
  const seen = useRef<readonly File[] | null>(null);
  const files = given?.files ?? noFiles;
  const choice = given?.choice ?? 'files';
  useEffect(() => {
    if (seen.current === files) return;
    const isFirst = seen.current === null;
    seen.current = files;
    if (files.length > 0) add(files);
    else if (isFirst) void choose(choice);
  }, [files, choice, add, choose]);
}
