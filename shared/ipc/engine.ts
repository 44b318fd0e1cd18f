import * as v from 'valibot';
import { RequestFailure } from './failure';

/** Density of pictures for print, in dots per inch. */
export const rasterDpi = 300;

/** Dots to a CSS pixel, of which there are 96 to the inch by definition. */
export const rasterScale = rasterDpi / 96;

/** The longest side of a picture in dots: more is beyond what graphics can hold at once. */
const longestSide = 16_384;

/** The largest picture in dots: one and a half times a sheet of A2. */
const mostDots = 64_000_000;

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));

/** Size of a drawing in CSS pixels. */
export const rasterSize = v.object({ width: side, height: side });
export type RasterSize = v.InferOutput<typeof rasterSize>;

/** Fails with `picture-too-large` when a drawing of this size cannot become a picture at the density of print. */
export function checkRasterSize({ width, height }: RasterSize): void {
  const [across, down] = [width * rasterScale, height * rasterScale];
  const isTooLarge = Math.max(across, down) > longestSide || across * down > mostDots;
  if (isTooLarge) throw new RequestFailure('picture-too-large', `${Math.ceil(across)} x ${Math.ceil(down)}`);
}
