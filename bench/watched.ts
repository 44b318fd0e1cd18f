import type { ElectronApplication } from 'playwright-core';
import type { PageTimes } from './in-page';
import type { Line } from './report';
import type { BenchWindow } from './window';

declare function wortlautBench(): PageTimes;

/** What some work took, and the longest that page and main process were held up meanwhile; all in milliseconds. */
export type Watched = { readonly time: number; readonly page: number; readonly main: number };

/** Does the work and watches both processes. The work must not poll the page: looking for things holds it up. */
export async function watched({ app, page }: BenchWindow, work: () => Promise<void>): Promise<Watched> {
  await page.evaluate(() => wortlautBench().watchFrames());
  await watchMain(app);
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  const frames = await page.evaluate(() => wortlautBench().frames());
  return { time, page: Math.max(...frames), main: await mainDelay(app) };
}

/** Three lines of a report: the work itself, and how long it held anything up. */
export function watchedLines(
  what: string,
  watches: readonly Watched[],
  { goal, limit }: Pick<Line, 'goal' | 'limit'>,
): readonly Line[] {
  const held = { goal: { of: 'max', most: 50 }, limit: { what: 'one frame at 60 Hz', times: [1000 / 60] } } as const;
  return [
    { what, goal, times: watches.map(({ time }) => time), limit },
    { what: '– longest frame meanwhile', times: watches.map(({ page }) => page), ...held },
    { what: '– longest that the main process was busy', times: watches.map(({ main }) => main), ...held },
  ];
}

/** How late the main process comes to what waits for it, by the engine's own measure. */
async function watchMain(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('perf_hooks');
    const monitor = monitorEventLoopDelay({ resolution: 5 });
    monitor.enable();
    Reflect.set(globalThis, 'benchMonitor', monitor);
  });
}

function mainDelay(app: ElectronApplication): Promise<number> {
  return app.evaluate(() => {
    const monitor = Reflect.get(globalThis, 'benchMonitor') as { readonly max: number; disable(): void };
    monitor.disable();
    return monitor.max / 1e6;
  });
}
