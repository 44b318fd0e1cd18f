import type { Handlers } from '../answer';
import type { Engine } from '../engine/engine';

/** PDFs and pictures, as the page asks for them. */
export function engineHandlers(engine: Engine): Pick<Handlers, 'engine.print' | 'engine.raster' | 'engine.cancel'> {
  return {
    'engine.print': async ({ jobId, html }) => {
      const bytes = await engine.print(jobId, html);
      return bytes === null ? { kind: 'cancelled' } : { kind: 'file', bytes };
    },
    'engine.raster': async ({ jobId, ...drawing }) => ({ bytes: await engine.raster(jobId, drawing) }),
    'engine.cancel': ({ jobId }) => {
      engine.cancel(jobId);
      return {};
    },
  };
}
