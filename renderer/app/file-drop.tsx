import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { on } from '../bridge/backend';
import { failureText } from '../i18n/failure-text';
import { useMessages } from '../i18n/use-messages';
import type { FileWay } from '../state/arriving-files';
import { reasonOf } from '../state/failure-reason';
import { toast } from '../ui/toast';
import styles from './file-drop.module.css';
import { droppedFiles } from './dropped-files';
import { fetchFiles } from './outside-files';
import { useFileTaker, wayNow } from './file-taker';

/** Takes files dropped anywhere on the window, or given to the app from outside. */
export function FileDrop({ children }: { readonly children: ReactNode }) {
  const t = useMessages();
  const [over, setOver] = useState<FileWay | null>(null);
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
      setOver(wayNow(event.dataTransfer?.items.length ?? 1));
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(null);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(null);
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
      {over !== null && (
        <div className={styles.overlay}>
          <div className={styles.frame}>
            <p className={styles.title}>{t.exchange.drop}</p>
            <p>{over === 'wait' ? t.exchange.dropWaits : t.exchange.dropHint}</p>
          </div>
        </div>
      )}
    </>
  );
}
