import { Gauge, MessageSquareText, Pin, Repeat2, Tag, Trash2 } from 'lucide-react';
import type { Coding } from '../../../shared/project/coding';
import { useMessages } from '../../i18n/use-messages';
import { numberToPin, pinOf, useNumberKeys } from '../../state/number-keys';
import { useProject } from '../../state/project-store';
import { cx } from '../../ui/class-names';
import { ColorDot } from '../../ui/color-dot';
import { BarButton } from './bar-button';
import { useCodingActions } from './coding-actions';
import { useCodingSession } from './coding-session';
import { CodingsHere } from './codings-here';
import styles from './hand-bar.module.css';
import { pinCode } from './held-coding';
import { MemoField } from './memo-field';
import { WeightField } from './weight-field';

type CodingBarProps = {
  readonly coding: Coding;
  /** All codings where it was taken, smallest first. */
  readonly here: readonly Coding[];
};

/** What can be done with the coding in hand, and which others lie there. */
export function CodingBar({ coding, here }: CodingBarProps) {
  const t = useMessages();
  const code = useProject(({ codes }) => codes.get(coding.codeId));
  const actions = new Map(useCodingActions().map((action) => [action.id, action]));
  const field = useCodingSession((state) => state.field);
  const isAmongThem = here.length > 1 && here.some(({ id }) => id === coding.id);
  return (
    <div
      className={styles.bar}
      data-stacked={isAmongThem || field !== null || undefined}
      role="group"
      aria-label={t.coding.codingBar}
    >
      {isAmongThem ? (
        <CodingsHere codings={here} held={coding} />
      ) : (
        <span className={styles.name} title={code?.name}>
          <ColorDot color={code?.color ?? 'gray'} />
          <span className={styles.words}>{code?.name}</span>
        </span>
      )}
      <span className={styles.tools}>
        <BarButton action={actions.get('coding.apply')} icon={<Tag aria-hidden />}>
          {t.coding.applyShort}
        </BarButton>
        <BarButton action={actions.get('coding.recode')} icon={<Repeat2 aria-hidden />}>
          {t.coding.recodeShort}
        </BarButton>
        <BarButton action={actions.get('coding.memo')} icon={<MessageSquareText aria-hidden />}>
          {t.coding.memoShort}
        </BarButton>
        <BarButton action={actions.get('coding.weight')} icon={<Gauge aria-hidden />}>
          {coding.weight === null ? t.acts.weightShort : t.acts.weightOf(coding.weight)}
        </BarButton>
        <BarButton action={actions.get('coding.remove')} icon={<Trash2 aria-hidden />}>
          {t.coding.removeShort}
        </BarButton>
        <PinButton coding={coding} />
      </span>
      {field === 'memo' && <MemoField key={coding.id} coding={coding} />}
      {field === 'weight' && <WeightField key={coding.id} coding={coding} />}
    </div>
  );
}

function PinButton({ coding }: { readonly coding: Coding }) {
  const t = useMessages();
  const keys = useNumberKeys((state) => state);
  const pinned = pinOf(keys.pinned, coding.codeId);
  const number = numberToPin(keys, coding.codeId);
  const label = number === null ? t.acts.pinsFull : pinned === null ? t.acts.pin(number) : t.acts.unpin(number);
  return (
    <button
      type="button"
      className={cx(styles.button)}
      aria-label={label}
      aria-pressed={pinned !== null}
      title={label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => pinCode(coding.codeId, t)}
    >
      <span className={styles.icon}>
        <Pin aria-hidden {...(pinned === null ? {} : { fill: 'currentColor' })} />
      </span>
      {number !== null && <span className={styles.count}>{number}</span>}
    </button>
  );
}
