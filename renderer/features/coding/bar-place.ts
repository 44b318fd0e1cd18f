/** Where the bar stands; `left` and `top` count from the frame, `top` is the edge that is turned to the passage. */
export type BarPlace = { readonly side: 'below' | 'above' | 'docked'; readonly left: number; readonly top: number };

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

type Room = {
  /** What the bar is placed in, as long as the whole text. */
  readonly frame: Box;
  /** The part of it that is seen. */
  readonly view: Box;
  readonly bar: { readonly width: number; readonly height: number };
};

/** Between the bar and its passage. */
const gap = 6;
/** Kept free at the edges of the view. */
const margin = 8;

/** Below the passage where there is room, else above it; where there is none either way, at the foot of the view. */
export function placeOfBar(lines: { readonly first: Box; readonly last: Box }, { frame, view, bar }: Room): BarPlace {
  const { first, last } = lines;
  const needed = bar.height + gap + margin;
  const fitsBelow = last.bottom >= view.top && last.bottom + needed <= view.bottom;
  const fitsAbove = first.top <= view.bottom && first.top - needed >= view.top;
  const side = fitsBelow ? 'below' : fitsAbove ? 'above' : 'docked';
  const at = side === 'above' ? first.left : Math.min(first.left, last.left);
  const left = Math.max(margin, Math.min(at, frame.right - bar.width - 2 * margin) - frame.left);
  return { side, left, top: (side === 'above' ? first.top - gap : last.bottom + gap) - frame.top };
}
