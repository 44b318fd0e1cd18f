import { useMessages } from '../../i18n/use-messages';
import { cx } from '../../ui/class-names';
import { gapBefore, gapToTotal, placeAttributes, type GridParts } from './grid-parts';
import { HeatLegend } from './heat-legend';
import styles from './matrix-grid.module.css';
import type { Target } from './matrix-session';
import { countedIn } from './sheet';

/** Names of the columns: for an event its title over place and day. */
export function HeadRow({ target, ...parts }: GridParts & { readonly target: Target | null }) {
  const t = useMessages();
  const { sheet, look, measures, columnItems, place } = parts;
  return (
    <div role="row" aria-rowindex={1} className={cx(styles.row, styles.headRow)} style={{ height: measures.head }}>
      <div
        role="columnheader"
        {...placeAttributes(0, 0, place)}
        className={cx(styles.corner, styles.first)}
        style={{ width: measures.first }}
      >
        {look.heat && !look.cells.includes('quotations') && <HeatLegend largest={sheet.largestOf(countedIn(look))} />}
        <span className={styles.cornerLabel}>{t.matrix.corner[look.rows]}</span>
      </div>
      {columnItems.map(({ index }, position) => {
        const column = sheet.columns[index];
        if (column === undefined) return null;
        const isTarget = target !== null && target.codeId === null && target.columnId === column.id;
        return (
          <div
            key={column.id}
            role="columnheader"
            {...placeAttributes(0, index + 1, place)}
            className={cx(styles.columnHead, isTarget && styles.target)}
            style={{ width: measures.column, marginLeft: gapBefore(parts, position) }}
            title={column.subtitle === '' ? column.title : `${column.title}\n${column.subtitle}`}
          >
            <span className={styles.columnTitle}>{column.title}</span>
            {column.subtitle !== '' && <span className={styles.columnSubtitle}>{column.subtitle}</span>}
          </div>
        );
      })}
      <div
        role="columnheader"
        {...placeAttributes(0, sheet.columns.length + 1, place)}
        className={cx(styles.columnHead, styles.totalHead, styles.last)}
        style={{ width: measures.total, marginLeft: gapToTotal(parts) }}
      >
        {t.matrix.total}
      </div>
    </div>
  );
}
