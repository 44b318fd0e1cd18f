import { drawingToSvg } from '../../charts/drawing';
import type { Report } from './report';

/** The figures of a report as SVG, in order. */
export function svgsOf({ blocks }: Pick<Report, 'blocks'>): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'figure' ? [drawingToSvg(block.drawing)] : []));
}
