import { MessageSquareText, Quote, Repeat2, Tag, TextQuote, Trash2 } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { DocumentId } from '../../../shared/kernel/ids';
import type { Coding } from '../../../shared/project/coding';
import type { Span } from '../../../shared/text/span';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { holdCoding, useSession } from '../../state/session-store';
import type { Action } from '../../ui/action';
import { ColorDot } from '../../ui/color-dot';
import { Kbd } from '../../ui/kbd';
import { useCodingActions } from './coding-actions';
import { recentCodes, useCodingSession } from './coding-session';
import { MemoField } from './memo-field';
import type { TextSurface } from './text-surface';
import styles from './hand-bar.module.css';

type HandBarProps = {
  readonly surface: TextSurface;
  readonly documentId: DocumentId;
  /** Counts up when something in the text may have moved. */
  readonly layout: number;
};

/** What can be done with the selected passage, or with the coding in hand, right where it stands. */
export function HandBar({ surface, documentId, layout }: HandBarProps) {
  const selection = useSession((state) => state.selection);
  const codingId = useSession((state) => state.codingId);
  const codings = useProject().codings.get(documentId);
  const selected = selection?.documentId === documentId ? selection : null;
  const coding = selected === null ? codings?.find(({ id }) => id === codingId) : undefined;
  const span = selected ?? coding ?? null;
  const coded = useCodingSession((state) => state.coded);
  if (span === null || (selected !== null && selected === coded)) return null;
  return (
    <Anchored key={`${span.start}-${span.end}`} surface={surface} span={span} layout={layout}>
      {coding === undefined ? <SelectionBar /> : <CodingBar coding={coding} surface={surface} />}
    </Anchored>
  );
}

type AnchoredProps = Omit<HandBarProps, 'documentId'> & { readonly span: Span; readonly children: ReactNode };

/** Space between the bar and the passage, and between the bar and the edge of the window. */
const clearance = 12;

function Anchored({ surface, span, layout, children }: AnchoredProps) {
  const element = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [place, setPlace] = useState<{ left: number; top: number; side: 'above' | 'below' } | null>(null);
  useLayoutEffect(() => {
    const frame = element.current?.parentElement;
    const lines = surface.lines(span);
    if (!frame || lines === null) return;
    const box = frame.getBoundingClientRect();
    const window = frame.parentElement?.getBoundingClientRect() ?? box;
    const needed = size.height + clearance;
    const isLow = lines.last.bottom + needed > window.bottom && lines.first.top - needed > window.top;
    const at = isLow ? lines.first.left : Math.min(lines.first.left, lines.last.left);
    const left = Math.max(8, Math.min(at, box.right - size.width - 16) - box.left);
    const next = {
      left,
      top: (isLow ? lines.first.top - 6 : lines.last.bottom + 6) - box.top,
      side: isLow ? 'above' : 'below',
    } as const;
    setPlace((before) =>
      before?.left === next.left && before.top === next.top && before.side === next.side ? before : next,
    );
  }, [surface, span, layout, size]);
  // The bar grows with the codes it offers and with the memo.
  useLayoutEffect(() => {
    const bar = element.current;
    if (bar === null) return undefined;
    const measure = (): void => {
      const { offsetWidth: width, offsetHeight: height } = bar;
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(bar);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={element}
      className={styles.anchor}
      data-side={place?.side ?? 'below'}
      style={place === null ? { visibility: 'hidden' } : { left: place.left, top: place.top }}
    >
      {children}
    </div>
  );
}

function SelectionBar() {
  const t = useMessages();
  const project = useProject();
  const recent = recentCodes(
    project,
    useCodingSession((state) => state.recent),
  );
  const actions = actionMap(useCodingActions());
  return (
    <div className={styles.bar} role="toolbar" aria-label={t.coding.selectionBar}>
      <BarButton action={actions.get('coding.apply')} icon={<Tag aria-hidden />}>
        {t.coding.applyShort}
      </BarButton>
      {recent.slice(0, 2).map((id, index) => {
        const code = project.codes.get(id);
        return code === undefined ? null : (
          <BarButton key={id} action={actions.get(`coding.recent-${index + 1}`)} icon={<ColorDot color={code.color} />}>
            {code.name}
          </BarButton>
        );
      })}
      <BarButton action={actions.get('coding.in-vivo')} icon={<TextQuote aria-hidden />}>
        {t.coding.inVivoShort}
      </BarButton>
      <BarButton action={actions.get('coding.o-tone')} icon={<Quote aria-hidden />}>
        {t.coding.oToneShort}
      </BarButton>
    </div>
  );
}

function CodingBar({ coding, surface }: { readonly coding: Coding; readonly surface: TextSurface }) {
  const t = useMessages();
  const project = useProject();
  const actions = actionMap(useCodingActions());
  const isMemoOpen = useCodingSession((state) => state.isMemoOpen);
  const takenAt = useCodingSession((state) => state.takenAt);
  const here = takenAt === null ? [] : surface.codingsAt(takenAt);
  const isAmongThem = here.length > 1 && here.some(({ id }) => id === coding.id);
  return (
    <div
      className={styles.bar}
      data-stacked={isAmongThem || isMemoOpen || undefined}
      role="group"
      aria-label={t.coding.codingBar}
    >
      {isAmongThem ? (
        <OthersHere codings={here} held={coding} />
      ) : (
        <span className={styles.name}>
          <ColorDot color={project.codes.get(coding.codeId)?.color ?? 'gray'} />
          {project.codes.get(coding.codeId)?.name}
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
        <BarButton action={actions.get('coding.remove')} icon={<Trash2 aria-hidden />}>
          {t.coding.removeShort}
        </BarButton>
      </span>
      {isMemoOpen && <MemoField key={coding.id} coding={coding} />}
    </div>
  );
}

type OthersHereProps = { readonly codings: readonly Coding[]; readonly held: Coding };

/** All codings at a place, smallest first, the one in hand marked. */
function OthersHere({ codings, held }: OthersHereProps) {
  const t = useMessages();
  const { codes } = useProject();
  return (
    <span className={styles.others} role="group" aria-label={t.coding.othersHere}>
      {codings.map((coding) => (
        <button
          key={coding.id}
          type="button"
          className={styles.other}
          aria-pressed={coding.id === held.id}
          title={coding.quote.slice(0, 200)}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => holdCoding(coding.id)}
        >
          <ColorDot color={codes.get(coding.codeId)?.color ?? 'gray'} />
          {codes.get(coding.codeId)?.name}
        </button>
      ))}
    </span>
  );
}

type BarButtonProps = {
  readonly action: Action | undefined;
  readonly icon: ReactNode;
  readonly children: ReactNode;
};

/** Pressed without taking the focus out of the text. */
function BarButton({ action, icon, children }: BarButtonProps) {
  const key = action?.shortcut;
  return (
    <button
      type="button"
      className={styles.button}
      title={action?.label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => action?.run()}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>{children}</span>
      {key !== undefined && <Kbd shortcut={key} />}
    </button>
  );
}

function actionMap(actions: readonly Action[]): ReadonlyMap<string, Action> {
  return new Map(actions.map((action) => [action.id, action]));
}
