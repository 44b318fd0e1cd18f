/** Ways of seeing colour: with all cones, and without those for long, middle or short waves. */
export const visions = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Vision = (typeof visions)[number];

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Linear RGB as somebody sees it; Machado, Oliveira and Fernandes 2009, full severity. */
const seen: Readonly<Record<Vision, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Linear RGB to the responses of the cones, and these to OKLab; Ottosson 2020. */
const toCones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toLab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** A colour `#rrggbb` in OKLab, lightness first, as somebody sees it. */
export function okLab(color: string, vision: Vision = 'normal'): Triple {
  const linear = mapTriple([1, 3, 5], (at) => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const shown = mapTriple(times(seen[vision], linear), (value) => Math.min(1, Math.max(0, value)));
  return times(toLab, mapTriple(times(toCones, shown), Math.cbrt));
}

/** Distance of the two colours nearest to each other. About 0.02 is what an eye just tells apart side by side. */
export function nearestPair(colors: readonly string[], vision: Vision): number {
  const points = colors.map((color) => okLab(color, vision));
  const distances = points.flatMap((a, at) =>
    points.slice(at + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  );
  return Math.min(...distances);
}

/** Difference of the two colours nearest in lightness. */
export function leastStep(colors: readonly string[]): number {
  const steps = colors.map((color) => okLab(color)[0]).sort((a, b) => a - b);
  return Math.min(...steps.slice(1).map((lightness, at) => lightness - (steps[at] as number)));
}

function times(matrix: Matrix, [x, y, z]: Triple): Triple {
  return mapTriple(matrix, ([a, b, c]) => a * x + b * y + c * z);
}

function mapTriple<From>(values: readonly [From, From, From], change: (value: From) => number): Triple {
  return [change(values[0]), change(values[1]), change(values[2])];
}
