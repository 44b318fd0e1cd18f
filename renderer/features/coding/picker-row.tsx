import { Plus } from 'lucide-react';
import { useMessages } from '../../i18n/use-messages';
import { ColorDot } from '../../ui/color-dot';
import { Kbd } from '../../ui/kbd';
import type { PickerRow } from './picker-rows';
import styles from './code-picker.module.css';

/** Height of a row, which the virtual list must know before it draws. */
export const rowHeight = 30;

type PickerRowViewProps = {
  readonly id: string;
  readonly row: PickerRow;
  /** Distance from the top of the list, in pixels. */
  readonly top: number;
  readonly position: { readonly index: number; readonly count: number };
  readonly isActive: boolean;
  /** Whether the code lies on the passage already. */
  readonly isApplied: boolean;
  readonly onChoose: () => void;
};

/** A code in the picker, or the offer to make one. */
export function PickerRowView({ id, row, top, position, isActive, isApplied, onChoose }: PickerRowViewProps) {
  const t = useMessages();
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-posinset={position.index + 1}
      aria-setsize={position.count}
      className={styles.row}
      style={{ top }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {row.kind === 'create' ? (
        <>
          <Plus aria-hidden className={styles.sign} />
          <span className={styles.name}>{t.coding.picker.create(row.name)}</span>
        </>
      ) : (
        <>
          <ColorDot color={row.code.color} />
          <span className={styles.name}>{row.code.name}</span>
          <span className={styles.path}>{row.path}</span>
          {isApplied && <span className={styles.already}>{t.coding.picker.already}</span>}
          {row.key !== null && <Kbd shortcut={String(row.key)} />}
        </>
      )}
    </div>
  );
}
