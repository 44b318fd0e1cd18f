import { startTransition, useEffect, useState } from 'react';

/**
 * Counts from 0 up to `last`, a step a frame: what is drawn at one step does not keep what comes before it from the screen.
 *
 * Drawn all at once, the panes of a large project held the window up for a tenth of a second.
 */
export function useStage(last: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage === last) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setStage(stage + 1)));
    return () => cancelAnimationFrame(frame);
  }, [stage, last]);
  return stage;
}
