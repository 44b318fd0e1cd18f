import { X } from 'lucide-react';
import type { Coding } from '../../../shared/project/coding';
import { useMessages } from '../../i18n/use-messages';
import { useWeightDraft } from '../../state/weight-draft';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { NumberField } from '../../ui/number-field';
import { focusText } from './coding-actions';
import { codingSession } from './coding-session';
import styles from './hand-bar.module.css';

/** How strongly a passage speaks for its code, written where the coding is. Whatever closes it keeps what was written. */
export function WeightField({ coding }: { readonly coding: Coding }) {
  const t = useMessages();
  const { text, change, save } = useWeightDraft(coding);
  const close = (): void => {
    focusText();
    codingSession.setState({ field: null });
  };
  return (
    <div className={styles.weight}>
      <NumberField
        label={t.acts.weight}
        hideLabel
        autoFocus
        max={100}
        step={5}
        value={text}
        placeholder="–"
        onChange={change}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          close();
        }}
      />
      <IconButton label={t.acts.weightClear} icon={<X aria-hidden size={14} />} onPress={() => change('')} />
      <span className={styles.hint}>{t.acts.weightHint}</span>
      <Button onPress={close}>{t.acts.weightDone}</Button>
    </div>
  );
}
