import { existsSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Project, Texts } from '../shared/project/project';
import { bigProject } from './big';
import { manyCodes } from './many-codes';
import { benchFolder, freshUserData, importProjectFile, openProject, openWindow, type BenchWindow } from './window';
import { projectFile, workload } from './workload';

const sources = {
  S: () => workload('S'),
  M: () => workload('M'),
  L: () => workload('L'),
  BIG: bigProject,
  'codes-1000': () => manyCodes(1000),
  'codes-5000': () => manyCodes(5000),
} as const satisfies Readonly<Record<string, () => { readonly project: Project; readonly texts: Texts }>>;

/** A project to measure with: a work load of the design, or one made from it. */
export type SourceName = keyof typeof sources;

/** A copy of the app's data in which this project was brought in from its file; brought in once in a run. */
export async function importedData(name: SourceName): Promise<string> {
  const kept = join(benchFolder(), name);
  if (!existsSync(kept)) await importOnce(name, kept);
  const userData = await freshUserData();
  await cp(kept, userData, { recursive: true });
  return userData;
}

async function importOnce(name: SourceName, kept: string): Promise<void> {
  const userData = await freshUserData();
  const window = await openWindow(userData);
  await importProjectFile(window, projectFile(name, sources[name]()));
  await window.app.close();
  await rename(userData, kept);
}

/** Starts the app and opens this project in it. */
export async function openImported(name: SourceName): Promise<BenchWindow> {
  const window = await openWindow(await importedData(name));
  await openProject(window);
  return window;
}
