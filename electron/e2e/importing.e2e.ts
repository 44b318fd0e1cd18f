import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { windowHost, type Host } from './app/host';
import { dropFiles, oneOfEachKind, oneProjectOfEachTool } from './app/import-fixtures';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { pictureIfFailed } from './app/on-failure';
import { createProject, saved, startPage, statusBar, undoByKey } from './app/workspace';
import { de } from './app/words';

let launched: LaunchedApp | null = null;
afterEach(async (context) => {
  await pictureIfFailed(context, launched?.page);
  await launched?.close().catch(() => undefined);
  launched = null;
});
afterAll(removeUserData);

const words = de.exchange;
/** Documents and events as the navigator lists them. */
const rowsIn = (host: Host) => host.page.getByRole('row');

async function inEmptyProject(): Promise<Host> {
  launched = await launchApp();
  const host = windowHost(launched);
  await startPage(host.page);
  await createProject(host.page, { name: 'Garten', coder: 'A. Brandt' });
  return host;
}

/** Takes in what the dialog has read, without an event, and closes the report. */
async function takeIn({ page }: Host, count: number): Promise<void> {
  const dialog = page.getByRole('dialog', { name: words.title });
  const take = dialog.getByRole('button', { name: words.import(count), exact: true });
  await take.waitFor();
  await dialog.getByLabel(words.newEventTitle).fill('Gartentag');
  await take.click();
  const report = page.getByRole('dialog', { name: words.report, exact: true });
  await report.getByText(words.reportDone(count)).waitFor();
  await report.getByRole('button', { name: words.close, exact: true }).last().click();
  await saved(page);
}

describe('bringing files in', () => {
  it('takes one file of every kind through the dialog, all as one step that is taken back', async () => {
    const host = await inEmptyProject();
    const { page } = host;
    const files = await oneOfEachKind();
    const count = files.reduce((sum, { documents }) => sum + documents, 0);
    await host.giveFiles(files.map(({ path }) => path));
    await page.getByRole('button', { name: de.documents.import }).first().click();
    const dialog = page.getByRole('dialog', { name: words.title });
    await dialog.getByRole('button', { name: words.import(count), exact: true }).waitFor();
    for (const { name, isRecording } of files) {
      if (isRecording) await dialog.getByText(name, { exact: true }).waitFor();
    }
    expect(await dialog.getByText(/lässt sich nicht einlesen|lassen sich nicht einlesen/).count()).toBe(0);
    await takeIn(host, count);
    await expect.poll(() => rowsIn(host).count()).toBe(count + 1);
    const steps = await saved(page);
    await undoByKey(page);
    await expect.poll(() => saved(page)).toBe(steps + 1);
    await expect.poll(() => rowsIn(host).count()).toBe(0);
  });

  it('takes the same by drag, knows them the second time, and gives an original back byte for byte', async () => {
    const host = await inEmptyProject();
    const { page } = host;
    const files = await oneOfEachKind();
    const count = files.reduce((sum, { documents }) => sum + documents, 0);
    const paths = files.map(({ path }) => path);
    await dropFiles(page, paths);
    await takeIn(host, count);
    await dropFiles(page, paths);
    const dialog = page.getByRole('dialog', { name: words.title });
    await dialog.getByText(words.duplicate).first().waitFor();
    await dialog.getByRole('button', { name: words.import(0), exact: true }).waitFor();
    await dialog.getByRole('button', { name: words.cancel, exact: true }).click();

    const docx = files.find(({ format }) => format === 'docx')!;
    await page.getByRole('row', { name: 'docx-results', exact: true }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: de.kept.ofDocument }).click();
    const kept = page.getByRole('dialog', { name: de.kept.titleOf('docx-results') });
    const saving = await host.savedBy('zurück.docx', () =>
      kept.getByRole('button', { name: de.kept.saveLabel(docx.name) }).click(),
    );
    expect(saving.get('zurück.docx')?.equals(await readFile(docx.path))).toBe(true);
  });

  it('stops reading when it is told to, with the project as it was', async () => {
    const host = await inEmptyProject();
    const { page } = host;
    const folder = await mkdtemp(join(tmpdir(), 'wortlaut-long-'));
    const paths = ['a.txt', 'b.txt', 'c.txt'].map((name) => join(folder, name));
    for (const [index, path] of paths.entries())
      await writeFile(path, `${index} ${'Ein langes Gespräch. '.repeat(2_500_000)}`);
    const before = await saved(page);
    await host.giveFiles(paths);
    await page.getByRole('button', { name: de.documents.import }).first().click();
    const dialog = page.getByRole('dialog', { name: words.title });
    await dialog.getByRole('progressbar').waitFor();
    await dialog.getByRole('button', { name: words.cancel, exact: true }).first().click();
    await dialog.getByRole('progressbar').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    expect(await saved(page)).toBe(before);
    await rm(folder, { recursive: true });
  });
});

describe('a project of another tool', () => {
  it('is looked at, becomes a project of its own, and its report can be read again', async () => {
    launched = await launchApp();
    const host = windowHost(launched);
    const { page } = host;
    await startPage(page);
    const projects = oneProjectOfEachTool();
    expect(projects.length).toBeGreaterThan(0);
    for (const { path } of projects) {
      await host.giveFiles([path]);
      await page.keyboard.press('Control+O');
      const look = page.getByRole('dialog', { name: de.wholeProject.title });
      await look.getByText(de.wholeProject.counts.codings, { exact: true }).waitFor();
      await look.getByRole('button', { name: de.wholeProject.open }).click();
      const report = page.getByRole('dialog', { name: de.wholeProject.report });
      await report.getByText(de.wholeProject.problems).waitFor();
      await page.keyboard.press('Escape');
      await report.waitFor({ state: 'detached' });
      await statusBar(page).waitFor();
    }
    await page.getByRole('button', { name: /^Projekt »/ }).click();
    await page.getByRole('menuitem', { name: de.wholeProject.reportAction }).click();
    await page
      .getByRole('dialog', { name: de.wholeProject.report })
      .getByText(de.wholeProject.counts.codings, { exact: true })
      .waitFor();
  });
});
