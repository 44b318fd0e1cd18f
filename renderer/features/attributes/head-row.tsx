import { ChevronDown } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { cx } from '../../ui/class-names';
import type { DrawnColumn } from './attribute-row';
import { fixedColumns } from './attribute-table';
import styles from './attributes-grid.module.css';

type HeadRowProps = {
  readonly heads: readonly string[];
  readonly nameWidth: number;
  readonly height: number;
  readonly columns: readonly DrawnColumn[];
  readonly isEnd: (column: number) => boolean;
  /** The column where Tab enters the table, when it does so in the head. */
  readonly activeColumn: number | null;
};

/** The names of the columns; it stays in view. */
export function HeadRow({ heads, nameWidth, height, columns, isEnd, activeColumn }: HeadRowProps) {
  return (
    <div role="row" aria-rowindex={1} className={cx(styles.row, styles.headRow)} style={{ height }}>
      <HeadCell column={0} name={heads[0] ?? ''} isActive={activeColumn === 0} left={null} width={nameWidth} />
      <div role="presentation" className={styles.cells}>
        {columns.map(({ column, left, width }) => (
          <HeadCell
            key={column}
            column={column}
            name={heads[column] ?? ''}
            isActive={activeColumn === column}
            left={left}
            width={width}
            isEnd={isEnd(column)}
          />
        ))}
      </div>
    </div>
  );
}

type HeadCellProps = {
  readonly column: number;
  readonly name: string;
  readonly isActive: boolean;
  readonly left: number | null;
  readonly width: number;
  readonly isEnd?: boolean;
};

function HeadCell({ column, name, isActive, left, width, isEnd = false }: HeadCellProps) {
  const t = useMessages();
  return (
    <div
      role="columnheader"
      data-place={`0:${column}`}
      aria-colindex={column + 1}
      // Without the name of the button, which would be read out with every cell.
      aria-label={name}
      tabIndex={isActive ? 0 : -1}
      className={cx(styles.cell, styles.head, column === 0 && styles.name, isEnd && styles.end)}
      style={left === null ? { width } : { width, left }}
      title={name}
    >
      <span className={styles.text}>{name}</span>
      {column >= fixedColumns && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t.attributes.columnMenu(name)}
          className={styles.headMenu}
          onClick={openMenu}
        >
          <ChevronDown aria-hidden />
        </button>
      )}
    </div>
  );
}

/** Opens the menu of the table where the button stands, as the other mouse button does. */
function openMenu({ currentTarget }: MouseEvent<HTMLButtonElement>): void {
  const { left, bottom } = currentTarget.getBoundingClientRect();
  const asked = new window.MouseEvent('contextmenu', {
    bubbles: true,
    cancelable: true,
    clientX: left,
    clientY: bottom,
  });
  currentTarget.dispatchEvent(asked);
}
