import { useMessages } from '../../i18n/use-messages';
import { cx } from '../../ui/class-names';
import { leadingNumber } from './cell-numbers';
import { gapAfter, gapBefore, pinnedAt, placeAttributes, type GridParts } from './grid-parts';
import { HeatLegend } from './heat-legend';
import styles from './matrix-grid.module.css';
import type { Target } from './matrix-session';
import { ResizeHandle } from './resize-handle';

/** Names of the columns: for an event its title over place and day; what groups them stands above. */
export function HeadRow({ target, ...parts }: GridParts & { readonly target: Target | null }) {
  const t = useMessages();
  const { sheet, face, look, measures, columnItems, place } = parts;
  const targetIds = target === null ? null : face.idsOf(target);
  const corner = face.isTransposed ? t.matrix.columns[look.columns] : t.matrix.corner[look.rows];
  const leading = leadingNumber(look.cells);
  return (
    <div role="row" aria-rowindex={1} className={cx(styles.row, styles.headRow)} style={{ height: measures.head }}>
      <div
        role="columnheader"
        {...placeAttributes(0, 0, place)}
        className={cx(styles.corner, styles.first)}
        style={{ width: measures.first }}
        title={t.matrix.resizeHint}
      >
        {look.heat && leading !== 'binary' && (
          <HeatLegend largest={sheet.largestOf(leading)} isShare={leading === 'share'} />
        )}
        <span className={styles.cornerLabel}>
          {look.percent !== 'none' && <span className={styles.base}>{t.matrixTools.percentBase[look.percent]}</span>}
          {corner}
        </span>
        <ResizeHandle id="" width={measures.first} />
      </div>
      {columnItems.map((item, position) => {
        const head = face.across[item.index];
        if (head === undefined) return null;
        const isTarget = targetIds?.down === null && targetIds.across === head.id;
        return (
          <div
            key={head.id}
            role="columnheader"
            {...placeAttributes(0, item.index + 1, place)}
            className={cx(
              styles.columnHead,
              isTarget && styles.target,
              item.isPinned && styles.pinned,
              head.group !== null && styles.groupStart,
            )}
            style={{
              width: measures.widthOf(item.index),
              marginLeft: gapBefore(parts, position),
              marginRight: gapAfter(parts, position),
              left: pinnedAt(item, measures),
            }}
            title={`${head.hint}\n${t.matrix.resizeHint}`}
          >
            {head.group !== null && (
              <span className={styles.group}>{head.group === '' ? t.matrix.noGroup : head.group}</span>
            )}
            <span className={styles.columnTitle}>{head.title}</span>
            {head.subtitle !== '' && <span className={styles.columnSubtitle}>{head.subtitle}</span>}
            <ResizeHandle id={head.id} width={measures.widthOf(item.index)} />
          </div>
        );
      })}
      <div
        role="columnheader"
        {...placeAttributes(0, face.across.length + 1, place)}
        className={cx(styles.columnHead, styles.totalHead, styles.last)}
        style={{ width: measures.total }}
      >
        {t.matrix.total}
      </div>
    </div>
  );
}
