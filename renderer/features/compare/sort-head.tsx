import { ArrowDown, ArrowUp } from 'lucide-react';
import { cx } from '../../ui/class-names';
import styles from './numbers-table.module.css';

type SortHeadProps = {
  readonly head: string;
  readonly isNumber: boolean;
  /** Null while the table is sorted otherwise. */
  readonly isDescending: boolean | null;
  readonly onPress: () => void;
};

/** Head of a column; pressing it sorts by it. */
export function SortHead({ head, isNumber, isDescending, onPress }: SortHeadProps) {
  const Arrow = isDescending === false ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      className={cx(isNumber && styles.end)}
      aria-sort={isDescending === null ? 'none' : isDescending ? 'descending' : 'ascending'}
    >
      <button type="button" className={styles.sort} onClick={onPress}>
        {head}
        {isDescending !== null && <Arrow aria-hidden size={12} />}
      </button>
    </th>
  );
}
