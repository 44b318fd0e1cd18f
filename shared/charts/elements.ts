import type { Drawing, DrawingItem } from './drawing';

/**
 * Colours of everything that is no code, on paper.
 *
 * The screen has a dark theme: it draws these, and these alone, in the colours of the interface.
 */
export const ink = { text: '#1c1b19', quiet: '#56524c', line: '#d8d4cc', axis: '#8c877e', paper: '#ffffff' } as const;

/** Words on a ground of their own, which stays what it is in every theme. */
export const onGround = { dark: '#000001', light: '#fffffe' } as const;

/** Names first, so that the picture looks the same with or without our own font. */
const fontFamily =
  "'Source Sans 3 Variable', 'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

/** Size of words in CSS pixels: 12 px are 9 pt in print. */
export const fontSize = { small: 11, plain: 12 } as const;

/** A length with one decimal: finer than print can show, and the same bytes on every machine. */
export function exact(length: number): number {
  return Math.round(length * 10) / 10;
}

type TextLook = {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly fill?: string;
  readonly isStrong?: boolean;
  /** Turned against the clock around its own place, in degrees. */
  readonly turned?: number;
  /** A rim in the colour of the paper, so that lines behind do not cross the words. */
  readonly hasRim?: boolean;
};

/** A line of words; `y` is its base line. */
export function text(x: number, y: number, words: string, look: TextLook = {}): DrawingItem {
  const {
    anchor = 'start',
    size = fontSize.plain,
    fill = ink.text,
    isStrong = false,
    turned = 0,
    hasRim = false,
  } = look;
  return {
    tag: 'text',
    attributes: {
      x: exact(x),
      y: exact(y),
      'font-size': size,
      fill,
      ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
      ...(isStrong ? { 'font-weight': 600 } : {}),
      ...(turned === 0 ? {} : { transform: `rotate(${-turned} ${exact(x)} ${exact(y)})` }),
      ...(hasRim ? { stroke: ink.paper, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}),
    },
    items: [words],
  };
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export function rect(
  { x, y, width, height }: Box,
  fill: string,
  more: Readonly<Record<string, string | number>> = {},
): DrawingItem {
  return {
    tag: 'rect',
    attributes: { x: exact(x), y: exact(y), width: exact(width), height: exact(height), fill, ...more },
  };
}

type Ends = { readonly from: readonly [number, number]; readonly to: readonly [number, number] };

export function line({ from, to }: Ends, stroke: string, more: Readonly<Record<string, string | number>> = {}) {
  const [x1, y1] = from.map(exact) as [number, number];
  const [x2, y2] = to.map(exact) as [number, number];
  return { tag: 'line', attributes: { x1, y1, x2, y2, stroke, ...more } } satisfies DrawingItem;
}

/** White around everything. */
const margin = 8;

/** A picture of items that fill a size, on paper with a margin, in our font. */
export function sheet(
  title: string,
  size: { readonly width: number; readonly height: number },
  items: readonly DrawingItem[],
): Drawing {
  const width = Math.ceil(size.width) + 2 * margin;
  const height = Math.ceil(size.height) + 2 * margin;
  return {
    width,
    height,
    title,
    items: [
      rect({ x: 0, y: 0, width, height }, ink.paper),
      { tag: 'g', attributes: { transform: `translate(${margin} ${margin})`, 'font-family': fontFamily }, items },
    ],
  };
}
