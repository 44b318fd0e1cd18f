import type { Report } from '../report/report';

/** Lengths of an A4 page in twentieths of a point: upright width and height, the margin at each side. */
export const page = { width: 11_906, height: 16_838, margin: 1134 } as const;

/** Room between the margins of a page, in twentieths of a point. */
export function textWidth({ isLandscape }: Pick<Report, 'isLandscape'>): number {
  return (isLandscape ? page.height : page.width) - 2 * page.margin;
}
