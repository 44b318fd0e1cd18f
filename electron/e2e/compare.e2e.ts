import { afterAll, afterEach, expect, it } from 'vitest';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { pictureIfFailed } from './app/on-failure';
import { openDemo, startPage } from './app/workspace';
import { de } from './app/words';

let launched: LaunchedApp | null = null;
afterEach(async (context) => {
  await pictureIfFailed(context, launched?.page);
  await launched?.close().catch(() => undefined);
  launched = null;
});
afterAll(removeUserData);

const { compare, report } = de;

it('leads from a number of two events to the words in the text, back again, and on to a picture for print', async () => {
  launched = await launchApp();
  const { page } = launched;
  await startPage(page);
  await openDemo(page);
  await page.keyboard.press('Control+3');
  const number = page.getByRole('button', { name: /^Leerstand nutzen · Wem gehört die Mitte\?: \d+$/ });
  await number.focus();
  await page.keyboard.press('Enter');
  const passage = page.getByRole('region', { name: compare.passages }).locator('[data-roving="0"]');
  await expect.poll(() => passage.evaluate((element) => element === document.activeElement)).toBe(true);
  const words = await passage.locator('mark').innerText();

  await page.keyboard.press('Enter');
  await page.locator('[data-coded-text]').getByText(words.slice(0, 30)).first().waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => passage.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => number.evaluate((element) => element === document.activeElement)).toBe(true);

  await page.getByRole('radio', { name: compare.analyses['co-occurrence'] }).click();
  await page.locator('svg circle').first().waitFor();
  await page.getByRole('button', { name: compare.giveOut }).click();
  await page.getByRole('region', { name: report.preview }).getByRole('img').waitFor();
});
