/** Extent of a stripe in its section, in pixels from the top of the margin. */
export type Extent = { readonly top: number; readonly bottom: number };

/** A stripe and its lane, which counts from the text outwards. */
export type StripeExtent = Extent & { readonly lane: number };

/** Where the name of a stripe stands. */
export type LabelPlace = { readonly left: number; readonly top: number };

export const labelHeight = 17;
/** A label shorter than this says nothing. */
const leastLabelWidth = 40;
/** How far a label may be from its stripe, in labels. */
const farthest = 8;
/** Space between a lane and the label right of it. */
const beside = 5;

/**
 * The lane of each stripe: none hides another, and at every height the branches stand in their order, so that a branch is
 * found at the same side of the others everywhere, without colours too.
 *
 * Within a branch the one that begins first, and of two the longer one, stands nearer to the text. Taken as pixels, not
 * as passages, because two passages on one line would hide one another too. The result is parallel to what was given.
 */
export function stripeLanes(stripes: readonly (Extent & { readonly branch: number })[]): number[] {
  const order = stripes.map((stripe, index) => ({ ...stripe, index, lane: 0 }));
  order.sort((a, b) => a.branch - b.branch || a.top - b.top || b.bottom - a.bottom || a.index - b.index);
  const lanes = new Array<number>(stripes.length).fill(0);
  order.forEach((stripe, place) => {
    const taken = new Set<number>();
    for (let before = 0; before < place; before += 1) {
      const other = order[before] as (typeof order)[number];
      if (other.top >= stripe.bottom || stripe.top >= other.bottom) continue;
      if (other.branch < stripe.branch) stripe.lane = Math.max(stripe.lane, other.lane + 1);
      else taken.add(other.lane);
    }
    while (taken.has(stripe.lane)) stripe.lane += 1;
    lanes[stripe.index] = stripe.lane;
  });
  return lanes;
}

/** Room of one lane while there are few. */
const widePitch = 7;
/** What is kept for names in a wide margin. */
const namesWidth = 130;
/** What the lanes may take of a narrow margin; beyond it they move together. */
const lanesShare = 0.55;

/** Room of one lane, for a number of lanes in a margin of some width. */
export function lanePitch(lanes: number, width: number): number {
  return Math.min(widePitch, Math.max(width * lanesShare, width - namesWidth) / Math.max(1, lanes));
}

/** The margin of a section. */
export type MarginSpace = {
  readonly width: number;
  readonly height: number;
  /** Room of one lane. */
  readonly pitch: number;
  /** Whether a stripe is to have a label at all: one that only goes on from the section above has none. */
  readonly wantsLabel: (index: number) => boolean;
};

type Labelled = StripeExtent & { readonly index: number; row: number };

/**
 * Places the names so that none covers another or a stripe; null where there is no room for one.
 *
 * One name stands in each row. Of stripes that begin together the outermost has the first row, so that the lines that
 * lead from a stripe down to its name do not cross, and the names of one place come down like stairs towards the text,
 * each with more room than the one before. The result is parallel to what was given.
 */
export function placeLabels(
  stripes: readonly StripeExtent[],
  { width, height, pitch, wantsLabel }: MarginSpace,
): (LabelPlace | null)[] {
  const labelled = stripes
    .map((stripe, index): Labelled => ({ ...stripe, index, row: 0 }))
    .filter(({ index }) => wantsLabel(index))
    .sort((a, b) => a.top - b.top || b.lane - a.lane);
  const rows = fitRows(pushDown(labelled), height);
  const places = new Array<LabelPlace | null>(stripes.length).fill(null);
  const outermost = outermostLane(stripes, rows);
  for (const label of rows) {
    const left = (outermost(label) + 1) * pitch + beside;
    if (width - left >= leastLabelWidth) places[label.index] = { left, top: label.row };
  }
  return places;
}

/** Each as near to the top of its stripe as those above allow; what would come too far down is left out. */
function pushDown(labelled: readonly Labelled[]): Labelled[] {
  let free = 0;
  return labelled.filter((label) => {
    const { top, bottom } = label;
    label.row = Math.max(top, free);
    const isNear = label.row <= Math.max(bottom - labelHeight, top) + farthest * labelHeight;
    if (isNear) free = label.row + labelHeight;
    return isNear;
  });
}

/** Moves up what would stand below the section; what has no room above either is left out. */
function fitRows(labelled: readonly Labelled[], height: number): Labelled[] {
  let limit = height;
  const fitting: Labelled[] = [];
  for (const label of labelled.toReversed()) {
    const row = Math.min(label.row, limit - labelHeight);
    if (row < 0 || row < label.top - farthest * labelHeight) continue;
    label.row = row;
    limit = row;
    fitting.push(label);
  }
  return fitting.reverse();
}

/** Tells which lane is the outermost that a stripe, or the line to a name, takes beside a row. */
function outermostLane(stripes: readonly StripeExtent[], rows: readonly Labelled[]): (label: Labelled) => number {
  const lines = rows.map(({ top, bottom, lane, row, index }) => ({
    lane,
    index,
    top: Math.min(top, rowMiddle(row)),
    bottom: Math.max(bottom, rowMiddle(row)),
  }));
  return ({ index, lane, row }) => {
    const isBeside = (extent: { readonly top: number; readonly bottom: number }): boolean =>
      extent.top < row + labelHeight && row < extent.bottom;
    let most = lane;
    for (const stripe of stripes) if (stripe.lane > most && isBeside(stripe)) most = stripe.lane;
    for (const line of lines) if (line.lane > most && line.index !== index && isBeside(line)) most = line.lane;
    return most;
  };
}

/** Where the line to a name meets it. */
export function rowMiddle(row: number): number {
  return row + labelHeight / 2;
}
