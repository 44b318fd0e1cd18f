import type { NumberCell, NumberTable } from '../../../shared/charts/chart';
import { valueText } from '../../../shared/charts/number-text';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { cx } from '../../ui/class-names';
import type { Target } from './compare-session';
import type { TablePlace } from './number-keys';
import styles from './numbers-table.module.css';

type NumberCellViewProps = {
  readonly row: NumberTable['rows'][number];
  readonly column: NumberTable['columns'][number] | undefined;
  readonly cell: NumberCell | undefined;
  readonly place: TablePlace;
  /** Whether Tab reaches this one. */
  readonly isActive: boolean;
  readonly target: Target | null;
  readonly onFocus: (place: TablePlace) => void;
  readonly onOpen: (target: Target) => void;
};

/** A number that leads to its passages, or plain words. */
export function NumberCellView(props: NumberCellViewProps) {
  const { row, column, cell, place, isActive, target, onFocus, onOpen } = props;
  const t = useMessages();
  const locale = useLocale();
  const words = valueText(cell?.value ?? null, column?.unit ?? 'text', locale);
  const way = cell?.way ?? null;
  if (way === null) return words;
  // The second of two codes stands in a cell of its own.
  const other = way.kind === 'pair' ? String(row.cells[0]?.value ?? '') : null;
  const name = t.compare.numberName(row.label, column?.head ?? '', other);
  const isOpen = target?.name === name;
  return (
    <button
      type="button"
      className={cx(styles.number, isOpen && styles.open)}
      data-place={`${place.row} ${place.column}`}
      tabIndex={isActive ? 0 : -1}
      aria-label={`${name}: ${words}`}
      aria-expanded={isOpen}
      onFocus={() => onFocus(place)}
      onClick={() => onOpen({ way, name })}
    >
      {words}
    </button>
  );
}
