import { useMemo, useState } from 'react';
import { importCodes, planImport } from '../../../../shared/commands/import-codes';
import type { ImportedCodeList } from '../../../../shared/importers/code-lists/define-code-list';
import { useMessages } from '../../../i18n/use-messages';
import { useDialogStage } from '../../../state/arriving-files';
import { dispatch, useProject } from '../../../state/project-store';
import { closeDialog, useSession } from '../../../state/session-store';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { Dialog } from '../../../ui/dialog';
import { Progress } from '../../../ui/progress';
import { CodeListSource } from './code-list-source';
import { ListProblems } from './list-problems';
import { PlanPreview } from './plan-preview';
import styles from './import-codes.module.css';
import { useCodeList } from './use-code-list';

/** Brings in a list of codes: choose or paste, see what is new and what differs, take in, read the report. */
export function ImportCodesDialog() {
  const given = useSession(({ dialog }) => dialog);
  const [done, setDone] = useState<{ readonly outcome: Outcome; readonly of: typeof given } | null>(null);
  // What is dropped on the report is another list.
  if (done !== null && done.of === given) return <ImportReport outcome={done.outcome} />;
  return <ImportForm onDone={(outcome) => setDone({ outcome, of: given })} />;
}

type Outcome = { readonly list: ImportedCodeList; readonly made: number; readonly changed: number };

function ImportForm({ onDone }: { readonly onDone: (outcome: Outcome) => void }) {
  const t = useMessages();
  const words = t.codeImport;
  const codes = useProject((project) => project.codes);
  const given = useSession(({ dialog }) => (dialog?.kind === 'import-codes' ? dialog.file : undefined));
  const { list, progress, read, cancel } = useCodeList(given);
  const [withChanges, setWithChanges] = useState(false);
  const plan = useMemo(() => (list === null ? [] : planImport(codes, list.codes)), [codes, list]);
  const fresh = plan.filter(({ status }) => status === 'new').length;
  const changed = plan.filter(({ status }) => status === 'changed').length;
  const count = fresh + (withChanges ? changed : 0);
  const take = (): void => {
    if (list === null || count === 0) return;
    const { params } = dispatch(importCodes, { codes: list.codes, withChanges });
    onDone({ list, made: Number(params['codes']), changed: Number(params['changed']) });
  };
  const reason =
    progress !== null
      ? words.stillReading
      : list === null
        ? words.nothingChosen
        : plan.length === 0
          ? words.unreadable
          : count === 0
            ? words.nothingNew
            : null;
  return (
    <Dialog
      title={words.title}
      size="l"
      isDismissable={false}
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{t.codes.cancel}</Button>
          <Button
            key={count === 0 ? 'waiting' : 'ready'}
            variant="primary"
            autoFocus={given !== undefined && count > 0}
            disabledReason={reason}
            onPress={take}
          >
            {words.confirm(count)}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <CodeListSource onRead={read} isCompact={list !== null} />
        {progress !== null && (
          <div className={styles.progress}>
            <Progress label={words.reading} value={progress} max={1} />
            <Button onPress={cancel}>{t.codes.cancel}</Button>
          </div>
        )}
        {list !== null && (
          <>
            <ListProblems problems={list.problems} />
            {plan.length > 0 && (
              <>
                <p aria-live="polite">{words.summary(list.file, fresh, plan.length - fresh - changed, changed)}</p>
                {changed > 0 && (
                  <Checkbox label={words.withChanges(changed)} isSelected={withChanges} onChange={setWithChanges} />
                )}
                <PlanPreview plan={plan} />
              </>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

function ImportReport({ outcome: { list, made, changed } }: { readonly outcome: Outcome }) {
  const t = useMessages();
  useDialogStage('tells');
  return (
    <Dialog
      title={t.codeImport.report}
      size="m"
      isReading
      onClose={closeDialog}
      footer={
        <Button variant="primary" autoFocus onPress={closeDialog}>
          {t.exchange.close}
        </Button>
      }
    >
      <p>{t.codeImport.done(list.file, made, changed)}</p>
      <ListProblems problems={list.problems} />
      <p className={styles.hint}>{t.codeImport.safe}</p>
    </Dialog>
  );
}
