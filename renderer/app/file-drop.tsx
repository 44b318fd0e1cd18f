import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { isProjectName } from '../../shared/importers/file-extensions';
import { on } from '../bridge/backend';
import { failureText } from '../i18n/failure-text';
import { useMessages } from '../i18n/use-messages';
import { reasonOf } from '../state/failure-reason';
import { projectStore } from '../state/project-store';
import { openDialog, session } from '../state/session-store';
import { toast } from '../ui/toast';
import styles from './file-drop.module.css';
import { droppedFiles } from './dropped-files';
import { fetchFiles } from './outside-files';
import { openFile } from './project-files';

/** Takes files dropped anywhere on the window, or given to the app from outside. */
export function FileDrop({ children }: { readonly children: ReactNode }) {
  const t = useMessages();
  const [isOver, setIsOver] = useState(false);
  const take = useFileTaker();
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });

  const failed = useCallback((error: unknown) => toast({ text: failureText(t, reasonOf(error)), tone: 'danger' }), [t]);

  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setIsOver(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setIsOver(false);
      if (event.dataTransfer === null) return;
      droppedFiles(event.dataTransfer).then((files) => latest.current(files), failed);
    };
    // On the way down, before any list of the page takes the drag for one of its own.
    window.addEventListener('dragover', onDragOver, true);
    window.addEventListener('dragleave', onDragLeave, true);
    window.addEventListener('drop', onDrop, true);
    return () => {
      window.removeEventListener('dragover', onDragOver, true);
      window.removeEventListener('dragleave', onDragLeave, true);
      window.removeEventListener('drop', onDrop, true);
    };
  }, [failed]);
  useEffect(
    () =>
      on('files.opened', ({ files }) => {
        fetchFiles(files).then((fetched) => latest.current(fetched), failed);
      }),
    [failed],
  );
  return (
    <>
      {children}
      {isOver && (
        <div className={styles.overlay}>
          <div className={styles.frame}>
            <p className={styles.title}>{t.exchange.drop}</p>
            <p>{t.exchange.dropHint}</p>
          </div>
        </div>
      )}
    </>
  );
}

/** One project file is opened; everything else goes to the import, when a project is open to take it, or to the dialog of code lists. */
function useFileTaker(): (files: readonly File[]) => void {
  const t = useMessages();
  return (files) => {
    const [first] = files;
    const asked = session.getState().dialog?.kind;
    if (first !== undefined && files.length === 1 && asked === 'import-codes') openDialog({ kind: asked, file: first });
    else if (first !== undefined && files.length === 1 && isProjectName(first.name)) openFile(first);
    else if (files.length > 0 && projectStore.getState().status === 'open') openDialog({ kind: 'import', files });
    else if (files.length > 0) toast({ text: t.welcome.textsNeedProject });
  };
}
