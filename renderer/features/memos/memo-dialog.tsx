import { memoOn } from '../../../shared/commands/memo-on';
import { setMemo } from '../../../shared/commands/set-memo';
import type { MemoTarget } from '../../../shared/project/memo';
import { useMessages } from '../../i18n/use-messages';
import { useDraft } from '../../state/drafts';
import { findCoding } from '../../state/memo-target';
import { dispatch, useProject } from '../../state/project-store';
import { closeDialog, useSession } from '../../state/session-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { MemoEditor } from './memo-editor';
import { targetName } from './memo-entries';
import { MemoText } from './memo-text';
import styles from './memos-view.module.css';

/** The memo of one thing, wherever one is. What is written saves itself. */
export function MemoDialog() {
  const target = useSession(({ dialog }) => (dialog?.kind === 'memo' ? dialog.target : null));
  return target === null ? null : <MemoOf key={target.id} target={target} />;
}

function MemoOf({ target }: { readonly target: MemoTarget }) {
  const t = useMessages();
  const project = useProject();
  const name = targetName(project, target, { t, codingOf: (id) => findCoding(project, id) });
  const { text, change, save } = useDraft(memoOn(project, target)?.text ?? '', (written) =>
    dispatch(setMemo, { target, title: '', text: written }),
  );
  const close = (): void => {
    save();
    closeDialog();
  };
  return (
    <Dialog
      title={t.memos.dialogTitle(t.memos.kinds[target.type], name)}
      onClose={close}
      isDismissable={false}
      footer={
        <Button variant="primary" onPress={close}>
          {t.memos.done}
        </Button>
      }
    >
      <MemoEditor text={text} onChange={change} onBlur={save} autoFocus />
      {text.includes('](wortlaut:') && (
        <div
          className={styles.reading}
          onClick={(event) => (event.target instanceof HTMLButtonElement ? close() : null)}
        >
          <MemoText text={text} />
        </div>
      )}
    </Dialog>
  );
}
