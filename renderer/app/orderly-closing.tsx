import { useCallback, useEffect, useRef, useState } from 'react';
import { on, request } from '../bridge/backend';
import type { Sent } from '../../shared/ipc/contract';
import { useMessages } from '../i18n/use-messages';
import { finishWriting, projectStore } from '../state/project-store';
import { cancelWorks, isUnderWay, useWorks, worksDone } from '../state/under-way';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Progress } from '../ui/progress';

/** From this time on one sees what the closing waits for, in milliseconds. */
const shownAfter = 400;

/**
 * Keeps the window open until everything is written and what is under way is done, and shows what that is.
 *
 * When something cannot be written the window stays, once: the status bar says why. Whoever closes it again means it.
 */
export function OrderlyClosing() {
  const { isShown, settle } = useClosing();
  useEffect(() => {
    // In a browser the page is not asked but may object, and the browser then asks its user.
    const object = (event: BeforeUnloadEvent): void => {
      if (projectStore.getState().saving !== 'saved' || isUnderWay()) event.preventDefault();
    };
    addEventListener('beforeunload', object);
    return () => removeEventListener('beforeunload', object);
  }, []);
  return isShown ? <ClosingDialog onSettle={settle} /> : null;
}

type Settle = (answer: Exclude<Sent<'window.close'>['answer'], 'wait'>) => void;

function useClosing(): { readonly isShown: boolean; readonly settle: Settle } {
  const [isShown, setIsShown] = useState(false);
  const asked = useRef<{ readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const settle = useCallback<Settle>((answer) => {
    if (asked.current === null) return;
    clearTimeout(asked.current.timer);
    asked.current = null;
    // A window that goes shows to its last moment why it has not gone yet.
    if (answer === 'stay') setIsShown(false);
    void request('window.close', { answer });
  }, []);
  useEffect(() => {
    const finish = async (): Promise<void> => {
      const own = { timer: setTimeout(() => setIsShown(true), shownAfter) };
      asked.current = own;
      const isWhole = await worksDone();
      const lost = await finishWriting().catch(() => 0);
      if (asked.current === own) settle(isWhole && lost === 0 ? 'close' : 'stay');
    };
    return on('window.closing', () => {
      // Asked again it has only to say that it is alive.
      if (asked.current === null) void finish();
      void request('window.close', { answer: 'wait' });
    });
  }, [settle]);
  return { isShown, settle };
}

/** What the window waits for before it closes, and the choice not to wait. */
function ClosingDialog({ onSettle }: { readonly onSettle: Settle }) {
  const t = useMessages();
  const words = t.app.closing;
  const works = useWorks();
  const [isCancelled, setIsCancelled] = useState(false);
  const stay = (): void => onSettle('stay');
  const cancel = (): void => {
    cancelWorks();
    setIsCancelled(true);
  };
  return (
    <Dialog
      title={words.title}
      size="s"
      isDismissable={false}
      onClose={stay}
      footer={
        <>
          {works.length > 0 && !isCancelled ? (
            <Button variant="danger" onPress={cancel}>
              {words.cancel}
            </Button>
          ) : (
            <Button variant="danger" onPress={() => onSettle('close')}>
              {words.force}
            </Button>
          )}
          <Button autoFocus onPress={stay}>
            {words.stay}
          </Button>
        </>
      }
    >
      <p>{words.itself}</p>
      {works.map(({ kind, fraction }, index) => (
        <Progress key={index} label={words[kind]} value={fraction} max={1} />
      ))}
      {works.length === 0 && <Progress label={words.changes} value={null} max={1} />}
      {works.length > 0 && <p>{words.safe}</p>}
    </Dialog>
  );
}
