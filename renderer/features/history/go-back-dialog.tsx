import { useCallback, useState } from 'react';
import type { HistoryEntry } from '../../../shared/commands/history';
import { useMessages } from '../../i18n/use-messages';
import { findWayBack, takeWayBack, type WayBack } from '../../state/history';
import { undo } from '../../state/project-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Progress } from '../../ui/progress';
import { toast } from '../../ui/toast';
import { countedChanges } from './changed-items';
import styles from './history-dialogs.module.css';
import { sentenceOf } from './history-rows';
import { useReading } from './use-reading';

type GoBackDialogProps = {
  /** The step whose outcome is wanted back. */
  readonly entry: HistoryEntry;
  readonly onClose: () => void;
};

/** Says what going back would change, and goes. */
export function GoBackDialog({ entry, onClose }: GoBackDialogProps) {
  const t = useMessages();
  const words = t.historyView.back;
  const { seq } = entry;
  const [hasMoved, setHasMoved] = useState(false);
  const reading = useReading(useCallback(async (options) => findWayBack(seq, options), [seq]));
  const changes = reading.state === 'read' ? countedChanges(reading.value.diff) : [];
  const take = (way: WayBack): void => {
    if (!takeWayBack(way)) return setHasMoved(true);
    toast({ text: words.done(seq), undo: () => void undo() });
    onClose();
  };
  return (
    <Dialog
      title={words.title(seq)}
      size="s"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          {reading.state === 'read' && changes.length > 0 && (
            <Button variant="primary" autoFocus onPress={() => take(reading.value)}>
              {words.go}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.quiet}>{sentenceOf(t, entry)}</p>
      {reading.state === 'reading' && <Progress label={words.reading} value={reading.fraction} max={1} />}
      {reading.state === 'failed' && <p role="alert">{words.failed(reading.reason)}</p>}
      {reading.state === 'read' && changes.length === 0 && <p>{words.nothing}</p>}
      {changes.length > 0 && (
        <>
          <p>{words.changes}</p>
          <ul className={styles.list}>
            {changes.map(({ collection, added, updated, removed }) => (
              <li key={collection}>{words.counted(t.historyView.collections[collection], added, updated, removed)}</li>
            ))}
          </ul>
          <p className={styles.quiet}>{words.undoable}</p>
        </>
      )}
      {hasMoved && <p role="alert">{words.moved}</p>}
    </Dialog>
  );
}
