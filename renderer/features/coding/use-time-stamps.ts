import { useEffect, type RefObject } from 'react';
import { referenceOf } from '../../../shared/analysis/reference';
import type { DocumentId } from '../../../shared/kernel/ids';
import { formatTime } from '../../../shared/text/time-stamps';
import { useMessages } from '../../i18n/use-messages';
import { currentProject } from '../../state/project-store';
import { copyText } from '../../ui/copy-text';
import { toast } from '../../ui/toast';
import { codingSession } from './coding-session';
import { paragraphOf } from './text-outline';
import type { TextSurface } from './text-surface';
import { timeOf } from './time-target';

/** Copies a reference with its time when a time stamp is pressed, or Enter is pressed where one stands. */
export function useTimeStamps(
  documentId: DocumentId,
  surface: TextSurface | null,
  host: RefObject<HTMLElement | null>,
): void {
  const t = useMessages();
  useEffect(() => {
    const element = host.current;
    if (surface === null || element === null) return undefined;
    const copy = (offset: number): boolean => {
      const stamps = paragraphOf(surface.outline, offset)?.timeStamps ?? [];
      const stamp = stamps.find(({ start, end }) => start <= offset && offset <= end);
      if (stamp === undefined) return false;
      const place = referenceOf(currentProject(), { documentId, start: stamp.start, end: stamp.end });
      const time = formatTime(stamp.seconds);
      const reference = place.includes(time) ? place : `${place}, ${time}`;
      copyText(reference);
      toast({ text: t.reading.timeCopied(reference) });
      return true;
    };
    const onClick = (event: MouseEvent): void => {
      const offset = timeOf(event.target);
      if (offset !== null) copy(offset);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (event.key !== 'Enter' || !isBare || event.defaultPrevented) return;
      const { caret } = codingSession.getState();
      const offset = timeOf(event.target) ?? (event.target === element ? caret : null);
      if (offset !== null && copy(offset)) event.preventDefault();
    };
    const listening = new AbortController();
    element.addEventListener('click', onClick, { signal: listening.signal });
    element.addEventListener('keydown', onKeyDown, { signal: listening.signal });
    return () => listening.abort();
  }, [documentId, surface, host, t]);
}
