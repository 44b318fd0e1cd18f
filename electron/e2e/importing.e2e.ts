import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { windowHost, type Host } from './app/host';
import { dropFiles, oneOfEachKind, oneProjectOfEachTool } from './app/import-fixtures';
import { bring, chooseColumns, codeLists, confirmCodes, studyWithTables, takeCodes } from './app/importing-tables';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { pictureIfFailed } from './app/on-failure';
import { codedText, createProject, openDocument, saved, startPage, statusBar, undoByKey } from './app/workspace';
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
    await dialog.getByRole('button', { name: words.stop, exact: true }).click();
    await dialog.getByRole('progressbar').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    expect(await saved(page)).toBe(before);
    await rm(folder, { recursive: true });
  });
});

describe('tables, recordings and lists of codes', () => {
  it.each(['dialog', 'drag'] as const)('come in as one says, and go again, by %s', async (by) => {
    const host = await inEmptyProject();
    const { page } = host;
    const dialog = await bring(host, await studyWithTables(), by);
    await chooseColumns(dialog);
    const recording = dialog.getByRole('button', { name: words.recordingOf('Interview 2.wav') });
    expect(await recording.innerText()).toBe('Interview 2');
    // Three texts, and the rows with an answer of each survey.
    await takeIn(host, 7);
    const names = ['Interview 1', 'Interview 2', 'Interview 3', 'TN 01', 'TN 02', 'A-01', 'H-01'];
    for (const name of names) await page.getByRole('row', { name, exact: true }).waitFor();
    await openDocument(page, 'TN 01');
    expect(await codedText(page, 'TN 01').innerText()).toMatch(/Und die Ruhe\.[^]*gefallen\? \(2\)[^]*Nichts/);
    await page.keyboard.press('Control+Shift+L');
    const grid = page.getByRole('grid', { name: de.attributes.grid.document });
    await grid.getByRole('gridcell', { name: 'Goßlar', exact: true }).waitFor();
    expect(await grid.getByRole('columnheader', { name: 'Zufriedenheit' }).count()).toBe(0);
    await undoByKey(page);
    await expect.poll(() => page.getByText(de.documents.count(0)).count()).toBe(1);

    const [csv = '', qdc = ''] = codeLists;
    await takeCodes(host, csv, { by, codes: 4 });
    const offered = await bring(host, [qdc], by);
    await offered.getByRole('button', { name: words.importCodes }).click();
    await confirmCodes(page, 'same-names.qdc', 2);
    const codes = page.getByRole('treeitem');
    await expect.poll(() => codes.count()).toBe(6);
    await undoByKey(page);
    await expect.poll(() => codes.count()).toBe(4);
    await undoByKey(page);
    await expect.poll(() => codes.count()).toBe(0);
  });
});

describe('a project of another tool', () => {
  it.each(['dialog', 'drag'] as const)(
    'is looked at, becomes one of its own, and keeps its report, by %s',
    async (by) => {
      launched = await launchApp();
      const host = windowHost(launched);
      const { page } = host;
      await startPage(page);
      for (const path of await oneProjectOfEachTool()) {
        if (by === 'drag') await dropFiles(page, [path]);
        else {
          await host.giveFiles([path]);
          await page.keyboard.press('Control+O');
        }
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
    },
  );
});
