import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { Button } from '../../ui/button';
import { Compared } from './compared';
import type { DifferenceRow, Unchanged } from './difference-rows';
import styles from './difference-view.module.css';

/** More at once are hard to read, and slow to draw. */
const shownAtOnce = 200;

/** The paragraphs of two revisions that differ. */
export function DifferenceRows({ rows }: { readonly rows: readonly (DifferenceRow | Unchanged)[] }) {
  const t = useMessages();
  const words = t.editing.history;
  const [most, setMost] = useState(shownAtOnce);
  const rest = rows.length - most;
  return (
    // The text is for reading, and must scroll by keys.
    <div className={styles.rows} tabIndex={0} role="group" aria-label={t.editing.revisions}>
      {rows.slice(0, most).map((row, index) =>
        row.kind === 'unchanged' ? (
          <p key={index} className={styles.unchanged}>
            {words.unchanged(row.count)}
          </p>
        ) : (
          <div key={index} className={styles.row} data-changed={row.isChanged ? '' : undefined}>
            <span className={styles.number} title={t.editing.preview.paragraph(row.number)}>
              {row.number}
            </span>
            <p className={styles.words}>
              <Compared pieces={row.pieces} />
            </p>
          </div>
        ),
      )}
      {rest > 0 && (
        <Button onPress={() => setMost(most + shownAtOnce)}>{words.more(Math.min(rest, shownAtOnce))}</Button>
      )}
    </div>
  );
}
