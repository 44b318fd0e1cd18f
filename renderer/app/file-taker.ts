import { useEffect, useRef } from 'react';
import { isProjectName } from '../../shared/importers/file-extensions';
import type { Messages } from '../i18n/messages';
import { useMessages } from '../i18n/use-messages';
import { dialogStage, fileWay, keepWaiting, nextWaiting, type FileWay } from '../state/arriving-files';
import { projectStore } from '../state/project-store';
import { turning } from '../state/projects';
import { openDialog, session } from '../state/session-store';
import { onceFocusIsBack } from '../ui/once-focus-is-back';
import { toast, toastUntil } from '../ui/toast';
import { openFile } from './project-files';

/** Takes files by the rule of `fileWay`, and those that had to wait as soon as it is their turn. */
export function useFileTaker(): (files: readonly File[]) => void {
  const t = useMessages();
  const latest = useRef(t);
  const told = useRef<(() => void)[]>([]);
  useEffect(() => {
    latest.current = t;
  }, [t]);
  useEffect(() => {
    const takeNext = (): void => {
      while (session.getState().dialog === null && turning.getState().count === 0) {
        const files = nextWaiting(isOneProject);
        if (files.length === 0) return;
        for (const withdraw of told.current.splice(0)) withdraw();
        takeIn(files, latest.current);
      }
    };
    // Afterwards: whoever closes one dialog may be about to open another.
    const soon = (): void => onceFocusIsBack(takeNext);
    const stops = [session.subscribe(soon), turning.subscribe(soon)];
    return () => stops.forEach((stop) => stop());
  }, []);
  return (files) => {
    const { dialog } = session.getState();
    const [first] = files;
    if (first === undefined) return;
    const way = wayNow(files.length);
    if (way === 'to-dialog')
      return openDialog(
        dialog?.kind === 'import-codes' ? { kind: 'import-codes', file: first } : { kind: 'import', files },
      );
    keepWaiting(files);
    if (way === 'in') takeIn(nextWaiting(isOneProject), t);
    else if (dialog !== null) told.current.push(toastUntil({ text: t.exchange.filesWait(files.length) }));
  };
}

/** The way of so many files, if they came now. */
export function wayNow(count: number): FileWay {
  const { dialog } = session.getState();
  return fileWay(count, { dialog, stage: dialogStage(), isTurning: turning.getState().count > 0 });
}

function isOneProject(files: readonly File[]): boolean {
  return files.length === 1 && files.every(({ name }) => isProjectName(name));
}

/** One project file is opened; everything else goes to the import, when a project is open to take it. */
function takeIn(files: readonly File[], t: Messages): void {
  const [first] = files;
  if (first === undefined) return;
  if (isOneProject(files)) openFile(first);
  else if (projectStore.getState().status === 'open') openDialog({ kind: 'import', files });
  else toast({ text: t.welcome.textsNeedProject });
}
