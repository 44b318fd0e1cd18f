import { VisuallyHidden } from 'react-aria-components';
import type { Line } from '../../../shared/analysis/text-search';
import { useMessages } from '../../i18n/use-messages';
import { ColorDot } from '../../ui/color-dot';
import { cx } from '../../ui/class-names';
import type { HitNotes } from './describe-hit';
import styles from './hit-row.module.css';

type HitRowProps = {
  /** Undefined while its words are fetched. */
  readonly line: Line | undefined;
  readonly notes: HitNotes;
  readonly ordinal: number;
  /** Whether Tab reaches this one. */
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
};

/** Dots of codes shown; the names of all are said. */
const shownDots = 4;
/** Units of the context that are drawn on each side: more than the widest window shows. */
const drawnReach = 160;

/** One hit as a line: where it stands, the words before, the words found in one column, the words after, its codes. */
export function HitRow({ line, notes, ordinal, isActive, onFocus, onOpen }: HitRowProps) {
  const t = useMessages();
  const codes = notes.codes.map(({ name }) => name).join(', ');
  return (
    <div
      role="link"
      tabIndex={isActive ? 0 : -1}
      data-roving={ordinal}
      data-hit={ordinal}
      className={cx(styles.row, isActive && styles.active)}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span className={styles.place}>{notes.place}</span>
      <span className={styles.before}>
        <span>{flat(line?.before.slice(-drawnReach) ?? '')}</span>
      </span>
      <span className={styles.words}>
        <mark className={styles.hit}>{flat(line?.words ?? '')}</mark>
        {flat(line?.after.slice(0, drawnReach) ?? '')}
      </span>
      <span className={styles.codes} title={codes === '' ? undefined : t.search.coded(codes)}>
        {notes.codes.slice(0, shownDots).map(({ id, color }) => (
          <ColorDot key={id} color={color} />
        ))}
        {codes !== '' && <VisuallyHidden>{t.search.coded(codes)}</VisuallyHidden>}
      </span>
    </div>
  );
}

function flat(words: string): string {
  return words.replace(/\s+/g, ' ');
}
