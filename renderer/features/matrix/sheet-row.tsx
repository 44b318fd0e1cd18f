import { memo } from 'react';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { cx } from '../../ui/class-names';
import { ColorDot } from '../../ui/color-dot';
import { gapBefore, gapToTotal, placeAttributes, type GridParts } from './grid-parts';
import { heatLevel } from './heat';
import styles from './matrix-grid.module.css';
import { markStyles, markWords } from './cell-mark';
import { countedIn, shownNumber } from './sheet';
import { Total } from './total-row';

type SheetRowViewProps = GridParts & {
  readonly index: number;
  /** Distance from the header row, and height. */
  readonly top: number;
  readonly height: number;
  /** Column whose passages of this row are shown; null for all of them, undefined when the row is not the one. */
  readonly targetColumnId: string | null | undefined;
};

/** One code or category with its cells and its total. */
export function SheetRowView({ index, top, height, targetColumnId, ...parts }: SheetRowViewProps) {
  const { sheet, measures, columnItems, place } = parts;
  const t = useMessages();
  const row = sheet.rows[index];
  if (row === undefined) return null;
  return (
    <div role="row" aria-rowindex={index + 2} className={cx(styles.row, styles.bodyRow)} style={{ top, height }}>
      <div
        role="rowheader"
        {...placeAttributes(index + 1, 0, place)}
        className={cx(styles.rowHead, styles.first, targetColumnId === null && styles.target)}
        style={{ width: measures.first, paddingLeft: 12 + row.depth * 14 }}
        title={row.path}
      >
        <ColorDot color={row.code.color} />
        <span className={cx(styles.name, row.depth === 0 && styles.topName)}>{row.code.name}</span>
      </div>
      {columnItems.map(({ index: column }, position) => {
        const id = sheet.columns[column]?.id;
        return (
          <Cell
            key={id}
            {...parts}
            row={index}
            column={column}
            gap={gapBefore(parts, position)}
            isFocusStop={place.row === index + 1 && place.column === column + 1}
            isTarget={targetColumnId !== undefined && targetColumnId !== null && targetColumnId === id}
          />
        );
      })}
      <Total
        {...parts}
        row={index}
        column={null}
        name={t.matrix.allColumns[parts.look.columns]}
        rowName={row.code.name}
        width={measures.total}
        gap={gapToTotal(parts)}
        isTarget={targetColumnId === null}
      />
    </div>
  );
}

type CellProps = Pick<GridParts, 'sheet' | 'look' | 'measures' | 'place'> & {
  readonly row: number;
  readonly column: number;
  readonly gap: number;
  readonly isFocusStop: boolean;
  readonly isTarget: boolean;
};

const Cell = memo(
  function Cell({ sheet, look, measures, place, row, column, gap, isTarget }: CellProps) {
    const t = useMessages();
    const locale = useLocale();
    const counts = sheet.counts(row, column);
    const number = shownNumber(counts, look);
    const mark = sheet.mark(row, column);
    const isQuoted = look.cells.includes('quotations') && number > 0;
    const level = look.heat && !isQuoted ? heatLevel(number, sheet.largestOf(countedIn(look))) : 0;
    const said = [t.matrix.counted[sheet.unit](counts.codings, counts.documents), ...markWords(mark, t)].join(', ');
    const label = t.matrix.cellLabel(sheet.rows[row]?.code.name ?? '', sheet.columns[column]?.name ?? '', said);
    return (
      <div
        role="gridcell"
        {...placeAttributes(row + 1, column + 1, place)}
        className={cx(styles.cell, isQuoted && styles.quotes, isTarget && styles.target, ...markStyles(mark))}
        style={{ width: measures.column, marginLeft: gap, '--heat': level }}
        aria-selected={isTarget}
        {...(isQuoted ? { 'aria-description': label } : { 'aria-label': label })}
      >
        {number === 0 ? (
          <span className={styles.zero}>·</span>
        ) : isQuoted ? (
          <Quotes sheet={sheet} row={row} column={column} count={counts.codings} />
        ) : (
          number.toLocaleString(locale)
        )}
      </div>
    );
  },
  (a, b) =>
    a.sheet === b.sheet &&
    a.look === b.look &&
    a.measures.column === b.measures.column &&
    a.row === b.row &&
    a.column === b.column &&
    a.gap === b.gap &&
    a.isTarget === b.isTarget &&
    a.isFocusStop === b.isFocusStop,
);

type QuotesProps = Pick<CellProps, 'sheet' | 'row' | 'column'> & { readonly count: number };

function Quotes({ sheet, row, column, count }: QuotesProps) {
  const t = useMessages();
  const shown = sheet.firstCodings(row, column);
  return (
    <>
      {shown.map((coding) => (
        <span key={coding.id} className={styles.quote}>
          {t.matrix.quoted(coding.quote)}
        </span>
      ))}
      {count > shown.length && <span className={styles.moreQuotes}>{t.matrix.moreQuotes(count - shown.length)}</span>}
    </>
  );
}
