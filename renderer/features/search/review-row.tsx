import type { Line } from '../../../shared/analysis/text-search';
import { useMessages } from '../../i18n/use-messages';
import { cx } from '../../ui/class-names';
import styles from './review-row.module.css';

type ReviewRowProps = {
  /** Undefined while its words are fetched. */
  readonly line: Line | undefined;
  readonly reference: string;
  readonly isChosen: boolean;
  /** Whether it has the chosen codes already. */
  readonly isCoded: boolean;
  readonly ordinal: number;
  /** Whether Tab reaches this one. */
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onTick: () => void;
};

/** A passage that may be coded, in its context, with a box to tick. */
export function ReviewRow(props: ReviewRowProps) {
  const { line, reference, isChosen, isCoded, ordinal, isActive, onFocus, onTick } = props;
  const t = useMessages();
  return (
    <label className={cx(styles.row, isActive && styles.active, !isChosen && styles.out)}>
      <input
        type="checkbox"
        className={styles.box}
        checked={isChosen}
        tabIndex={isActive ? 0 : -1}
        data-roving={ordinal}
        aria-label={t.search.review.choose(reference)}
        aria-describedby={`passage-${ordinal}`}
        onFocus={onFocus}
        onChange={onTick}
      />
      <span id={`passage-${ordinal}`} className={styles.words}>
        {line !== undefined && (
          <>
            <span className={styles.context}>{before(line)}</span>
            <mark className={styles.passage}>{line.words}</mark>
            <span className={styles.context}>{after(line)}</span>
          </>
        )}
        {isCoded && <span className={styles.coded}> {t.search.review.alreadyCoded}</span>}
      </span>
      <span className={styles.reference}>{reference}</span>
    </label>
  );
}

/** The words before within the same paragraph. */
function before({ before: words }: Line): string {
  return words.slice(words.lastIndexOf('\n') + 1);
}

function after({ after: words }: Line): string {
  const newline = words.indexOf('\n');
  return newline === -1 ? words : words.slice(0, newline);
}
