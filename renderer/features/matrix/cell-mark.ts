import type { Messages } from '../../i18n/messages';
import styles from './matrix-grid.module.css';
import type { CellMark } from './passages/summary-marks';

/** What is said of the statements of a cell, part by part. */
export function markWords(mark: CellMark | undefined, t: Messages): readonly string[] {
  if (mark === undefined) return [];
  return [
    t.matrix.withStatements(mark.statements),
    ...(mark.isStale ? [t.summaries.mark.stale] : []),
    ...(mark.unproved > 0 ? [t.summaries.mark.unproved(mark.unproved)] : []),
  ];
}

/** How the same is drawn: a corner, filled when every statement is proved, and a bar when something changed. */
export function markStyles(mark: CellMark | undefined): readonly (string | undefined | false)[] {
  if (mark === undefined) return [];
  return [styles.summarised, mark.isStale && styles.stale, mark.unproved > 0 && styles.unproved];
}
