import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { ImportedTable } from '../../../../shared/importers/define-importer';
import { useMessages } from '../../../i18n/use-messages';
import { Checkbox } from '../../../ui/checkbox';
import { SearchField } from '../../../ui/search-field';
import styles from './tables.module.css';

/** How much of an example is shown. */
const exampleLength = 120;

/** Height of a row in pixels: every cell is one line. */
const rowHeight = 37;

/** From this number of columns on one looks for them by their names. */
const manyColumns = 20;

type ColumnTableProps = {
  readonly table: ImportedTable;
  /** The kinds of use a column may have, each with a box in every row. */
  readonly uses: readonly {
    readonly head: string;
    readonly columns: readonly number[];
    readonly label: (column: string) => string;
    readonly onChange: (column: number, isSelected: boolean) => void;
  }[];
  /** A column that has another use already and gets no boxes. */
  readonly without?: number;
};

/**
 * The columns of a table with the first thing that stands in each, and what they are to become.
 *
 * Only those in view are drawn: a survey may have a thousand.
 */
export function ColumnTable({ table, uses, without }: ColumnTableProps) {
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const columns = useMemo(() => columnsOf(table, query), [table, query]).filter(({ column }) => column !== without);
  const virtualizer = useVirtualizer({
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <>
      {table.columns.length > manyColumns && (
        <SearchField label={t.tables.findColumn} value={query} onChange={setQuery} />
      )}
      <div ref={scroller} className={styles.columns} tabIndex={0} role="group" aria-label={t.tables.columns}>
        <table aria-rowcount={columns.length + 1}>
          <thead>
            <tr>
              <th scope="col">{t.tables.column}</th>
              <th scope="col">{t.tables.example}</th>
              {uses.map(({ head }) => (
                <th key={head} scope="col" className={styles.box}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr aria-hidden style={{ height: above }} />}
            {items.map(({ index }) => {
              const shown = columns[index];
              if (shown === undefined) return null;
              const { name, column, example } = shown;
              return (
                <tr key={column} aria-rowindex={index + 2}>
                  <th scope="row">{name}</th>
                  <td>{example ?? t.tables.noExample}</td>
                  {uses.map(({ head, columns, label, onChange }) => (
                    <td key={head} className={styles.box}>
                      <Checkbox
                        label={label(name)}
                        hideLabel
                        isSelected={columns.includes(column)}
                        onChange={(isSelected) => onChange(column, isSelected)}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
            {below > 0 && <tr aria-hidden style={{ height: below }} />}
          </tbody>
        </table>
      </div>
      {columns.length === 0 && <p className={styles.quiet}>{t.tables.noColumn}</p>}
    </>
  );
}

type ShownColumn = { readonly name: string; readonly column: number; readonly example: string | undefined };

/** The columns whose names have these letters in them, in any case, each with the first thing that stands in it. */
function columnsOf({ columns, rows }: ImportedTable, query: string): readonly ShownColumn[] {
  const wanted = query.trim().toLowerCase();
  return columns.flatMap((name, column) => {
    if (!name.toLowerCase().includes(wanted)) return [];
    const example = rows
      .find((row) => row[column]?.trim() !== '')
      ?.[column]?.trim()
      .slice(0, exampleLength);
    return [{ name, column, example }];
  });
}

/** The columns of a table, to choose one of. */
export function columnOptions({ columns }: ImportedTable): readonly { readonly id: string; readonly label: string }[] {
  return columns.map((label, index) => ({ id: String(index), label }));
}

/** The columns with one more or one less, in their order. */
export function withColumn(columns: readonly number[], column: number, isIn: boolean): readonly number[] {
  const others = columns.filter((other) => other !== column);
  return isIn ? [...others, column].sort((a, b) => a - b) : others;
}
