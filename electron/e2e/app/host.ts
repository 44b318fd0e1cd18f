import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LaunchedApp } from './launch';

/** Files as the user has them after saving, by name. */
export type SavedFiles = ReadonlyMap<string, Buffer>;

/** The app as a test uses it, in its window or in a browser. */
export type Host = {
  readonly page: Page;
  /** Chooses these files when the app asks for files next. */
  giveFiles(paths: readonly string[]): Promise<void>;
  /** Does what saves a file, gives it a name when asked for one, and returns what was written. */
  savedBy(name: string, run: () => Promise<void>): Promise<SavedFiles>;
};

/** The app in its own window. The dialogs of the system, which no test can press, answer as a user would. */
export function windowHost({ app, page }: LaunchedApp): Host {
  return {
    page,
    giveFiles: (paths) =>
      app.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
        },
        [...paths],
      ),
    savedBy: async (name, run) => {
      const folder = await mkdtemp(join(tmpdir(), 'wortlaut-saved-'));
      await app.evaluate(
        ({ dialog }, filePath) => {
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
        },
        join(folder, name),
      );
      await run();
      await expect.poll(() => readdir(folder), { timeout: 15_000 }).toContain(name);
      const names = await readdir(folder);
      const files = await Promise.all(names.map(async (file) => [file, await readFile(join(folder, file))] as const));
      await rm(folder, { recursive: true });
      return new Map(files);
    },
  };
}

/** The web edition in a browser, where files are uploaded and downloaded. */
export function browserHost(page: Page): Host {
  return {
    page,
    giveFiles: (paths) => {
      page.once('filechooser', (chooser) => void chooser.setFiles([...paths]));
      return Promise.resolve();
    },
    savedBy: async (_name, run) => {
      const begun = page.waitForEvent('download');
      await run();
      const download = await begun;
      return new Map([[download.suggestedFilename(), await readFile(await download.path())]]);
    },
  };
}
