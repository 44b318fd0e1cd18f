import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { messages } from '../renderer/i18n/messages';

/** The built app in a real window, with a folder of its own for data. */
export type BenchWindow = { readonly app: ElectronApplication; readonly page: Page; close(): Promise<void> };

const t = messages.de;

/** Starts Electron on a folder with a `package.json`: the app itself by default. */
export async function openWindow(folder = resolve('.')): Promise<BenchWindow> {
  const userData = await mkdtemp(join(tmpdir(), 'wortlaut-bench-'));
  const app = await _electron.launch({
    executablePath: process.env['WORTLAUT_ELECTRON'] ?? '',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), folder, '--lang=de', `--user-data-dir=${userData}`],
    env: { ...(process.env as Record<string, string>), WORTLAUT_USER_DATA: userData, LANGUAGE: 'de' },
  });
  const page = await app.firstWindow();
  return {
    app,
    page,
    close: async () => {
      await app.close();
      await rm(userData, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Opens a project file through the app's own button, the native dialog being answered. */
export async function openProjectFile({ app, page }: BenchWindow, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('button', { name: t.welcome.openFile }).click();
  await page.getByRole('contentinfo').waitFor({ timeout: 120_000 });
  await page.locator('[data-saving="saved"]').waitFor({ timeout: 120_000 });
  await page.getByRole('row').first().waitFor({ timeout: 120_000 });
}
