import { NotebookPen, Star } from 'lucide-react';
import { useMemo, type DragEvent, type MouseEvent, type ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { speakerNames } from '../../../../shared/analysis/attribution';
import type { CodingRow } from '../../../../shared/analysis/coding-list';
import { referenceOf } from '../../../../shared/analysis/reference';
import { isBlocked } from '../../../../shared/project/document';
import { contextOf, shortReach } from '../../../../shared/text/context';
import { localeTags, useLocale, useMessages } from '../../../i18n/use-messages';
import { dragCodings } from '../../../state/drag-formats';
import { useProject } from '../../../state/project-store';
import { useText } from '../../../state/texts';
import { cx } from '../../../ui/class-names';
import { ColorDot } from '../../../ui/color-dot';
import { QuotedWords } from '../../../ui/quoted-words';
import styles from './code-list.module.css';
import { codingsOf } from './list-acts';
import { meantRows } from './list-state';

type CodingRowProps = {
  readonly row: CodingRow;
  readonly memo: string;
  readonly withCode: boolean;
  readonly place: { readonly index: number; readonly count: number; readonly top: number };
  /** Whether Tab reaches this one. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onFocus: () => void;
  readonly onPress: (event: MouseEvent) => void;
};

/** One coding: its words in context, and where, who, when and how strongly. */
export function CodingRowView(props: CodingRowProps) {
  const { row, memo, withCode, place, isActive, isSelected, measure, onFocus, onPress } = props;
  const { coding, document, code } = row;
  const text = useText(document.revisionId);
  const context = useMemo(
    () => (text === undefined ? null : contextOf(text, coding, { reach: shortReach })),
    [text, coding],
  );
  const onDragStart = (event: DragEvent): void => {
    dragCodings(event.dataTransfer, codingsOf(meantRows(coding.id)), coding.quote);
  };
  return (
    <div
      ref={measure}
      role="option"
      tabIndex={isActive ? 0 : -1}
      aria-selected={isSelected}
      aria-setsize={place.count}
      aria-posinset={place.index + 1}
      data-index={place.index}
      data-roving={place.index}
      data-coding={coding.id}
      draggable
      className={cx(styles.row, isSelected && styles.selected, isBlocked(document) && styles.blockedRow)}
      style={{ translate: `0 ${place.top}px` }}
      onFocus={onFocus}
      onClick={onPress}
      onDragStart={onDragStart}
    >
      <div className={styles.words}>
        <QuotedWords context={context} quote={coding.quote} color={code.color} />
      </div>
      <About row={row} withCode={withCode} hasMemo={memo !== ''} />
      {memo !== '' && <p className={styles.memo}>{memo}</p>}
    </div>
  );
}

function About({ row, withCode, hasMemo }: Pick<CodingRowProps, 'row' | 'withCode'> & { readonly hasMemo: boolean }) {
  const t = useMessages();
  const locale = useLocale();
  const project = useProject();
  const { coding, document, code } = row;
  const speakers = speakerNames(project, coding);
  const date = new Date(coding.createdAt).toLocaleDateString(localeTags[locale], { dateStyle: 'medium' });
  const facts = [
    speakers,
    project.coders.size > 1 ? (project.coders.get(coding.coderId)?.name ?? '') : '',
    date,
    coding.weight === null ? '' : t.matrix.passages.weight(coding.weight),
  ].filter(Boolean);
  return (
    <p className={styles.about}>
      <span className={styles.reference}>{referenceOf(project, coding)}</span>
      {withCode && (
        <span className={styles.code}>
          <ColorDot color={code.color} />
          {code.name}
        </span>
      )}
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {isBlocked(document) && <span className={styles.blocked}>{t.matrix.passages.blocked}</span>}
      {code.examples.includes(coding.id) && <Sign icon={<Star size={12} aria-hidden />} words={t.codes.isExample} />}
      {hasMemo && <Sign icon={<NotebookPen size={12} aria-hidden />} words={t.codes.memo} />}
    </p>
  );
}

function Sign({ icon, words }: { readonly icon: ReactNode; readonly words: string }) {
  return (
    <span className={styles.sign} title={words}>
      {icon}
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
