/** Steps of the heat ground: few enough to be told apart, enough to see an order. */
export const heatSteps = 5;

/**
 * How warm a cell is: 0 for nothing, then 1 to `heatSteps`.
 *
 * By the square root, because counts lie close together at the lower end and a single large one would leave all others
 * alike.
 */
export function heatLevel(value: number, largest: number): number {
  if (value <= 0 || largest <= 0) return 0;
  return Math.min(heatSteps, Math.max(1, Math.ceil(Math.sqrt(value / largest) * heatSteps)));
}

/** The smallest count that each step stands for, in order; for the legend. Steps no count falls into are left out. */
export function heatBounds(largest: number): readonly { readonly level: number; readonly from: number }[] {
  const bounds: { level: number; from: number }[] = [];
  for (let level = 1; level <= heatSteps; level++) {
    const from = Math.floor(largest * ((level - 1) / heatSteps) ** 2) + 1;
    if (from <= largest && heatLevel(from, largest) === level) bounds.push({ level, from });
  }
  return bounds;
}
