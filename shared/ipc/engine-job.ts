import * as v from 'valibot';
import { rasterSize } from './engine';

/**
 * Work that the command line hands to the app's engine: a folder with this file, what is to be set or drawn
 * (`document`), and afterwards what came of it (`result`) or why nothing did (`reason`).
 */
export const engineJobFile = { job: 'job.json', document: 'document', result: 'result', reason: 'reason' } as const;

/** The switch that starts the app as an engine, with the folder behind the equals sign. */
export const engineSwitch = '--wortlaut-engine';

export const engineJob = v.variant('kind', [
  v.object({ kind: v.literal('print') }),
  v.object({ kind: v.literal('raster'), ...rasterSize.entries }),
]);
export type EngineJob = v.InferOutput<typeof engineJob>;
