import type { CodeId } from '../../../shared/kernel/ids';
import { useMessages } from '../../i18n/use-messages';
import { Kbd } from '../../ui/kbd';
import type { PickerRow } from './picker-rows';
import styles from './code-picker.module.css';

type PickerFooterProps = {
  /** The row pointed out. */
  readonly row: PickerRow | undefined;
  readonly marked: readonly CodeId[];
  readonly isRecoding: boolean;
};

/** What the code pointed out means, and what the keys do with it. */
export function PickerFooter({ row, marked, isRecoding }: PickerFooterProps) {
  const t = useMessages();
  const count = marked.length + (row?.kind === 'code' && marked.includes(row.code.id) ? 0 : row === undefined ? 0 : 1);
  return (
    <footer className={styles.footer}>
      <p className={styles.definition}>{definitionOf(row, t.coding.picker.noDefinition)}</p>
      <Hint shortcut="Enter">{t.acts.picker.hintApplyMarked(Math.max(1, count))}</Hint>
      {!isRecoding && (
        <>
          <Hint shortcut="Mod+Enter">{t.acts.picker.hintMark}</Hint>
          <Hint shortcut="Shift+Enter">{t.coding.picker.hintCreate}</Hint>
        </>
      )}
    </footer>
  );
}

function Hint({ shortcut, children }: { readonly shortcut: string; readonly children: string }) {
  return (
    <span className={styles.hintKey}>
      <Kbd shortcut={shortcut} /> {children}
    </span>
  );
}

function definitionOf(row: PickerRow | undefined, none: string): string {
  if (row?.kind !== 'code') return '';
  return row.code.definition.trim() === '' ? none : row.code.definition;
}
