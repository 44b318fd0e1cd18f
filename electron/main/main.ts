import { app, Menu, session, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settings } from '../../shared/ipc/contract';
import { Closing } from './closing';
import { commandLineOf, flushed } from './command-line';
import { Engine } from './engine/engine';
import { engineFolderOf, runEngine } from './engine/run-engine';
import { appHandlers } from './handlers/app';
import { engineHandlers } from './handlers/engine';
import { besideHandlers } from './handlers/beside';
import { fileHandlers } from './handlers/files';
import { journalHandlers } from './handlers/journal';
import { menuHandlers } from './handlers/menu';
import { initialSettings, settingsHandlers } from './handlers/settings';
import { meetRequests, requestsSettled, tell } from './ipc';
import { Savings } from './savings';
import { JournalStore } from './journal/journal-store';
import { JsonFile } from './json-file';
import { OutsideFiles, projectFilesOf } from './outside-files';
import { registerPageScheme, servePage } from './protocol';
import { cutOffNetwork, guardPages, guardSession } from './security';
import { settleUserData } from './user-data';
import { createWindow, setTheme, stateOf } from './window';
import { windowState } from './window-state';

const dist = fileURLToPath(new URL('..', import.meta.url));
const isDevelopment = !app.isPackaged;

function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

function run(userData: string): void {
  const settingsFile = new JsonFile(join(userData, 'settings.json'), settings);
  const stateFile = new JsonFile(join(userData, 'window.json'), windowState);
  const journals = new JournalStore(userData);
  const savings = new Savings((projectId, sha256) => journals.keptFile(projectId, sha256));
  const engine = new Engine();
  const outside = new OutsideFiles();
  let window: BrowserWindow | null = null;
  let closing: Closing | null = null;
  let outsideFiles: readonly string[] = projectFilesOf(process.argv.slice(1), process.cwd());

  const currentWindow = (): BrowserWindow | null => (window?.isDestroyed() === false ? window : null);
  const handOver = async (): Promise<void> => {
    const page = currentWindow()?.webContents;
    if (page === undefined || page.isLoading() || outsideFiles.length === 0) return;
    const paths = outsideFiles;
    outsideFiles = [];
    tell(page, 'files.opened', { files: await outside.offerThere(paths) });
  };
  const takeFiles = (paths: readonly string[]): void => {
    outsideFiles = [...outsideFiles, ...paths];
    const shown = currentWindow();
    if (shown?.isMinimized()) shown.restore();
    shown?.focus();
    void handOver().catch(report);
  };

  registerPageScheme();
  cutOffNetwork();
  guardPages();
  Menu.setApplicationMenu(null);
  meetRequests(
    {
      ...appHandlers(currentWindow, (answer) => closing?.answer(answer)),
      ...settingsHandlers(settingsFile, ({ theme }) => setTheme(theme)),
      ...journalHandlers(journals),
      ...besideHandlers(outside, journals),
      ...fileHandlers(currentWindow, outside, savings),
      ...engineHandlers(engine),
      ...menuHandlers((command) => {
        const page = currentWindow()?.webContents;
        if (page !== undefined) tell(page, 'menu.command', { command });
      }),
    },
    { page: () => currentWindow()?.webContents ?? null, report },
  );

  const start = async (): Promise<void> => {
    guardSession(session.defaultSession, { isDevelopment });
    servePage(session.defaultSession, join(dist, 'renderer'));
    const { theme } = (await settingsFile.read()) ?? initialSettings();
    const made = await createWindow({ dist, theme, stateFile, isDevelopment });
    window = made;
    closing = new Closing(made, {
      announce: () => tell(made.webContents, 'window.closing', {}),
      finish: async () => {
        engine.cancelAll();
        await requestsSettled();
        await Promise.all([journals.closeAll(), savings.abandonAll()]);
        await stateFile.write(stateOf(made)).catch(report);
      },
    });
    // A page that is loaded anew, or has broken down, gives back what the one before it had open.
    const letGo = (): void => {
      engine.cancelAll();
      void journals.closeAll();
      void savings.abandonAll();
    };
    made.webContents.on('did-navigate', letGo);
    made.webContents.on('render-process-gone', letGo);
    made.webContents.on('did-finish-load', () => void handOver().catch(report));
  };

  app.on('second-instance', (_event, words, workingFolder) => takeFiles(projectFilesOf(words.slice(1), workingFolder)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    takeFiles(projectFilesOf([path], '/'));
  });
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      report(error);
      app.exit(1);
    });
}

function startApp(): void {
  const userData = settleUserData();
  if (app.requestSingleInstanceLock()) run(userData);
  else app.quit();
}

/** What was asked for: to print for the command line, the command line itself, or the app. */
const engineFolder = engineFolderOf(process.argv);
// In development the command line has a program of its own (npm run cli).
const words = app.isPackaged ? commandLineOf(process.argv.slice(1)) : null;
if (engineFolder !== null) {
  runEngine(engineFolder);
} else if (words === null) {
  startApp();
} else {
  process.argv = [...process.argv.slice(0, 1), ...words];
  await import(/* @vite-ignore */ new URL('../cli/cli.js', import.meta.url).href);
  await flushed([process.stdout, process.stderr]);
  app.exit(Number(process.exitCode ?? 0));
}
