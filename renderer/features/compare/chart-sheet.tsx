import { useId } from 'react';
import type { Chart } from '../../../shared/charts/chart';
import { useMessages } from '../../i18n/use-messages';
import styles from './chart-sheet.module.css';
import type { Target } from './compare-session';
import { DrawingView } from './drawing-view';
import { NumbersTable } from './numbers-table';

type ChartSheetProps = {
  readonly chart: Chart;
  readonly target: Target | null;
  readonly onOpen: (target: Target) => void;
};

/** A picture, what it counts, and its table of numbers. */
export function ChartSheet({ chart, target, onOpen }: ChartSheetProps) {
  const t = useMessages();
  const notesId = useId();
  const { title, drawing, numbers, notes } = chart;
  return (
    <article className={styles.sheet}>
      <h2 className={styles.title}>{title}</h2>
      <figure className={styles.figure}>
        {/* Wide pictures are scrolled, by keyboard as well. */}
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={t.compare.picture}>
          <DrawingView drawing={drawing} describedBy={notesId} />
        </div>
        <figcaption id={notesId} className={styles.notes}>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </figcaption>
      </figure>
      <h3 className={styles.head}>{t.compare.numbers}</h3>
      <NumbersTable title={title} numbers={numbers} target={target} onOpen={onOpen} />
    </article>
  );
}
