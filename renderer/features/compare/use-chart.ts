import { useDeferredValue, useEffect, useState } from 'react';
import type { Chart, ChartRequest } from '../../../shared/charts/chart';
import { chartSteps } from '../../../shared/charts/make-chart';
import type { Project } from '../../../shared/project/project';

/** How long the window may be kept at a stretch, in milliseconds: half a frame. */
const slice = 8;

/** A chart with what it was made from, so that its numbers lead back to the same study. */
export type MadeChart = { readonly chart: Chart; readonly project: Project; readonly request: ChartRequest };

export type ChartInWork = {
  /** The last one that was finished; null before the first. */
  readonly made: MadeChart | null;
  /** How far the next one is, from 0 to 1; null when there is none to come. */
  readonly fraction: number | null;
};

/** The chart that is asked for, counted in slices between which the window draws. */
export function useChart(current: Project, request: ChartRequest): ChartInWork {
  const project = useDeferredValue(current);
  const [state, setState] = useState<ChartInWork>({ made: null, fraction: 0 });
  useEffect(() => {
    const steps = chartSteps(project, request);
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const work = (): void => {
      const end = performance.now() + slice;
      let step = steps.next();
      while (step.done !== true && performance.now() < end) step = steps.next();
      if (!isWanted) return;
      if (step.done === true) {
        setState({ made: { chart: step.value, project, request }, fraction: null });
        return;
      }
      const fraction = step.value;
      setState(({ made }) => ({ made, fraction }));
      timer = setTimeout(work, 0);
    };
    timer = setTimeout(work, 0);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [project, request]);
  return state;
}
