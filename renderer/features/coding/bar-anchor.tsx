import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Span } from '../../../shared/text/span';
import { placeOfBar, type BarPlace } from './bar-place';
import styles from './hand-bar.module.css';
import type { TextSurface } from './text-surface';

type BarAnchorProps = {
  readonly surface: TextSurface;
  readonly span: Span;
  /** Counts up when something in the text may have moved. */
  readonly layout: number;
  /** Where the bar goes when it would cover its passage anywhere else. */
  readonly dock: HTMLElement | null;
  readonly children: ReactNode;
};

/** Kept between a passage and the edge of the view, in pixels. */
const hem = 8;

/** Holds the bar below its passage, or above it, or at the foot of the view; never over it. */
export function BarAnchor({ surface, span, layout, dock, children }: BarAnchorProps) {
  const marker = useRef<HTMLSpanElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [place, setPlace] = useState<BarPlace | null>(null);
  const isDocked = place?.side === 'docked' && dock !== null;
  useLayoutEffect(() => {
    const frame = marker.current?.parentElement;
    const lines = surface.lines(span);
    if (!frame || lines === null) return;
    const box = frame.getBoundingClientRect();
    const view = frame.parentElement?.getBoundingClientRect() ?? box;
    const next = placeOfBar(lines, { frame: box, view, bar: size });
    setPlace((before) =>
      before?.left === next.left && before.top === next.top && before.side === next.side ? before : next,
    );
  }, [surface, span, layout, size]);
  // Its room is taken from the view: the end of the passage must not be behind the edge now.
  useLayoutEffect(() => {
    const view = marker.current?.parentElement?.parentElement;
    const lines = isDocked ? surface.lines(span) : null;
    if (!view || lines === null) return;
    const box = view.getBoundingClientRect();
    const hidden = lines.last.bottom + hem - box.bottom;
    if (hidden > 0 && lines.first.top - hem - hidden >= box.top) view.scrollBy({ top: hidden, behavior: 'instant' });
  }, [isDocked, surface, span, size]);
  // The bar grows with the codes it offers and with its fields.
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const { offsetWidth: width, offsetHeight: height } = element;
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(element);
    return () => observer.disconnect();
  }, [isDocked]);
  const anchored = (
    <div
      ref={bar}
      className={styles.anchor}
      data-side={place?.side ?? 'below'}
      style={place === null ? { visibility: 'hidden' } : isDocked ? {} : { left: place.left, top: place.top }}
    >
      {children}
    </div>
  );
  return (
    <>
      <span ref={marker} hidden />
      {isDocked ? createPortal(anchored, dock) : anchored}
    </>
  );
}
