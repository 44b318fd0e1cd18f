import type { ChartRequest } from '../../../shared/charts/chart';
import type { ChosenOptions } from '../../../shared/exporters/export-request';
import type { Messages } from '../../i18n/messages';

/** What one can look at, in the order of the switch; two of them are one chart with other columns. */
export const analyses = [
  'side-by-side',
  'co-occurrence',
  'frequencies',
  'saturation',
  'coverage',
  'by-attribute',
  'by-speaker',
] as const satisfies readonly (keyof Messages['compare']['analyses'])[];
export type Analysis = (typeof analyses)[number];

/** The analysis that a request asks for. */
export function analysisOf({ kind, columns }: Pick<ChartRequest, 'kind' | 'columns'>): Analysis {
  if (kind !== 'heat-map') return kind;
  return columns === 'speakers' ? 'by-speaker' : 'by-attribute';
}

/** What is to be chosen to ask for an analysis. */
export function optionsOf(analysis: Analysis): ChosenOptions {
  if (analysis === 'by-speaker') return { kind: 'heat-map', columns: 'speakers' };
  if (analysis === 'by-attribute') return { kind: 'heat-map', columns: 'attribute' };
  return { kind: analysis };
}
