import { useEffect } from 'react';
import { on, request } from '../bridge/backend';
import { filesSaved, isSaving } from '../bridge/save-file';
import { finishWriting, projectStore } from '../state/project-store';

/**
 * Keeps the window open until everything is written, files that are being saved included.
 *
 * When something cannot be written the window stays, once: the status bar says why. Whoever closes it again means it.
 */
export function useOrderlyClosing(): void {
  useEffect(
    () =>
      on('window.closing', () => {
        void Promise.all([finishWriting().catch(() => 0), filesSaved()]).then(([lost, isWhole]) =>
          request('window.close', { confirmed: lost === 0 && isWhole }),
        );
      }),
    [],
  );

  useEffect(() => {
    // In a browser the page is not asked but may object, and the browser then asks its user.
    const object = (event: BeforeUnloadEvent): void => {
      if (projectStore.getState().saving !== 'saved' || isSaving()) event.preventDefault();
    };
    addEventListener('beforeunload', object);
    return () => removeEventListener('beforeunload', object);
  }, []);
}
