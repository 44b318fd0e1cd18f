import { afterAll, afterEach, expect, it } from 'vitest';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { pictureIfFailed } from './app/on-failure';
import { openDemo, reopenProject, saved, startPage, undoByKey } from './app/workspace';
import { de } from './app/words';

let launched: LaunchedApp | null = null;
afterEach(async (context) => {
  await pictureIfFailed(context, launched?.page);
  await launched?.close().catch(() => undefined);
  launched = null;
});
afterAll(removeUserData);

const words = de.attributes;

it('sets an attribute, copies a block of it by the clipboard, takes that back, and has it after a restart', async () => {
  launched = await launchApp();
  let { page } = launched;
  await startPage(page);
  await openDemo(page);
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('grid', { name: words.grid.document }).waitFor();
  await page.getByRole('button', { name: words.newAttribute }).click();
  await page.keyboard.type('Art');
  await page.keyboard.press('Enter');
  const head = page.getByRole('columnheader', { name: 'Art', exact: true });
  await head.waitFor();
  const column = Number((await head.getAttribute('data-place'))?.split(':')[1]);
  const cell = (row: number) => page.locator(`[data-place="${row}:${column}"]`);
  await expect.poll(() => cell(1).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('offen; Abend');
  await page.keyboard.press('Enter');
  await page.keyboard.type('o');
  await page.getByRole('option', { name: 'offen' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await cell(1).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  await cell(3).click();
  await page.keyboard.press('Control+v');
  await page.getByText(words.pasted(2, { rows: 0, columns: 0, names: 0 })).waitFor();
  const texts = () => Promise.all([1, 2, 3, 4].map((row) => cell(row).innerText()));
  expect(await texts()).toEqual(['offen; Abend', 'offen', 'offen; Abend', 'offen']);
  await undoByKey(page);
  await expect.poll(texts).toEqual(['offen; Abend', 'offen', '', '']);
  await saved(page);
  const { userData } = launched;
  await launched.close();

  launched = await launchApp({ userData });
  ({ page } = launched);
  await startPage(page);
  await reopenProject(page, 'Reden wir über morgen');
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('searchbox', { name: words.filter }).fill('abend');
  await page.getByText(words.count(1, 36), { exact: true }).waitFor();
});
