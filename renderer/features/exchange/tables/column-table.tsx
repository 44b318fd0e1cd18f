import type { ImportedTable } from '../../../../shared/importers/define-importer';
import { useMessages } from '../../../i18n/use-messages';
import { Checkbox } from '../../../ui/checkbox';
import styles from './tables.module.css';

/** How much of an example is shown. */
const exampleLength = 120;

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

/** The columns of a table with the first thing that stands in each, and what they are to become. */
export function ColumnTable({ table, uses, without }: ColumnTableProps) {
  const t = useMessages();
  return (
    <div className={styles.columns} tabIndex={0} role="group" aria-label={t.tables.columns}>
      <table>
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
          {table.columns.map((name, column) => {
            const example = table.rows.find((row) => row[column]?.trim() !== '')?.[column]?.trim();
            return column === without ? null : (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{example?.slice(0, exampleLength) ?? t.tables.noExample}</td>
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
        </tbody>
      </table>
    </div>
  );
}

/** The columns with one more or one less, in their order. */
export function withColumn(columns: readonly number[], column: number, isIn: boolean): readonly number[] {
  const others = columns.filter((other) => other !== column);
  return isIn ? [...others, column].sort((a, b) => a - b) : others;
}
