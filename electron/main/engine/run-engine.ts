import { app } from 'electron';
import { writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { engineJob, engineJobFile, engineSwitch, type EngineJob } from '../../../shared/ipc/engine-job';
import { registerPageScheme } from '../protocol';
import { cutOffNetwork, guardPages } from '../security';
import { Engine } from './engine';

/** The folder of a job, when the app was started as an engine for the command line; else null. */
export function engineFolderOf(words: readonly string[]): string | null {
  const start = `${engineSwitch}=`;
  return words.find((word) => word.startsWith(start))?.slice(start.length) ?? null;
}

/** Does the job in this folder and ends: with 0 when the result lies there, else with 1 and the reason. */
export function runEngine(folder: string): void {
  // Of its own, because the app may be open at the same time; it goes with the folder.
  app.setPath('userData', join(folder, 'data'));
  registerPageScheme();
  cutOffNetwork();
  guardPages();
  // Without this the app ends when the hidden window goes, before the result is written.
  app.on('window-all-closed', () => undefined);
  app
    .whenReady()
    .then(() => work(folder))
    .then(
      () => app.exit(0),
      (error: unknown) => {
        writeFileSync(join(folder, engineJobFile.reason), error instanceof Error ? error.message : String(error));
        app.exit(1);
      },
    );
}

async function work(folder: string): Promise<void> {
  const job = v.parse(engineJob, JSON.parse(await readFile(join(folder, engineJobFile.job), 'utf8')));
  const made = await make(job, await readFile(join(folder, engineJobFile.document), 'utf8'));
  if (made !== null) await writeFile(join(folder, engineJobFile.result), made);
}

function make(job: EngineJob, document: string): Promise<Uint8Array | null> {
  const engine = new Engine();
  return job.kind === 'print' ? engine.print('', document) : engine.raster('', { ...job, svg: document });
}
