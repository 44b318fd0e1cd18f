import { afterAll, afterEach, expect, it } from 'vitest';
import { windowHost } from './app/host';
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

const { memos, historyView } = de;

it('keeps a memo with its link over a restart, goes back to the beginning and forward again, and hands out the trail', async () => {
  launched = await launchApp();
  let { page } = launched;
  await startPage(page);
  await openDemo(page);
  await page.getByRole('treeitem').filter({ hasText: 'Wertschätzung' }).first().click();
  await page.keyboard.press('Control+Shift+M');
  const dialog = page.getByRole('dialog', { name: memos.dialogTitle(memos.kinds.code, 'Wertschätzung') });
  await dialog.getByRole('textbox', { name: memos.textField }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Vergleiche @');
  await dialog.getByRole('combobox', { name: memos.picker }).fill('dank und');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: memos.done }).click();
  await saved(page);
  const { userData } = launched;
  await launched.close();

  launched = await launchApp({ userData });
  ({ page } = launched);
  await startPage(page);
  await reopenProject(page, 'Reden wir über morgen');
  await page.keyboard.press('Control+5');
  const search = page.getByRole('searchbox', { name: memos.search });
  await search.fill('vergleiche dank');
  const chip = page.getByRole('article').getByRole('button', { name: 'Dank und Beachtung', exact: true });
  await chip.waitFor();

  await page.keyboard.press('Control+Shift+H');
  await page.locator('[data-step="1"]').click();
  await page.getByRole('button', { name: historyView.goBack }).click();
  const back = page.getByRole('dialog', { name: historyView.back.title(1) });
  await back.getByText(/Memos: 1 /).waitFor();
  await back.getByRole('button', { name: historyView.back.go }).click();
  await back.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+5');
  await page.getByRole('searchbox', { name: memos.search }).fill('vergleiche dank');
  await page.getByText(memos.nothingFound.text).waitFor();
  await page.getByRole('button', { name: memos.nothingFound.reset }).click();
  await undoByKey(page);
  await page.getByRole('searchbox', { name: memos.search }).fill('vergleiche dank');
  await chip.waitFor();
  const steps = await saved(page);

  await page.keyboard.press('Control+Shift+H');
  await page.getByRole('button', { name: historyView.export }).click();
  const files = await windowHost(launched).savedBy('verlauf.csv', async () => {
    await page.getByRole('button', { name: de.report.save }).click();
    await page.getByText(de.report.saved('verlauf.csv')).waitFor();
  });
  const lines = files.get('verlauf.csv')?.toString('utf8').trimEnd().split('\r\n') ?? [];
  expect(lines).toHaveLength(steps + 1);
  expect(lines.at(-2)).toContain(';go-back-to;');
  expect(lines.at(-1)).toContain(';undo;');
  expect(files.get('verlauf.info.txt')?.toString('utf8')).toContain(`Summen: ${steps} Schritte`);
});
