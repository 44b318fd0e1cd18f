import { useEffect, useLayoutEffect, type RefObject } from 'react';
import type { DocumentId } from '../../../shared/kernel/ids';
import type { Span } from '../../../shared/text/span';
import { readingPlaces, type ReadingPlace } from '../../state/reading-places';
import { holdCoding, session, useSession } from '../../state/session-store';
import type { TextSurface } from './text-surface';

/** How long a passage one came to is pointed out. */
const flashedFor = 1800;
/** How long the text waits before it takes a keyboard that nobody has. */
const focusedAfter = 100;
/** Where in the window the top of the text is looked for: below the padding, right of the paragraph numbers. */
const probe = { x: 0.42, y: 6 };

/**
 * Opens a document at the passage asked for, or where one was reading; keeps that place while one is elsewhere.
 *
 * The text takes the keyboard when it would otherwise be nowhere.
 */
export function useReadingPlace(
  documentId: DocumentId,
  surface: TextSurface | null,
  scroller: RefObject<HTMLDivElement | null>,
): void {
  const place = useSession((state) => state.place);
  const span = place.view === 'material' && place.documentId === documentId ? (place.span ?? null) : null;

  useLayoutEffect(() => {
    const window = scroller.current;
    if (surface === null || window === null) return undefined;
    const kept = readingPlaces.get(documentId);
    if (kept !== undefined) returnTo(surface, window, kept);
    const keep = (): void => {
      const now = readingPlace(window);
      if (now !== null) readingPlaces.set(documentId, now);
    };
    window.addEventListener('scrollend', keep);
    return () => window.removeEventListener('scrollend', keep);
  }, [surface, documentId, scroller]);

  useEffect(() => {
    if (surface === null) return undefined;
    // A dialog or a list that led here gives the focus back first, to something that may be gone.
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      scroller.current?.querySelector<HTMLElement>('[data-coded-text]')?.focus({ preventScroll: true });
    }, focusedAfter);
    return () => clearTimeout(timer);
  }, [surface, scroller, place]);

  useEffect(() => {
    if (surface === null || span === null) return undefined;
    surface.scrollTo(span);
    const isHeld = holdAt(surface, span);
    if (isHeld) return undefined;
    surface.mark('flash', span);
    const timer = setTimeout(() => surface.mark('flash', null), flashedFor);
    return () => {
      clearTimeout(timer);
      surface.mark('flash', null);
    };
    // `place` too: going to the same passage again points it out again.
  }, [surface, span, place]);
}

/** Takes a coding of exactly this passage in hand, unless one was named already. */
function holdAt(surface: TextSurface, { start, end }: Span): boolean {
  if (session.getState().codingId !== null) return true;
  const coding = surface.codingsAt(start).find((candidate) => candidate.start === start && candidate.end === end);
  if (coding === undefined) return false;
  holdCoding(coding.id);
  return true;
}

function readingPlace(window: HTMLElement): ReadingPlace | null {
  const box = window.getBoundingClientRect();
  for (const y of [probe.y, probe.y + 20]) {
    const hit = document.elementFromPoint(box.left + box.width * probe.x, box.top + y);
    const paragraph = hit?.closest<HTMLElement>('[data-par]');
    if (paragraph)
      return { number: Number(paragraph.dataset['par']), distance: paragraph.getBoundingClientRect().top - box.top };
  }
  return null;
}

function returnTo(surface: TextSurface, window: HTMLElement, { number, distance }: ReadingPlace): void {
  const element = surface.drawn.elements[number - 1];
  if (element === undefined) return;
  const scroll = (): void => {
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    window.scrollTop -= distance;
  };
  scroll();
  requestAnimationFrame(() => requestAnimationFrame(scroll));
}
