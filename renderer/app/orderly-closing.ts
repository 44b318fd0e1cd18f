import { useEffect } from 'react';
import { on, request } from '../bridge/backend';
import { projectStore, whenSaved } from '../state/project-store';

/**
 * Keeps the window open until everything is written.
 *
 * When something cannot be written the window stays, once: the status bar says why. Whoever closes it again means it.
 */
export function useOrderlyClosing(): void {
  useEffect(() => {
    let isWarned = false;
    return on('window.closing', () => {
      void whenSaved()
        .catch(() => {
          const isFirst = !isWarned;
          isWarned = true;
          return isFirst ? 'stay' : 'go';
        })
        .then((answer) => request('window.close', { confirmed: answer !== 'stay' }));
    });
  }, []);

  useEffect(() => {
    // In a browser the page is not asked but may object, and the browser then asks its user.
    const object = (event: BeforeUnloadEvent): void => {
      if (projectStore.getState().saving !== 'saved') event.preventDefault();
    };
    addEventListener('beforeunload', object);
    return () => removeEventListener('beforeunload', object);
  }, []);
}
