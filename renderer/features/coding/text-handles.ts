import type { Coding } from '../../../shared/project/coding';
import type { Span } from '../../../shared/text/span';
import { session } from '../../state/session-store';
import type { Messages } from '../../i18n/messages';
import { resize } from './held-coding';
import { offsetAtPoint } from './text-position';
import { tidySpan } from './text-outline';
import type { TextSurface } from './text-surface';

/** Lets the two handles of the coding in hand be dragged to other words; Escape puts them back. */
export function connectHandles(
  host: HTMLElement,
  surface: TextSurface,
  { signal, messages }: { readonly signal: AbortSignal; readonly messages: () => Messages },
): void {
  host.addEventListener(
    'pointerdown',
    (event) => {
      const handle = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-edge]') : null;
      const coding = surface.codingById(session.getState().codingId);
      if (handle === null || coding === undefined || event.button !== 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const edge = handle.dataset['edge'] === 'start' ? 'start' : 'end';
      dragHandle(host, surface, { coding, edge, messages });
    },
    { signal, capture: true },
  );
}

type HandleDrag = {
  readonly coding: Coding;
  readonly edge: 'start' | 'end';
  readonly messages: () => Messages;
};

function dragHandle(host: HTMLElement, surface: TextSurface, { coding, edge, messages }: HandleDrag): void {
  const drag = new AbortController();
  const { signal } = drag;
  const column = surface.paragraphElement(coding.start)?.getBoundingClientRect() ?? host.getBoundingClientRect();
  let span: Span = coding;
  host.dataset['resizing'] = '';
  const finish = (result: Span | null): void => {
    drag.abort();
    delete host.dataset['resizing'];
    const tidy = result === null ? null : tidySpan(surface.outline, result);
    surface.hold(coding, tidy ?? coding);
    if (tidy !== null) void resize(coding, tidy, messages());
  };
  const follow = (event: PointerEvent): void => {
    const x = Math.min(Math.max(event.clientX, column.left + 1), column.right - 1);
    const place = offsetAtPoint(surface.drawn, x, event.clientY);
    if (place === null) return;
    const next = { start: coding.start, end: coding.end, [edge]: place.offset };
    if (next.start >= next.end) return;
    span = next;
    surface.hold(coding, span);
  };
  document.addEventListener('pointermove', follow, { signal });
  document.addEventListener('pointerup', () => finish(span), { signal });
  document.addEventListener('pointercancel', () => finish(null), { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      finish(null);
    },
    { signal, capture: true },
  );
}
