import { ChevronsDownUp, ChevronsUpDown, Copy, GripVertical } from 'lucide-react';
import { useMemo, useState, type DragEvent, type ReactNode } from 'react';
import type { CodingId, RevisionId } from '../../../../shared/kernel/ids';
import type { Code } from '../../../../shared/project/code';
import type { Coding } from '../../../../shared/project/coding';
import { useMessages } from '../../../i18n/use-messages';
import { useText } from '../../../state/texts';
import { ColorDot } from '../../../ui/color-dot';
import { cx } from '../../../ui/class-names';
import { IconButton } from '../../../ui/icon-button';
import { QuotedWords } from '../../../ui/quoted-words';
import { contextOf, longReach, shortReach } from '../../../../shared/text/context';
import styles from './passage-view.module.css';

/** A coding of the passage, in words. */
export type DescribedCoding = {
  readonly id: CodingId;
  readonly code: Code | undefined;
  /** Empty when there is only one who codes. */
  readonly coder: string;
  readonly weight: number | null;
  readonly memo: string;
};

type PassageViewProps = {
  /** Stands for the place. */
  readonly coding: Coding;
  readonly revisionId: RevisionId;
  readonly reference: string;
  /** Everything of the cell that lies exactly here; never empty. */
  readonly codings: readonly DescribedCoding[];
  readonly ordinal: number;
  /** Whether Tab reaches this one. */
  readonly isActive: boolean;
  readonly isExpanded: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onCopy: () => void;
  readonly onToggle: () => void;
  /** The button that makes it evidence. */
  readonly giving: ReactNode;
  /** Numbers of the statements it bears out. */
  readonly backs: readonly number[];
  /** Whether it came since the statements were last checked. */
  readonly isNew: boolean;
  readonly onDragStart: (event: DragEvent) => void;
};

/** A passage with the words around it, its reference, and what was noted on it. */
export function PassageView(props: PassageViewProps) {
  const { coding, reference, codings, ordinal, isActive, isExpanded, onOpen, onCopy, onToggle } = props;
  const { giving, backs, isNew } = props;
  // Buttons with menus and hints are dear: a cell with many passages is drawn without those nobody is near to.
  const [isNear, setIsNear] = useState(false);
  const t = useMessages();
  const text = useText(props.revisionId);
  const context = useMemo(
    () => (text === undefined ? null : contextOf(text, coding, { reach: isExpanded ? longReach : shortReach })),
    [text, coding, isExpanded],
  );
  const open = (): void => {
    if (document.getSelection()?.isCollapsed !== false) onOpen();
  };
  return (
    <div
      className={styles.passage}
      data-coding={coding.id}
      onFocus={props.onFocus}
      onPointerEnter={() => setIsNear(true)}
    >
      <div
        role="link"
        tabIndex={isActive ? 0 : -1}
        data-roving={ordinal}
        className={cx(styles.words, isExpanded && styles.expanded)}
        onClick={open}
        aria-describedby={`passage-about-${coding.id}`}
      >
        <QuotedWords context={context} quote={coding.quote} color={codings[0]?.code?.color} />
      </div>
      <div className={styles.foot} draggable onDragStart={props.onDragStart} title={t.summaries.drag}>
        <GripVertical aria-hidden className={styles.grip} />
        <div id={`passage-about-${coding.id}`} className={styles.about}>
          <span className={styles.reference}>{reference}</span>
          {codings.map(({ id, code, coder, weight }) => (
            <span key={id} className={styles.code}>
              {code !== undefined && <ColorDot color={code.color} />}
              {[
                code?.name,
                coder === '' ? '' : `${t.matrix.passages.coder} ${coder}`,
                weight === null ? '' : t.matrix.passages.weight(weight),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          ))}
          {backs.length > 0 && <span className={styles.backs}>{t.summaries.backs(backs)}</span>}
          {isNew && <span className={styles.new}>{t.summaries.isNew}</span>}
        </div>
        <div className={styles.buttons}>
          {(isActive || isNear) && (
            <>
              {giving}
              <IconButton
                label={isExpanded ? t.matrix.passages.less : t.matrix.passages.more}
                icon={isExpanded ? <ChevronsDownUp aria-hidden /> : <ChevronsUpDown aria-hidden />}
                shortcut={isExpanded ? 'ArrowLeft' : 'ArrowRight'}
                excludeFromTabOrder={!isActive}
                onPress={onToggle}
              />
              <IconButton
                label={t.matrix.passages.copy}
                icon={<Copy aria-hidden />}
                shortcut="Mod+C"
                excludeFromTabOrder={!isActive}
                onPress={onCopy}
              />
            </>
          )}
        </div>
      </div>
      {codings
        .filter(({ memo }) => memo !== '')
        .map(({ id, memo }) => (
          <p key={id} className={styles.memo}>
            <span className={styles.memoLabel}>{t.matrix.passages.memo}</span> {memo}
          </p>
        ))}
    </div>
  );
}
