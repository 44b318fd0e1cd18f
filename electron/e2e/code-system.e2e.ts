import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { pictureIfFailed } from './app/on-failure';
import { openDemo, redoByKey, reopenProject, saved, startPage, undoByKey } from './app/workspace';
import { de } from './app/words';

let launched: LaunchedApp | null = null;
afterEach(async (context) => {
  await pictureIfFailed(context, launched?.page);
  await launched?.close().catch(() => undefined);
  launched = null;
});
afterAll(removeUserData);

const demo = 'Reden wir über morgen';
const split = 'Übersehen werden';

/** The first rows of the tree as they are read: level, name, and the number of codings with sub-codes. */
async function tree(page: Page): Promise<readonly string[]> {
  await page.locator('footer[data-saving="saved"]').waitFor();
  const rows = page.getByRole('treeitem');
  const texts = await rows.evaluateAll((elements) =>
    elements.slice(0, 8).map((row) => {
      const level = row.getAttribute('aria-level') ?? '';
      const name = [...row.querySelectorAll('span')]
        .map((part) => part.textContent)
        .find((text) => /\p{L}{3}/u.test(text));
      return `${level} ${name ?? ''} ${parseInt(row.querySelector('span[title*=" Codierung"]')?.getAttribute('title') ?? '0')}`;
    }),
  );
  return texts;
}

/** Waits until the tree reads as it is to. */
async function reads(page: Page, expected: readonly string[]): Promise<void> {
  await expect.poll(() => tree(page), { timeout: 10_000 }).toEqual(expected);
}

describe('the code system in the demo project', () => {
  it('merges and splits codes by the keyboard; each is undone and redone, also after a restart', async () => {
    launched = await launchApp();
    const { userData } = launched;
    let { page } = launched;
    await startPage(page);
    await openDemo(page);
    await page.getByRole('treeitem').first().waitFor();
    const before = await tree(page);

    // Three sub-codes of the first code become one.
    await page.getByRole('treeitem', { name: /^Dank und Beachtung/ }).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+j');
    const merge = page.getByRole('dialog', { name: de.codeSystem.merge.title(3) });
    await merge.waitFor();
    await page.keyboard.press('Enter');
    await merge.waitFor({ state: 'detached' });
    await expect.poll(() => tree(page)).not.toEqual(before);
    const merged = await tree(page);
    expect(merged.filter((row) => /Dank und Beachtung|Auslagen und Lohn/.test(row))).toEqual([]);

    // Two passages of it go to a new sub-code, by a review of the list.
    await page.getByRole('treeitem', { name: new RegExp(`^${split}`) }).focus();
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-view="code"] [data-roving]').first().waitFor();
    await page.getByRole('button', { name: de.codingList.split.action }).click();
    const review = page.getByRole('dialog', { name: de.codingList.split.title(split) });
    await review.getByRole('listbox').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('Ungehört');
    await page.keyboard.press('Enter');
    await page.keyboard.press('1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('1');
    await review.getByRole('button', { name: de.codingList.split.confirm, exact: true }).click();
    await review.waitFor({ state: 'detached' });
    await expect.poll(() => tree(page)).not.toEqual(merged);
    const splitUp = await tree(page);
    expect(splitUp.find((row) => row.includes('Ungehört'))).toBe('3 Ungehört 2');

    await undoByKey(page);
    await reads(page, merged);
    await undoByKey(page);
    await reads(page, before);
    await redoByKey(page);
    await reads(page, merged);
    await redoByKey(page);
    await reads(page, splitUp);
    await saved(page);
    await launched.close();

    launched = await launchApp({ userData });
    ({ page } = launched);
    await page.getByRole('heading', { name: de.welcome.newProject.title }).waitFor();
    await reopenProject(page, demo);
    await reads(page, splitUp);
    await undoByKey(page);
    await reads(page, merged);
    await undoByKey(page);
    await reads(page, before);
    await redoByKey(page);
    await redoByKey(page);
    await reads(page, splitUp);
  }, 120_000);
});
