import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { windowHost } from './app/host';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { pictureIfFailed } from './app/on-failure';
import { createProject, openDemo, reopenProject, startPage } from './app/workspace';
import { de } from './app/words';

const words = de.app.closing;
/** How long each piece takes on the slow disk, in milliseconds. */
const slow = 3000;

let launched: LaunchedApp | null = null;
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-closing-'));
});
afterEach(async (context) => {
  await pictureIfFailed(context, launched?.page);
  await launched?.close().catch(() => undefined);
  launched = null;
  await rm(folder, { recursive: true });
});
afterAll(removeUserData);

async function launch(userData?: string): Promise<LaunchedApp> {
  launched = await launchApp(userData === undefined ? {} : { userData });
  await startPage(launched.page);
  return launched;
}

/** From now on everything that is written to a file takes its time. */
function slowDownDisk({ app }: LaunchedApp): Promise<void> {
  return app.evaluate(async (_electron, time) => {
    const { open } = process.getBuiltinModule('node:fs/promises');
    const file = await open(process.execPath, 'r');
    const handles = Object.getPrototypeOf(file) as Record<'write' | 'writeFile', (...args: unknown[]) => unknown>;
    await file.close();
    for (const name of ['write', 'writeFile'] as const) {
      const write = handles[name];
      handles[name] = async function (...args) {
        await new Promise((resolve) => setTimeout(resolve, time));
        return write.apply(this, args);
      };
    }
  }, slow);
}

async function beginSaving(app: LaunchedApp): Promise<void> {
  await openDemo(app.page);
  await app.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    join(folder, 'Studie.qdpx'),
  );
  await slowDownDisk(app);
  await app.page.keyboard.press('Control+S');
  await expect.poll(() => readdir(folder)).toHaveLength(1);
}

/** Closes the window as its user does; returns its page's last word. */
async function closeWindow({ app, page }: LaunchedApp) {
  const closed = page.waitForEvent('close', { timeout: 60_000 });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const dialog = page.getByRole('dialog', { name: words.title });
  await dialog.waitFor();
  return { dialog, closed };
}

describe('closing the window while a file is written', () => {
  it('waits for it, says so, and closes by itself', async () => {
    const app = await launch();
    await beginSaving(app);
    const { dialog, closed } = await closeWindow(app);
    await dialog.getByText(words.file).waitFor();
    await closed;
    await expect.poll(() => readdir(folder)).toEqual(['Studie.qdpx']);
    expect(Object.keys(unzipSync(await readFile(join(folder, 'Studie.qdpx'))))).toContain('project.qde');
  });

  it('leaves nothing of it when it is cancelled', async () => {
    const app = await launch();
    await beginSaving(app);
    const { dialog, closed } = await closeWindow(app);
    await dialog.getByRole('button', { name: words.cancel }).click();
    await closed;
    await expect.poll(() => readdir(folder)).toEqual([]);
  });

  it('can be thought better of, and the file is there then too', async () => {
    const app = await launch();
    await beginSaving(app);
    const { dialog } = await closeWindow(app);
    await app.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await app.page.getByText(de.report.saved('Studie.qdpx')).waitFor();
    expect(await readdir(folder)).toEqual(['Studie.qdpx']);
    expect(app.page.isClosed()).toBe(false);
  });
});

describe('closing the window while texts are taken in', () => {
  it('waits until they are in the project', async () => {
    const app = await launch();
    const host = windowHost(app);
    const { page } = app;
    await createProject(page, { name: 'Garten', coder: 'A. Brandt' });
    const path = join(folder, 'Tisch 1.txt');
    await writeFile(path, 'I: Und?\nB1: Mut.');
    await host.giveFiles([path]);
    await page.getByRole('button', { name: de.documents.import }).first().click();
    const form = page.getByRole('dialog', { name: de.exchange.title });
    await form.getByLabel(de.exchange.newEventTitle).fill('Gartentag');
    await slowDownDisk(app);
    await form.getByRole('button', { name: de.exchange.import(1), exact: true }).click();
    const { dialog, closed } = await closeWindow(app);
    await dialog.getByText(words.texts).waitFor();
    await closed;
    await app.close();
    const again = await launch(app.userData);
    await reopenProject(again.page, 'Garten');
    await again.page.getByRole('row', { name: 'Tisch 1', exact: true }).waitFor();
  });
});
