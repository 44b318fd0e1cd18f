import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { letStart } from '../electron/e2e/app/launch';
import { messages } from '../renderer/i18n/messages';
import { required } from '../shared/kernel/assert';
import { measureInPage, type PageTimes } from './in-page';

/** The built app in a real window; closing it removes its data. */
export type BenchWindow = { readonly app: ElectronApplication; readonly page: Page; close(): Promise<void> };

const t = messages.de;

declare function wortlautBench(): PageTimes;

/** The folder of this run, which scripts/bench.mjs makes and removes. */
export function benchFolder(): string {
  return required(process.env['WORTLAUT_BENCH_FOLDER'], 'WORTLAUT_BENCH_FOLDER');
}

/** A folder for the app's data, with German and the light colours chosen. */
export async function freshUserData(): Promise<string> {
  const folder = await mkdtemp(join(benchFolder(), 'data-'));
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ locale: 'de', theme: 'light', remembered: {} }));
  return folder;
}

/** Starts the app with these data, ready to measure in its page. */
export async function openWindow(userData?: string): Promise<BenchWindow> {
  // Waits for its driver, so that no start hangs.
  const driven = resolve('electron', 'e2e', 'app', 'driven');
  const window = await startElectron(driven, userData ?? (await freshUserData()), letStart);
  await window.page.waitForLoadState('load');
  await window.page.evaluate(measureInPage);
  return window;
}

/** Starts Electron on a folder with a `package.json`; a start that hangs, one in fifty under a driver, is made again. */
export async function startElectron(
  folder: string,
  userData: string,
  begin: (app: ElectronApplication) => Promise<void> = () => Promise.resolve(),
): Promise<BenchWindow> {
  for (let attempt = 1; ; attempt += 1) {
    const app = await _electron.launch({
      executablePath: process.env['WORTLAUT_ELECTRON'] ?? '',
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), folder, '--lang=de', `--user-data-dir=${userData}`],
      env: {
        ...(process.env as Record<string, string>),
        WORTLAUT_APP: resolve('.'),
        WORTLAUT_USER_DATA: userData,
        LANGUAGE: 'de',
      },
    });
    try {
      const [page] = await Promise.all([app.firstWindow({ timeout: 20_000 }), begin(app)]);
      return {
        app,
        page,
        close: async () => {
          await app.close();
          await rm(userData, { recursive: true, force: true, maxRetries: 5 });
        },
      };
    } catch (error) {
      app.process().kill('SIGKILL');
      if (attempt === 3) throw error;
    }
  }
}

/** Brings a project file in through the app's own button, the native dialog being answered. */
export async function importProjectFile({ app, page }: BenchWindow, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('button', { name: t.welcome.openFile }).click();
  await page.getByRole('contentinfo').waitFor({ timeout: 120_000 });
  await page.locator('[data-saving="saved"]').waitFor({ timeout: 120_000 });
  await page.locator('[data-par]').first().waitFor({ timeout: 120_000 });
}

/** Clicks on the only project of the start page; milliseconds until the first text is painted. */
export async function openProject({ page }: BenchWindow): Promise<number> {
  const project = page.getByRole('region', { name: t.welcome.recent.title }).getByRole('listitem').getByRole('button');
  await project.first().waitFor();
  await page.evaluate(() => wortlautBench().watchClick('[data-par]'));
  await project.first().click();
  return page.evaluate(() => wortlautBench().seen());
}

/** Goes to a document by the navigator; milliseconds until its text is painted. */
export async function openDocument(page: Page, name: string): Promise<number> {
  const filter = page.getByLabel(t.documents.filter);
  await filter.fill(name);
  const row = page.getByRole('row').filter({ hasText: name }).last();
  await row.waitFor();
  await page.evaluate(() => wortlautBench().watchClick('[data-par]'));
  await row.click();
  return page.evaluate(() => wortlautBench().seen());
}

/** Goes to a view by its name in the top bar; milliseconds until what the selector finds is painted. */
export async function showView(page: Page, name: string, selector: string): Promise<number> {
  await page.evaluate((wanted) => wortlautBench().watchClick(wanted), selector);
  await page.getByRole('navigation').getByText(name, { exact: true }).click();
  return page.evaluate(() => wortlautBench().seen());
}
