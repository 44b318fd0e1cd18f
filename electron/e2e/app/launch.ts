import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

export type LaunchOptions = {
  /** Folder of the app's data; a fresh one by default. */
  readonly userData?: string;
  /** More words of the command line: a project file, for example. */
  readonly words?: readonly string[];
};

/** The app as a test drives it. */
export type LaunchedApp = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** What the main process wrote to its error output so far. */
  errors(): string;
  /** Closes the window as a user does, and waits until the process has ended. */
  close(): Promise<void>;
  /** Ends the main process and all of its children at once, as a power cut would (`SIGKILL`). */
  kill(): Promise<void>;
};

const root = process.env['WORTLAUT_APP'] ?? resolve(import.meta.dirname, '../../..');
/** Waits for the driver, then starts the app. */
const driver = join(import.meta.dirname, 'driven');
const made: string[] = [];

/** Starts the built app in a window. `WORTLAUT_ELECTRON` names the runtime. */
export async function launchApp({ userData, words = [] }: LaunchOptions = {}): Promise<LaunchedApp> {
  const executablePath = process.env['WORTLAUT_ELECTRON'];
  if (executablePath === undefined) throw new Error('WORTLAUT_ELECTRON must name the runtime: use npm run test:e2e');
  const folder = userData ?? (await mkdtemp(join(tmpdir(), 'wortlaut-e2e-')));
  if (userData === undefined) made.push(folder);
  const app = await _electron.launch({
    executablePath,
    // Tests run as root in containers, where the browser engine has no sandbox of its own.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), driver, ...words],
    env: { ...definedEnvironment(), WORTLAUT_APP: root, WORTLAUT_USER_DATA: folder },
  });
  let errors = '';
  const child = app.process();
  child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const [page] = await Promise.all([app.firstWindow(), letStart(app)]);
  await page.waitForLoadState('load');
  return {
    app,
    page,
    userData: folder,
    errors: () => errors,
    close: async () => {
      await app.close();
      await ended;
    },
    kill: async () => {
      if (child.pid === undefined) throw new Error('The app has no process');
      try {
        // Playwright starts it as the leader of a group of its own.
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        child.kill('SIGKILL');
      }
      await ended;
      await app.close().catch(() => undefined);
    },
  };
}

/** Removes the data folders that were made for a test file; call it after all of its tests. */
export async function removeUserData(): Promise<void> {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })));
}

/** Lets the app make its window, which it does not do before the driver is there (driven/main.mjs). */
export async function letStart(app: ElectronApplication): Promise<void> {
  for (;;) {
    const isStarted = await app.evaluate(() => {
      const { startWortlaut } = globalThis as { readonly startWortlaut?: () => void };
      startWortlaut?.();
      return startWortlaut !== undefined;
    });
    if (isStarted) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
