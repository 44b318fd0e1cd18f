import { memo } from 'react';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { cx } from '../../ui/class-names';
import { ColorDot } from '../../ui/color-dot';
import { Numbers, Words } from './cell-content';
import { markStyles, markWords } from './cell-mark';
import { leadingNumber, numbersIn, saidOf } from './cell-numbers';
import { hasWords } from './grid-measures';
import { gapAfter, gapBefore, pinnedAt, placeAttributes, type GridParts } from './grid-parts';
import { heatLevel } from './heat';
import styles from './matrix-grid.module.css';
import { Total } from './total-row';

type SheetRowViewProps = GridParts & {
  readonly index: number;
  /** Distance from the header row, and height. */
  readonly top: number;
  readonly height: number;
  /** Column whose passages of this row are shown; null for all of them, undefined when the row is not the one. */
  readonly targetColumnId: string | null | undefined;
};

/** One drawn row with its cells and its total. */
export function SheetRowView({ index, top, height, targetColumnId, ...parts }: SheetRowViewProps) {
  const { face, look, measures, columnItems, place } = parts;
  const t = useMessages();
  const head = face.down[index];
  if (head === undefined) return null;
  return (
    <div role="row" aria-rowindex={index + 2} className={cx(styles.row, styles.bodyRow)} style={{ top, height }}>
      <div
        role="rowheader"
        {...placeAttributes(index + 1, 0, place)}
        className={cx(styles.rowHead, styles.first, targetColumnId === null && styles.target)}
        style={{ width: measures.first, paddingLeft: 12 + head.depth * 14 }}
        title={head.hint}
      >
        {head.color !== null && <ColorDot color={head.color} />}
        <span className={cx(styles.name, head.depth === 0 && styles.topName)}>{head.title}</span>
        {head.color === null && head.subtitle !== '' && <span className={styles.nameNote}>{head.subtitle}</span>}
      </div>
      {columnItems.map((item, position) => {
        const id = face.across[item.index]?.id;
        return (
          <Cell
            key={id}
            {...parts}
            row={index}
            column={item.index}
            width={measures.widthOf(item.index)}
            gap={gapBefore(parts, position)}
            gapBehind={gapAfter(parts, position)}
            pinnedLeft={pinnedAt(item, measures)}
            isFocusStop={place.row === index + 1 && place.column === item.index + 1}
            isTarget={targetColumnId !== undefined && targetColumnId !== null && targetColumnId === id}
          />
        );
      })}
      <Total
        {...parts}
        row={index}
        column={null}
        name={face.isTransposed ? t.matrix.allRows[look.rows] : t.matrix.allColumns[look.columns]}
        rowName={head.name}
        width={measures.total}
        gap={0}
        isTarget={targetColumnId === null}
      />
    </div>
  );
}

type CellProps = Pick<GridParts, 'sheet' | 'face' | 'look' | 'place'> & {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly gap: number;
  readonly gapBehind: number;
  readonly pinnedLeft: number | undefined;
  readonly isFocusStop: boolean;
  readonly isTarget: boolean;
};

const Cell = memo(
  function Cell({ sheet, face, look, place, row, column, width, gap, gapBehind, pinnedLeft, isTarget }: CellProps) {
    const t = useMessages();
    const locale = useLocale();
    const inSheet = face.at(row, column);
    const [codeRow, otherColumn] = [inSheet.row ?? 0, inSheet.column ?? 0];
    const { cells, percent } = look;
    const numbers = numbersIn(sheet, inSheet, { cells, percent, t, locale });
    const leading = leadingNumber(cells);
    const mark = sheet.mark(codeRow, otherColumn);
    const isWritten = hasWords(cells) && (mark !== undefined || sheet.counts(codeRow, otherColumn).codings > 0);
    const level = look.heat ? heatLevel(sheet.measure(codeRow, otherColumn, leading), sheet.largestOf(leading)) : 0;
    const said = [saidOf(sheet, inSheet, numbers, t), ...markWords(mark, t)].join(', ');
    const label = t.matrix.cellLabel(face.down[row]?.name ?? '', face.across[column]?.name ?? '', said);
    return (
      <div
        role="gridcell"
        {...placeAttributes(row + 1, column + 1, place)}
        className={cx(
          styles.cell,
          isWritten && styles.quotes,
          isTarget && styles.target,
          pinnedLeft !== undefined && styles.pinned,
          ...markStyles(mark),
        )}
        style={{ width, marginLeft: gap, marginRight: gapBehind, left: pinnedLeft, '--heat': isWritten ? 0 : level }}
        aria-selected={isTarget}
        title={look.percent === 'none' ? undefined : said}
        {...(isWritten ? { 'aria-description': label } : { 'aria-label': label })}
      >
        {isWritten ? (
          <>
            <Numbers numbers={numbers} />
            <Words sheet={sheet} row={codeRow} column={otherColumn} cells={cells} />
          </>
        ) : numbers.length === 0 ? (
          <span className={styles.zero}>·</span>
        ) : (
          <Numbers numbers={numbers} />
        )}
      </div>
    );
  },
  (a, b) =>
    a.sheet === b.sheet &&
    a.face === b.face &&
    a.look === b.look &&
    a.width === b.width &&
    a.row === b.row &&
    a.column === b.column &&
    a.gap === b.gap &&
    a.gapBehind === b.gapBehind &&
    a.pinnedLeft === b.pinnedLeft &&
    a.isTarget === b.isTarget &&
    a.isFocusStop === b.isFocusStop,
);
