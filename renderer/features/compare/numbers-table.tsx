import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { NumberTable } from '../../../shared/charts/chart';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { Button } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { ColorDot } from '../../ui/color-dot';
import type { Target } from './compare-session';
import { NumberCellView } from './number-cell';
import { nextPlace, type TablePlace } from './number-keys';
import { nextSort, sortedNumbers, type NumberSort } from './number-sort';
import styles from './numbers-table.module.css';
import { SortHead } from './sort-head';

/** Cells that are drawn at once; more on demand. */
const cellsAtOnce = 6000;

type NumbersTableProps = {
  readonly title: string;
  readonly numbers: NumberTable;
  readonly target: Target | null;
  readonly onOpen: (target: Target) => void;
};

/** The numbers of a picture; each leads to its passages. One stop for Tab, arrow keys within. */
export function NumbersTable({ title, numbers, target, onOpen }: NumbersTableProps) {
  const t = useMessages();
  const locale = useLocale();
  const { columns, rows } = numbers;
  const batch = Math.max(20, Math.floor(cellsAtOnce / Math.max(1, columns.length)));
  const [count, setCount] = useState(batch);
  const [sort, setSort] = useState<NumberSort>(null);
  const [wanted, setPlace] = useState<TablePlace | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const sorted = useMemo(() => sortedNumbers(rows, sort, new Intl.Collator(locale).compare), [rows, sort, locale]);
  const shown = sorted.slice(0, count);
  const isWay = ({ row, column }: TablePlace): boolean => (shown[row]?.cells[column]?.way ?? null) !== null;
  const place = wanted !== null && isWay(wanted) ? wanted : firstWay(shown);

  useEffect(() => {
    // The passages that have opened may lie over the number they belong to.
    table.current?.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [target]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const isInNumbers = event.target instanceof HTMLElement && event.target.hasAttribute('data-place');
    if (!isInNumbers || place === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = nextPlace(event.key, place, { rows: shown.length, columns: columns.length, isWay });
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    <>
      <table ref={table} className={styles.table} aria-label={t.compare.tableOf(title)} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{numbers.rowHead}</th>
            {columns.map(({ id, head, unit }, column) => (
              <SortHead
                key={id}
                head={head}
                isNumber={unit !== 'text'}
                isDescending={sort?.column === column ? sort.isDescending : null}
                onPress={() => setSort(nextSort(sort, column))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            <tr key={`${at} ${row.name}`}>
              <th scope="row" style={{ paddingInlineStart: `${(sort === null ? row.indent : 0) * 16 + 8}px` }}>
                <span className={styles.name}>
                  {row.color !== null && <ColorDot color={row.color} />}
                  {row.label}
                </span>
              </th>
              {columns.map(({ id, unit }, column) => (
                <td key={id} className={cx(unit === 'text' ? styles.words : styles.end)}>
                  <NumberCellView
                    row={row}
                    column={numbers.columns[column]}
                    cell={row.cells[column]}
                    place={{ row: at, column }}
                    isActive={place?.row === at && place.column === column}
                    target={target}
                    onFocus={setPlace}
                    onOpen={onOpen}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <div className={styles.more}>
          <Button onPress={() => setCount(count + batch)}>{t.compare.moreRows(shown.length, rows.length)}</Button>
        </div>
      )}
    </>
  );
}

function firstWay(rows: NumberTable['rows']): TablePlace | null {
  for (const [row, { cells }] of rows.entries()) {
    const column = cells.findIndex(({ way }) => way !== null);
    if (column !== -1) return { row, column };
  }
  return null;
}
