import type { ChartRequest } from '../../../shared/charts/chart';
import type { ChosenOptions } from '../../../shared/exporters/export-request';
import type { Messages } from '../../i18n/messages';

/** What one can look at, in the order of the switch. */
export const analyses = [
  'side-by-side',
  'co-occurrence',
  'frequencies',
  'saturation',
  'coverage',
  'by-speaker',
] as const satisfies readonly (keyof Messages['compare']['analyses'])[];
export type Analysis = (typeof analyses)[number];

/** The analysis that a request asks for. */
export function analysisOf({ kind }: Pick<ChartRequest, 'kind'>): Analysis {
  return kind === 'heat-map' ? 'by-speaker' : kind;
}

/** What is to be chosen to ask for an analysis. */
export function optionsOf(analysis: Analysis): ChosenOptions {
  if (analysis === 'by-speaker') return { kind: 'heat-map', columns: 'speakers' };
  return { kind: analysis };
}
