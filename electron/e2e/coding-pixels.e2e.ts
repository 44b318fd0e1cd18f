import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';

/*
 * What is highlighted is no element: only the pixels of the real window say whether a coding can be seen.
 */

let launched: LaunchedApp;
let page: Page;

beforeEach(async () => {
  launched = await launchApp();
  page = launched.page;
  await page.getByRole('button', { name: /demo/i }).first().click();
  await page
    .getByText(/^Tisch 1/)
    .first()
    .click();
  await page.locator('[data-par="1"]').waitFor();
});
afterEach(() => launched.close());
afterAll(removeUserData);

/** Number of pixels with a colour under the words of a paragraph: the grounds of codings, or of a selection. */
async function coloredPixels(paragraph: Locator): Promise<number> {
  await page.waitForTimeout(250);
  const png = await paragraph.screenshot({ animations: 'disabled' });
  return page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let count = 0;
      for (let index = 0; index < data.length; index += 4) {
        const [r = 0, g = 0, b = 0] = data.subarray(index, index + 3);
        if (Math.max(r, g, b) - Math.min(r, g, b) > 14 && Math.min(r, g, b) > 90) count += 1;
      }
      return count;
    },
    [...png],
  );
}

/** The first paragraph with, or without, codings behind a number. */
async function paragraphAfter(number: number, isCoded: boolean): Promise<Locator> {
  const found = await page.evaluate(
    ([after, coded]) => {
      const paragraphs = [...document.querySelectorAll<HTMLElement>('[data-par]')].slice(after);
      const fits = paragraphs.find(
        (one) => one.hasAttribute('aria-describedby') === coded && (one.textContent ?? '').length > 60,
      );
      return fits?.dataset['par'] ?? null;
    },
    [number, isCoded] as const,
  );
  if (found === null) throw new Error('no such paragraph');
  return page.locator(`[data-par="${found}"]`);
}

describe('codings in the window', () => {
  it('have a ground under their words, also where one scrolls to and back', async () => {
    const coded = await paragraphAfter(0, true);
    expect(await coloredPixels(coded)).toBeGreaterThan(400);
    await page.locator('[data-par]').last().scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    await coded.scrollIntoViewIfNeeded();
    expect(await coloredPixels(coded)).toBeGreaterThan(400);
  });

  it('come with a key and go with undo', async () => {
    const plain = await paragraphAfter(2, false);
    await plain.scrollIntoViewIfNeeded();
    expect(await coloredPixels(plain)).toBe(0);
    const box = await plain.boundingBox();
    if (box === null) throw new Error('not in the window');
    await page.mouse.dblclick(box.x + 40, box.y + 14);
    await page.getByRole('toolbar').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Escape');
    await expect.poll(() => coloredPixels(plain)).toBeGreaterThan(200);
    await page.keyboard.press('Control+z');
    await expect.poll(() => coloredPixels(plain)).toBe(0);
  });

  it('show at a stripe exactly which words they are about', async () => {
    const coded = await paragraphAfter(0, true);
    const before = await coloredPixels(coded);
    await page.locator('button[data-coding]').first().hover();
    const pointed = await page.evaluate(() => document.querySelectorAll('[data-pointed]').length);
    expect(pointed).toBeGreaterThan(0);
    expect(await coloredPixels(coded)).toBeGreaterThanOrEqual(before);
  });
});
