import { X } from 'lucide-react';
import { useLayoutEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { passagesOf, type Passage } from '../../../shared/analysis/passages';
import { codingsBehind } from '../../../shared/charts/make-chart';
import { contextOf, shortReach } from '../../../shared/text/context';
import type { Project } from '../../../shared/project/project';
import { isBlocked } from '../../../shared/project/document';
import { useMessages } from '../../i18n/use-messages';
import { go } from '../../state/session-store';
import { useText } from '../../state/texts';
import { Button } from '../../ui/button';
import { ColorDot } from '../../ui/color-dot';
import { IconButton } from '../../ui/icon-button';
import { QuotedWords } from '../../ui/quoted-words';
import { useRovingList } from '../../ui/use-roving-list';
import { compareSession, setCompareSession, type Target } from './compare-session';
import styles from './passages-panel.module.css';
import type { MadeChart } from './use-chart';

/** Passages that are drawn at once. */
const atOnce = 100;

type PassagesPanelProps = {
  readonly made: MadeChart;
  readonly target: Target;
  /** Closes the panel and gives the focus back to the number. */
  readonly onClose: () => void;
};

/** The words behind a number. */
export function PassagesPanel({ made, target, onClose }: PassagesPanelProps) {
  const t = useMessages();
  const { project, request } = made;
  const passages = useMemo(
    () => passagesOf(project, codingsBehind(project, request, target.way)),
    [project, request, target],
  );
  const documents = new Set(passages.map(({ documentId }) => documentId)).size;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section className={styles.panel} aria-label={t.compare.passages} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <h2 className={styles.title}>{target.name}</h2>
        <span className={styles.count} aria-live="polite">
          {t.compare.passageCount(passages.length, documents)}
        </span>
        <IconButton label={t.compare.close} icon={<X aria-hidden />} shortcut="Escape" onPress={onClose} />
      </header>
      <PassageList key={target.name} project={project} passages={passages} />
    </section>
  );
}

type PassageListProps = { readonly project: Project; readonly passages: readonly Passage[] };

function PassageList({ project, passages }: PassageListProps) {
  const t = useMessages();
  const [count, setCount] = useState(() => Math.max(atOnce, indexInHand(passages) + 1));
  const shown = passages.slice(0, count);
  const { containerRef, active, setActive, focus, onKeyDown } = useRovingList(shown.length, {
    initial: Math.max(0, indexInHand(passages)),
  });
  useLayoutEffect(() => {
    focus(Math.max(0, indexInHand(passages)));
    // Only on opening and on coming back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <div className={styles.scroll}>
      <div
        ref={containerRef}
        role="list"
        aria-label={t.compare.passages}
        onKeyDown={(event) => {
          if (event.target instanceof HTMLElement && event.target.hasAttribute('data-roving')) onKeyDown(event);
        }}
      >
        {shown.map((passage, index) => (
          <div key={`${passage.documentId} ${passage.start} ${passage.end}`} role="listitem">
            <PassageItem
              project={project}
              passage={passage}
              index={index}
              isActive={index === active}
              onFocus={() => setActive(index)}
            />
          </div>
        ))}
      </div>
      {shown.length < passages.length && (
        <div className={styles.more}>
          <Button onPress={() => setCount(count + atOnce)}>{t.compare.moreRows(shown.length, passages.length)}</Button>
        </div>
      )}
    </div>
  );
}

type PassageItemProps = {
  readonly project: Project;
  readonly passage: Passage;
  readonly index: number;
  readonly isActive: boolean;
  readonly onFocus: () => void;
};

function PassageItem({ project, passage, index, isActive, onFocus }: PassageItemProps) {
  const t = useMessages();
  const { document, codings, quote, reference, start, end } = passage;
  const text = useText(document.revisionId);
  const context = useMemo(
    () => (text === undefined ? null : contextOf(text, { start, end }, { reach: shortReach })),
    [text, start, end],
  );
  const codes = [...new Set(codings.map(({ codeId }) => codeId))].flatMap((id) => project.codes.get(id) ?? []);
  return (
    <button
      type="button"
      className={styles.passage}
      data-roving={index}
      data-printed={isBlocked(document) ? 'never' : undefined}
      tabIndex={isActive ? 0 : -1}
      onFocus={onFocus}
      onClick={() => leaveTo(passage)}
    >
      <span className={styles.words}>
        <QuotedWords context={context} quote={quote} color={codes[0]?.color} />
      </span>
      <span className={styles.about}>
        <span className={styles.reference}>{reference}</span>
        {codes.map(({ id, name, color }) => (
          <span key={id} className={styles.code}>
            <ColorDot color={color} />
            {name}
          </span>
        ))}
        {isBlocked(document) && <span className={styles.blocked}>{t.compare.blocked}</span>}
      </span>
    </button>
  );
}

function indexInHand(passages: readonly Passage[]): number {
  const { codingId } = compareSession();
  return passages.findIndex(({ codings }) => codings.some(({ id }) => id === codingId));
}

/** Goes to the place in the document; coming back gives the focus to the passage again. */
function leaveTo({ documentId, start, end, codings }: Passage): void {
  const codingId = codings[0]?.id ?? null;
  setCompareSession({ codingId });
  go({ view: 'material', documentId, span: { start, end }, codingId });
}
