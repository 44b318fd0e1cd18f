import { memoOn } from '../../../shared/commands/memo-on';
import { setMemo } from '../../../shared/commands/set-memo';
import type { Coding } from '../../../shared/project/coding';
import type { MemoTarget } from '../../../shared/project/memo';
import { useMessages } from '../../i18n/use-messages';
import { useDraft } from '../../state/drafts';
import { dispatch, useProjectState } from '../../state/project-store';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { focusText } from './coding-actions';
import { codingSession } from './coding-session';
import styles from './hand-bar.module.css';

type MemoFieldProps = { readonly coding: Coding };

/** The memo of a coding, written where the coding is. Whatever closes it keeps what was written; undo takes it back. */
export function MemoField({ coding }: MemoFieldProps) {
  const t = useMessages();
  const target: MemoTarget = { type: 'coding', id: coding.id };
  const stored = useProjectState(({ project }) => (project === null ? '' : (memoOn(project, target)?.text ?? '')));
  const { text, change, save } = useDraft(stored, (written) => dispatch(setMemo, { target, title: '', text: written }));
  const close = (): void => {
    focusText();
    codingSession.setState({ field: null });
  };
  return (
    <div className={styles.memo}>
      <TextField
        label={t.coding.memo}
        hideLabel
        multiline
        rows={4}
        autoFocus
        value={text}
        onChange={change}
        onBlur={save}
        placeholder={t.coding.memoPlaceholder}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
          event.preventDefault();
          event.stopPropagation();
          close();
        }}
      />
      <Button onPress={close}>{t.coding.memoDone}</Button>
    </div>
  );
}
