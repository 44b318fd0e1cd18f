import type { CodeId } from '../kernel/ids';
import type { Code } from './code';

/**
 * Twelve ground hues for codes, `#rrggbb`; every project begins with them.
 *
 * Of like weight on the page. Under colour blindness some come close to each other: names and lanes tell them apart.
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

export const paletteIds = ['hues', 'clear-12', 'clear-8'] as const;
export type PaletteId = (typeof paletteIds)[number];

/**
 * The palettes one can choose from, each in the order in which colours are given out.
 *
 * The two clear ones were searched for: any two of their colours are far apart for normal sight and for each of the three
 * kinds of colour blindness, and no two are equally light, so that they also hold in grey print. `palette.test.ts`
 * measures it.
 */
export const palettes: Readonly<Record<PaletteId, readonly string[]>> = {
  hues: palette,
  'clear-12': [
    '#2d6199',
    '#c16709',
    '#641c4f',
    '#aecba1',
    '#8254dc',
    '#ed8b4b',
    '#902c04',
    '#3bc5f6',
    '#4920a9',
    '#b07d96',
    '#915959',
    '#7395f9',
  ],
  'clear-8': ['#3a50ce', '#ca6211', '#42347b', '#6ec0fe', '#8d2a1f', '#d09590', '#89667d', '#897ffa'],
};

/** The palette that most codes at the root have their colour from: new codes go on with it. */
export function paletteOf(codes: ReadonlyMap<CodeId, Code>): PaletteId {
  const roots = [...codes.values()].filter(({ parentId }) => parentId === null);
  const uses = paletteIds.map((id) => roots.filter(({ color }) => palettes[id].includes(color)).length);
  return paletteIds[uses.indexOf(Math.max(...uses))] ?? 'hues';
}

/** Colour of the next code under a parent: at the root the hue used least, below a shade of the parent's colour. */
export function nextColor(codes: ReadonlyMap<CodeId, Code>, parentId: CodeId | null): string {
  const siblings = [...codes.values()].filter((code) => code.parentId === parentId);
  const parent = parentId === null ? undefined : codes.get(parentId);
  if (parent !== undefined) return shade(parent.color, siblings.length);
  const colors = palettes[paletteOf(codes)];
  const uses = colors.map((color) => siblings.filter((code) => code.color === color).length);
  return colors[uses.indexOf(Math.min(...uses))] ?? palette[0];
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
