import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { DocumentId, SpeakerId } from '../../../shared/kernel/ids';
import { shownPath } from '../../../shared/project/code-tree';
import type { DocumentRecord } from '../../../shared/project/document';
import type { Revision } from '../../../shared/project/revision';
import { formatTime } from '../../../shared/text/time-stamps';
import { useMessages } from '../../i18n/use-messages';
import { useCodeTree } from '../../state/code-index';
import { currentProject, useProjectState } from '../../state/project-store';
import { useSession } from '../../state/session-store';
import { useCodingActions } from './coding-actions';
import { useShownCodings } from './coding-filter';
import { useCodingSession } from './coding-session';
import { FindBar } from './find-bar';
import { foldBranch, useFoldedBranches } from './folded-branches';
import { HandBar } from './hand-bar';
import { readingStyle, useReadingLook } from '../../state/reading-look';
import { TextController } from './text-controller';
import { textOutline } from './text-outline';
import { TextSurface, type SurfaceWords } from './text-surface';
import { useFind } from './use-find';
import { useTimeStamps } from './use-time-stamps';
import { useReadingPlace } from './use-reading-place';
import styles from './coding-view.module.css';
import surfaceStyles from './text-surface.module.css';

type TextPaneProps = {
  readonly document: DocumentRecord;
  readonly revision: Revision;
  /** The words of the revision. */
  readonly text: string;
};

type Drawn = { readonly surface: TextSurface; readonly controller: TextController };

/** As much of a quotation as a stripe says. */
const quoteStart = 80;

/** The text itself. React keeps the frame; the words are drawn by `TextSurface` and listened to by `TextController`. */
export function TextPane({ document, revision, text }: TextPaneProps) {
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [dock, setDock] = useState<HTMLDivElement | null>(null);
  const [layout, setLayout] = useState(0);
  const onLayout = useCallback(() => setLayout((count) => count + 1), []);
  const drawn = useDrawn({ document, revision, text }, host, scroller, onLayout);
  useReadingPlace(document.id, drawn?.surface ?? null, scroller);
  useCaretAtPassage(document.id, drawn?.controller ?? null);
  const longest = longestLabel(revision);
  const look = useReadingLook();
  const lineWidth = look.hasLines ? look.lineWidth : null;
  useLayoutEffect(() => drawn?.surface.setLines(lineWidth), [drawn, lineWidth]);
  useTimeStamps(document.id, drawn?.surface ?? null, host);
  useFind(text, drawn?.surface ?? null);
  return (
    <>
      {drawn !== null && <FindBar documentId={document.id} controller={drawn.controller} />}
      <div ref={scroller} className={styles.scroller} tabIndex={-1} data-text-scroller="">
        <div className={styles.frame}>
          <div
            ref={host}
            className={surfaceStyles.page}
            role="document"
            tabIndex={0}
            aria-label={t.coding.textOf(document.name)}
            data-coded-text=""
            data-speakers={longest > 0 ? 'yes' : 'no'}
            style={{ '--longest-label': longest, ...readingStyle(look) }}
          />
          {drawn !== null && <HandBar surface={drawn.surface} documentId={document.id} layout={layout} dock={dock} />}
        </div>
        <Said />
      </div>
      <div ref={setDock} className={styles.dock} />
    </>
  );
}

/** Whoever was led to a passage reads on from there with the keys. */
function useCaretAtPassage(documentId: DocumentId, controller: TextController | null): void {
  const place = useSession((state) => state.place);
  useEffect(() => {
    if (place.view === 'material' && place.documentId === documentId && place.span)
      controller?.placeCaret(place.span.start);
  }, [documentId, controller, place]);
}

/** What the screen reader is told; apart, so that nothing else is drawn for it. */
function Said() {
  return (
    <div role="status" className={styles.said}>
      {useCodingSession((state) => state.said)}
    </div>
  );
}

/** Characters of the longest speaker's label, as far as the column for them grows. */
function longestLabel({ turns }: Revision): number {
  const colonAndSpace = 2;
  const longest = turns.reduce((most, { start, wordsStart }) => Math.max(most, wordsStart - start - colonAndSpace), 0);
  return Math.min(longest, 11);
}

/** The speakers of a document, in an order that stays when turns come and go. */
function speakersOf(documentId: DocumentId): readonly SpeakerId[] {
  return [...currentProject().speakers.values()].flatMap((speaker) =>
    speaker.documentId === documentId ? [speaker.id] : [],
  );
}

/** Draws the text once per revision, and hands on what changes afterwards. */
function useDrawn(
  { document, revision, text }: TextPaneProps,
  host: RefObject<HTMLDivElement | null>,
  scroller: RefObject<HTMLDivElement | null>,
  onLayout: () => void,
): Drawn | null {
  const t = useMessages();
  const words = useSurfaceWords();
  const { shown: codings } = useShownCodings(document.id);
  const codes = useProjectState((state) => state.project?.codes);
  const folded = useFoldedBranches();
  const codingId = useSession((state) => state.codingId);
  const actions = useCodingActions();
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const latest = useRef({ t, words });
  useLayoutEffect(() => {
    latest.current = { t, words };
  }, [t, words]);

  useLayoutEffect(() => {
    if (host.current === null || scroller.current === null) return undefined;
    const now = latest.current;
    const surface = new TextSurface(host.current, textOutline(text, revision, speakersOf(document.id)), now.words, {
      onLayout,
      onFold: foldBranch,
    });
    const controller = new TextController(host.current, surface, document.id, scroller.current, now.t);
    setDrawn({ surface, controller });
    return () => {
      controller.dispose();
      surface.dispose();
    };
  }, [text, revision, document.id, host, scroller, onLayout]);

  useLayoutEffect(() => drawn?.surface.setWords(words), [drawn, words]);
  useLayoutEffect(() => drawn?.controller.setMessages(t), [drawn, t]);
  useLayoutEffect(() => {
    if (codes !== undefined) drawn?.surface.show({ codings, codes, folded });
  }, [drawn, codings, codes, folded]);
  useLayoutEffect(
    () => drawn?.surface.hold(drawn.surface.codingById(codingId) ?? null),
    [drawn, codings, codes, codingId],
  );
  useLayoutEffect(() => drawn?.controller.setActions(actions), [drawn, actions]);
  return drawn;
}

function useSurfaceWords(): SurfaceWords {
  const t = useMessages();
  const tree = useCodeTree();
  const latestTree = useRef(tree);
  useLayoutEffect(() => {
    latestTree.current = tree;
  }, [tree]);
  return useMemo(
    () => ({
      describe: (names) => t.coding.paragraphCodes(names.join(', ')),
      codingBegins: (names) => t.reading.codingBegins(names.join(', ')),
      codingEnds: (names) => t.reading.codingEnds(names.join(', ')),
      timeTitle: ({ seconds }) => t.reading.timeTitle(formatTime(seconds)),
      stripeTitle: (code, { quote }) => {
        const start = quote.length > quoteStart ? `${quote.slice(0, quoteStart).trimEnd()} …` : quote;
        return t.coding.stripe(shownPath(latestTree.current, code.id), start);
      },
      foldedTitle: (branch, codings) => {
        const tree = latestTree.current;
        const names = new Set(codings.map(({ codeId }) => tree.path(codeId).at(-1)?.name ?? ''));
        return t.reading.foldedStripe(branch.name, codings.length, [...names].join(', '));
      },
      laneHeads: t.reading.laneHeads,
      laneHead: ({ code, codings, isFolded }) => t.reading.laneHead(code.name, codings, isFolded),
    }),
    [t],
  );
}
