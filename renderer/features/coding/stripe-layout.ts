/** Extent of a stripe in its section, in pixels from the top of the margin; `lane` counts from the text outwards. */
export type StripeExtent = { readonly top: number; readonly bottom: number; readonly lane: number };

/** Where a stripe and its label stand. `label` is null where there is no room for it. */
export type StripePlace = {
  readonly left: number;
  readonly label: { readonly left: number; readonly top: number } | null;
};

/** Space from one stripe to the next, while there are few. */
const widePitch = 9;
/** The lanes never take more than this; beyond it they move together. */
const lanesWidth = 117;
export const labelHeight = 17;
/** A label shorter than this says nothing. */
const leastLabelWidth = 44;
/** How far a label may be pushed below its stripe, in labels. */
const farthestPush = 7;

/** Space from one lane to the next for a number of lanes. */
export function lanePitch(lanes: number): number {
  return Math.min(widePitch, lanesWidth / Math.max(1, lanes));
}

/** The margin of a section. */
export type MarginSpace = {
  readonly width: number;
  readonly height: number;
  /** Space from one lane to the next. */
  readonly pitch: number;
  /** Whether a stripe is to have a label at all: one that only goes on from the section above has none. */
  readonly wantsLabel: (index: number) => boolean;
};

/**
 * Places stripes and labels so that no label covers another or a stripe.
 *
 * Stripes that hang together vertically form a group; their labels stand in one column behind the group's outermost
 * lane, each as near to the top of its stripe as those above allow. The result is parallel to what was given.
 */
export function placeStripes(
  stripes: readonly StripeExtent[],
  { width, height, pitch, wantsLabel }: MarginSpace,
): StripePlace[] {
  const order = stripes
    .map((_, index) => index)
    .sort((a, b) => of(stripes, a).top - of(stripes, b).top || of(stripes, a).lane - of(stripes, b).lane);
  const places = new Array<StripePlace>(stripes.length);
  let free = 0;
  for (const group of groups(stripes, order)) {
    const left = (Math.max(...group.map((index) => of(stripes, index).lane)) + 1) * pitch + 4;
    const hasRoom = width - left >= leastLabelWidth;
    for (const index of group) {
      const { top, bottom, lane } = of(stripes, index);
      const labelTop = Math.max(top, free);
      const isNear = labelTop <= Math.max(bottom - labelHeight, top) + farthestPush * labelHeight;
      const fits = hasRoom && isNear && labelTop + labelHeight <= height;
      const label = fits && wantsLabel(index) ? { left, top: labelTop } : null;
      if (label !== null) free = labelTop + labelHeight;
      places[index] = { left: lane * pitch, label };
    }
  }
  return places;
}

/** Stripes that overlap one another vertically, directly or through others; labels pushed down count as part of them. */
function groups(stripes: readonly StripeExtent[], order: readonly number[]): number[][] {
  const found: number[][] = [];
  let reach = -Infinity;
  for (const index of order) {
    const { top, bottom } = of(stripes, index);
    const group = found.at(-1);
    if (group === undefined || top >= reach) found.push([index]);
    else group.push(index);
    const labels = (found.at(-1)?.length ?? 1) * labelHeight;
    const groupTop = of(stripes, found.at(-1)?.[0] ?? index).top;
    reach = Math.max(reach, bottom, groupTop + labels);
  }
  return found;
}

function of(stripes: readonly StripeExtent[], index: number): StripeExtent {
  return stripes[index] as StripeExtent;
}
