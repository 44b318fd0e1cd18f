import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { pictureIfFailed } from './app/on-failure';
import {
  codedText,
  openDemo,
  redoByKey,
  reopenProject,
  saved,
  startPage,
  statusBar,
  statusSays,
  undoByKey,
} from './app/workspace';
import { de } from './app/words';

let launched: LaunchedApp | null = null;
afterEach(async (context) => {
  await pictureIfFailed(context, launched?.page);
  await launched?.close().catch(() => undefined);
  launched = null;
});
afterAll(removeUserData);

const words = de.search;

function focusedHit(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-hit') ?? null);
}

/** How many hits the status says there are in texts. */
async function hitsInTexts(page: Page): Promise<number> {
  const said = page.locator('p[role="status"]').filter({ hasText: /Treffer in/ });
  await said.waitFor();
  return Number.parseInt((await said.innerText()).replace('.', ''), 10);
}

/** How many codings the status bar says there are in the project. */
async function codingsInProject(page: Page): Promise<number> {
  return Number.parseInt(/(\d+) Codierungen/.exec(await statusBar(page).innerText())?.[1] ?? '', 10);
}

function codings(count: number): string {
  return `${count} Codierungen`;
}

async function searchFor(page: Page, pattern: string): Promise<void> {
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('searchbox', { name: words.field }).fill(pattern);
}

describe('search', () => {
  it('leads from a hit into its text and back, and codes the hits in one step that survives a restart', async () => {
    launched = await launchApp();
    let { page } = launched;
    await startPage(page);
    await openDemo(page);
    await searchFor(page, 'verwaltung');
    const hits = await hitsInTexts(page);
    expect(hits).toBeGreaterThan(1);
    const before = await codingsInProject(page);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focusedHit(page)).toBe('1');
    const line = await page.locator('[data-hit="1"]').innerText();
    await page.keyboard.press('Enter');
    await codedText(page).waitFor();
    const paragraph = /Abs\. (\d+)/.exec(line)?.[1] ?? '';
    await page
      .locator(`[data-par="${paragraph}"]`)
      .filter({ hasText: /verwaltung/i })
      .waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => focusedHit(page)).toBe('1');

    await page.keyboard.press('Control+Shift+A');
    await page.getByRole('list', { name: words.review.list }).getByRole('checkbox').first().waitFor();
    await page.keyboard.type('Amtsdeutsch');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await statusSays(page, codings(before + hits));
    await undoByKey(page);
    await statusSays(page, codings(before));
    await redoByKey(page);
    await statusSays(page, codings(before + hits));
    await saved(page);

    const { userData } = launched;
    await launched.close();
    launched = await launchApp({ userData });
    ({ page } = launched);
    await startPage(page);
    await reopenProject(page, 'Reden wir über morgen');
    await statusSays(page, codings(before + hits));
    await codedText(page).focus();
    await undoByKey(page);
    await statusSays(page, codings(before));
  });
});
