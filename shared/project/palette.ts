import type { CodeId } from '../kernel/ids';
import type { Code } from './code';

/**
 * Twelve ground hues for codes, `#rrggbb`.
 *
 * Chosen apart in lightness as well as in hue, so that neighbours differ under red-green blindness and in grey print.
 */
export const palette = [
  '#2f6fb3',
  '#c4622d',
  '#3d8f5f',
  '#8a4fa3',
  '#b8932a',
  '#1f8a99',
  '#b83a56',
  '#6b7f2a',
  '#4f57b8',
  '#a06a3f',
  '#5f9ecf',
  '#7d6680',
] as const;

/** Colour of the next code under a parent: at the root the hue used least, below a shade of the parent's colour. */
export function nextColor(codes: ReadonlyMap<CodeId, Code>, parentId: CodeId | null): string {
  const siblings = [...codes.values()].filter((code) => code.parentId === parentId);
  const parent = parentId === null ? undefined : codes.get(parentId);
  if (parent !== undefined) return shade(parent.color, siblings.length);
  const uses = palette.map((color) => siblings.filter((code) => code.color === color).length);
  return palette[uses.indexOf(Math.min(...uses))] ?? palette[0];
}

/** The n-th shade of a colour: in turn lighter and darker, never so far that the hue is lost. */
export function shade(color: string, index: number): string {
  const steps = [0.18, -0.14, 0.32, -0.26, 0.09, -0.07];
  const step = steps[index % steps.length] ?? 0;
  const channel = (from: number): string => {
    const value = parseInt(color.slice(from, from + 2), 16);
    const moved = step > 0 ? value + (255 - value) * step : value * (1 + step);
    return Math.round(moved).toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
