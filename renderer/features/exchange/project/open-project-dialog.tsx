import { useEffect, useRef, useState } from 'react';
import type { ProjectSummary } from '../../../../shared/ipc/contract';
import type { ProjectId } from '../../../../shared/kernel/ids';
import type { Problem } from '../../../../shared/kernel/problem';
import { problemText } from '../../../i18n/problem-text';
import { localeTags, useLocale, useMessages } from '../../../i18n/use-messages';
import { useDialogStage } from '../../../state/arriving-files';
import { bringIn, listProjects, openProject } from '../../../state/projects';
import { closeDialog, openDialog, useSession } from '../../../state/session-store';
import { asWork } from '../../../state/under-way';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Progress } from '../../../ui/progress';
import { useExchangeServices, type WaitingProject } from '../exchange-services';
import { ProjectFacts } from './project-facts';
import styles from './project.module.css';

type Stage =
  | { readonly kind: 'reading'; readonly fraction: number }
  | {
      readonly kind: 'read';
      readonly waiting: WaitingProject;
      /** The project of this machine that has come out of the file before, or gone into it. */
      readonly known: ProjectSummary | null;
    }
  | { readonly kind: 'storing'; readonly fraction: number }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Looks at a project of any tool before it becomes one of this machine. Our own, where nothing is to be said, open at once;
 * but not beside itself: whoever opens the file of a project that is here most likely wants to go on with that one.
 */
export function OpenProjectDialog() {
  const file = useSession(({ dialog }) => (dialog?.kind === 'open-project' ? dialog.file : null));
  return file === null ? null : <OpenProject key={`${file.name} ${file.lastModified} ${file.size}`} file={file} />;
}

function OpenProject({ file }: { readonly file: File }) {
  const t = useMessages();
  const words = t.wholeProject;
  const locale = useLocale();
  const { stage, take, resume, cancel } = useOpening(file);
  const known = stage.kind === 'read' ? stage.known : null;
  const when = (changedAt: string): string =>
    new Date(changedAt).toLocaleString(localeTags[locale], { dateStyle: 'medium', timeStyle: 'short' });
  useDialogStage(stage.kind === 'refused' ? 'tells' : stage.kind === 'storing' ? 'works' : 'asks');
  return (
    <Dialog
      title={words.title}
      size={stage.kind === 'read' ? 'l' : 'm'}
      isDismissable={false}
      onClose={cancel}
      footer={
        <>
          {stage.kind === 'read' && <span className={styles.hint}>{known === null ? words.openHint : ''}</span>}
          <Button
            key={`cancel ${stage.kind}`}
            autoFocus={stage.kind === 'storing' || stage.kind === 'refused'}
            onPress={cancel}
          >
            {stage.kind === 'refused' ? words.close : words.cancel}
          </Button>
          {stage.kind !== 'refused' && (
            <Button
              key={stage.kind}
              variant={known === null ? 'primary' : 'plain'}
              autoFocus={stage.kind === 'read' && known === null}
              disabledReason={stage.kind === 'read' ? null : words.waiting}
              onPress={() => {
                if (stage.kind === 'read') void take(stage.waiting);
              }}
            >
              {known === null ? words.open : words.openSecond}
            </Button>
          )}
          {known !== null && (
            <Button variant="primary" autoFocus onPress={() => void resume(known)}>
              {words.openKnown}
            </Button>
          )}
        </>
      }
    >
      {stage.kind === 'read' ? (
        <>
          {known !== null && <p className={styles.known}>{words.known(known.name, when(known.changedAt))}</p>}
          <ProjectFacts file={file.name} preview={stage.waiting.preview} />
        </>
      ) : (
        <>
          <p className={styles.file}>{file.name}</p>
          {stage.kind === 'reading' && <Progress label={words.reading} value={stage.fraction} max={1} />}
          {stage.kind === 'storing' && <Progress label={words.storing} value={stage.fraction} max={1} />}
          {stage.kind === 'refused' && (
            <div role="alert" className={styles.refused}>
              <p>{words.refused(file.name)}</p>
              <p>{stage.reason}</p>
              <p className={styles.fact}>{words.refusedSafe}</p>
            </div>
          )}
        </>
      )}
    </Dialog>
  );
}

type Opening = {
  readonly stage: Stage;
  readonly take: (waiting: WaitingProject) => Promise<void>;
  /** Opens the one that is on this machine already, and lets go of what was read. */
  readonly resume: (known: ProjectSummary) => Promise<void>;
  /** Stops what is under way and closes the dialog; of what was being stored nothing stays. */
  readonly cancel: () => void;
};

/** Reads the file, and has it become a project when that is wanted. */
function useOpening(file: File): Opening {
  const t = useMessages();
  const { readProject, failureOf } = useExchangeServices();
  const [stage, setStage] = useState<Stage>({ kind: 'reading', fraction: 0 });
  const waiting = useRef<WaitingProject | null>(null);
  const storing = useRef<AbortController | null>(null);
  const latest = useRef(t);
  useEffect(() => {
    latest.current = t;
  }, [t]);
  const take = async (read: WaitingProject): Promise<void> => {
    const controller = new AbortController();
    const { signal } = controller;
    storing.current = controller;
    setStage({ kind: 'storing', fraction: 0 });
    const { preview } = read;
    try {
      await asWork('project', controller, (tell) => {
        const onProgress = (fraction: number): void => {
          tell(fraction);
          setStage({ kind: 'storing', fraction });
        };
        return bringIn(read, { signal, onProgress });
      });
      if (!preview.isOwn || preview.problems.length > 0) openDialog({ kind: 'project-report' });
      else closeDialog();
    } catch (error) {
      if (signal.aborted) closeDialog();
      else setStage({ kind: 'refused', reason: failureOf(error) });
    } finally {
      storing.current = null;
      read.close();
    }
  };
  const takeLatest = useRef(take);
  useEffect(() => {
    takeLatest.current = take;
  });
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const refuse = (problem: Problem): void =>
      setStage({ kind: 'refused', reason: problemText(latest.current, problem) + placeOf(problem) });
    void readProject(file, {
      signal,
      onProgress: (fraction) => {
        if (!signal.aborted) setStage({ kind: 'reading', fraction });
      },
    }).then((outcome) => {
      if (outcome === null) return;
      if (signal.aborted) return outcome.ok ? outcome.value.close() : undefined;
      if (!outcome.ok) return refuse(outcome.error);
      const { value } = outcome;
      waiting.current = value;
      return listProjects()
        .then((projects) => projects.find(({ id }) => id === value.id) ?? null)
        .catch(() => null)
        .then((known) => {
          if (signal.aborted) return undefined;
          const { isOwn, problems } = value.preview;
          if (known === null && isOwn && problems.length === 0) return void takeLatest.current(value);
          return setStage({ kind: 'read', waiting: value, known });
        });
    });
    return () => {
      abort.abort();
      if (storing.current === null) waiting.current?.close();
    };
  }, [file, readProject]);
  const cancel = (): void => {
    if (storing.current === null) closeDialog();
    else storing.current.abort();
  };
  const resume = async ({ id }: ProjectSummary): Promise<void> => {
    try {
      await openProject(id as ProjectId);
      closeDialog();
    } catch (error) {
      setStage({ kind: 'refused', reason: failureOf(error) });
    }
  };
  return { stage, take, resume, cancel };
}

function placeOf({ place }: Problem): string {
  return place === undefined ? '' : ` (${place})`;
}
