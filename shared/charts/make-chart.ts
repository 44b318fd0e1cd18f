import { computeMatrix } from '../analysis/matrix';
import { codingsTogether } from '../analysis/together';
import { finished } from '../kernel/finished';
import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import type { Chart, ChartRequest, Way } from './chart';
import { coOccurrenceChart } from './kinds/co-occurrence';
import { coverageChart } from './kinds/coverage';
import { frequenciesChart } from './kinds/frequencies';
import { heatMapChart } from './kinds/heat-map';
import { saturationChart } from './kinds/saturation';
import { sideBySideChart } from './kinds/side-by-side';
import { chartParts } from './parts';

/** The chart that is asked for: the same for the same study and request. */
export function makeChart(project: Project, request: ChartRequest): Chart {
  return finished(chartSteps(project, request));
}

/** The same in steps, so that a window can draw in between; each is how far it is, from 0 to 1. */
export function* chartSteps(project: Project, request: ChartRequest): Generator<number, Chart> {
  const parts = chartParts(project, request);
  switch (request.kind) {
    case 'side-by-side':
      return sideBySideChart(parts);
    case 'co-occurrence':
      return yield* coOccurrenceChart(parts);
    case 'frequencies':
      return frequenciesChart(parts);
    case 'saturation':
      return saturationChart(parts);
    case 'coverage':
      return coverageChart(parts);
    case 'heat-map':
      return heatMapChart(parts);
  }
}

/** The codings behind a number of a chart, in the order of documents and texts: the way back to the words. */
export function codingsBehind(whole: Project, request: ChartRequest, way: Way): readonly Coding[] {
  const { project, axis } = chartParts(whole, request);
  if (way.kind === 'pair') return codingsTogether(project, axis, { ...way, relation: request.relation });
  return computeMatrix(project, { ...request.codes, columns: way.columns, attribute: request.attribute }).codingsOf(
    way.rowId,
    way.columnId,
  );
}
