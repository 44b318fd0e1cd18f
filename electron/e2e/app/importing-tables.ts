import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { dropFiles } from './import-fixtures';
import type { Host } from './host';
import { doByPalette } from './workspace';
import { de } from './words';

const fixtures = fileURLToPath(new URL('../../../fixtures/import/', import.meta.url));

/** Two lists of codes: a table, given to the dialog of lists, and a code book that can be nothing else. */
export const codeLists = ['csv/paths.csv', 'qdc/same-names.qdc'].map((path) => join(fixtures, 'code-lists', path));

/** What a study begins with: three texts, the recording of one, what is known of them, and two surveys. */
export async function studyWithTables(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'wortlaut-tables-'));
  const texts = [1, 2, 3].map((number) => join(folder, `Interview ${number}.txt`));
  for (const path of texts) await writeFile(path, `I: Wie war ${basename(path, '.txt')}?\nB: Schön, „wirklich“.\n`);
  const copies = {
    'Interview 2.wav': 'media/stille.wav',
    'attributes.txt': 'csv/attributes-tabs-windows-1252.txt',
    'survey.csv': 'csv/survey-semicolon-excel.csv',
    'survey.xlsx': 'xlsx/survey.xlsx',
  };
  for (const [name, from] of Object.entries(copies)) await copyFile(join(fixtures, from), join(folder, name));
  return [...texts, ...Object.keys(copies).map((name) => join(folder, name))];
}

/** Gives files to the import as a user may: in the system's dialog, or dropped on the window. */
export async function bring(host: Host, paths: readonly string[], by: 'dialog' | 'drag'): Promise<Locator> {
  const { page } = host;
  if (by === 'drag') await dropFiles(page, paths);
  else {
    await host.giveFiles(paths);
    await page.getByRole('button', { name: de.documents.import }).first().click();
  }
  return page.getByRole('dialog', { name: de.exchange.title });
}

/** Settles the tables of `studyWithTables`: columns of one survey chosen by hand, and whose attributes the rest holds. */
export async function chooseColumns(dialog: Locator): Promise<void> {
  const words = de.tables;
  const survey = dialog.getByRole('group', { name: 'survey.csv', exact: true });
  await survey.getByText(words.makes(2)).waitFor();
  await survey.getByRole('button', { name: words.nameColumn }).click();
  await dialog.page().getByRole('option', { name: 'Name', exact: true }).click();
  await check(survey, words.asText('Was hat Ihnen gefallen? (2)'));
  await check(survey, words.asAttribute('Zufriedenheit'));
  const facts = dialog.getByRole('group', { name: 'attributes.txt', exact: true });
  await facts.getByText(words.matched(3, 'document')).waitFor();
  // The survey in the workbook brings the age as well.
  await facts.getByText(words.newAttributes(['Ort'])).waitFor();
}

/** Brings in a list of codes by its own dialog, and reads the report. */
export async function takeCodes(host: Host, path: string, { by, codes }: { by: 'dialog' | 'drag'; codes: number }) {
  const { page } = host;
  await doByPalette(page, de.codeImport.action.replace(' …', ''));
  const dialog = page.getByRole('dialog', { name: de.codeImport.title });
  await dialog.waitFor();
  if (by === 'drag') await dropFiles(page, [path]);
  else {
    await host.giveFiles([path]);
    await dialog.getByRole('button', { name: de.codeImport.choose }).click();
  }
  await confirmCodes(page, basename(path), codes);
}

/** Takes in the codes that the dialog of code lists shows. */
export async function confirmCodes(page: Page, file: string, codes: number): Promise<void> {
  const dialog = page.getByRole('dialog', { name: de.codeImport.title });
  await dialog.getByRole('button', { name: de.codeImport.confirm(codes), exact: true }).click();
  const report = page.getByRole('dialog', { name: de.codeImport.report, exact: true });
  await report.getByText(de.codeImport.done(file, codes, 0)).waitFor();
  await page.keyboard.press('Escape');
  await report.waitFor({ state: 'detached' });
}

/** Turns a box, as the label around it is what one clicks. */
async function check(scope: Locator, name: string): Promise<void> {
  await scope.getByRole('checkbox', { name, exact: true }).focus();
  await scope.page().keyboard.press('Space');
}
