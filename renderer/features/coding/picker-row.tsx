import { Pin, Plus } from 'lucide-react';
import type { CodeId } from '../../../shared/kernel/ids';
import { useMessages } from '../../i18n/use-messages';
import { numberOf, pinOf, useNumberKeys } from '../../state/number-keys';
import { ChooserLabel } from '../../ui/chooser-label';
import { ColorDot } from '../../ui/color-dot';
import { Kbd } from '../../ui/kbd';
import type { PickerRow } from './picker-rows';
import styles from './code-picker.module.css';

type PickerRowViewProps = {
  readonly row: PickerRow;
  /** Whether the code lies on the passage already. */
  readonly isApplied: boolean;
};

/** A code in the picker, or the offer to make one. */
export function PickerRowView({ row, isApplied }: PickerRowViewProps) {
  const t = useMessages();
  if (row.kind === 'create') {
    const name =
      row.parent === null ? t.coding.picker.create(row.name) : t.acts.picker.createBelow(row.name, row.parent.name);
    return <ChooserLabel icon={<Plus aria-hidden />} name={name} detail="" />;
  }
  return (
    <ChooserLabel icon={<ColorDot color={row.code.color} />} name={row.code.name} detail={row.path}>
      {isApplied && <span className={styles.already}>{t.coding.picker.already}</span>}
      <NumberKey codeId={row.code.id} />
    </ChooserLabel>
  );
}

function NumberKey({ codeId }: { readonly codeId: CodeId }) {
  const number = useNumberKeys(({ keys }) => numberOf(keys, codeId));
  const isPinned = useNumberKeys(({ pinned }) => pinOf(pinned, codeId) !== null);
  if (number === null) return null;
  return (
    <span className={styles.key}>
      {isPinned && <Pin aria-hidden size={11} />}
      <Kbd shortcut={String(number)} />
    </span>
  );
}
