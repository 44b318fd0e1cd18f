import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { applyByClick, createCode, endsOf, expectCount, letGo, selectByMouse, type Passage } from './app/coding';
import { windowHost } from './app/host';
import { importTexts } from './app/importing';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { pictureIfFailed } from './app/on-failure';
import { distance, groundColour, lineBox } from './app/pixels';
import { createProject, redoByKey, saved, startPage, statusSays, undoByKey } from './app/workspace';
import { de } from './app/words';

let launched: LaunchedApp;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wortlaut-text-'));
  const path = join(folder, 'lang.txt');
  const words = 'Wir haben einfach angefangen, und dann kamen Leute, die wir nicht eingeladen hatten. ';
  await writeFile(
    path,
    Array.from({ length: 3000 }, (_, index) => `${index + 1}. ${words.repeat(1 + (index % 5))}`).join('\n\n'),
  );
  launched = await launchApp();
  const host = windowHost(launched);
  await startPage(host.page);
  await createProject(host.page, { name: 'Gründe', coder: 'E. Probst' });
  await importTexts(host, [{ path, name: 'Langer Text', kind: 'notes' }], {
    title: 'Abend',
    place: 'Neuenrode',
    day: '02.09.2023',
    isNew: true,
  });
  await createCode(host.page, 'Anfang');
  await createCode(host.page, 'Zulauf');
});
afterEach((context) => pictureIfFailed(context, launched.page));
afterAll(async () => {
  await launched.close();
  await removeUserData();
});

/** Anything less one would hardly see. */
const visible = 8;

describe('the ground of a code under the words, in pixels', () => {
  it.each([
    { where: 'at the beginning of a text', paragraph: 3 },
    { where: 'far down in a long one', paragraph: 2500 },
  ])('is painted $where, and gone after undo', async ({ paragraph }) => {
    const { page } = launched;
    // Behind number, full stop and the first word.
    const beginning = `${paragraph}. Wir `.length;
    const passage: Passage = { paragraph, from: beginning, to: beginning + 40 };
    const inside = { paragraph, from: beginning + 4, to: beginning + 34 };
    const outside = { paragraph: paragraph + 2, from: 10, to: 40 };
    await selectByMouse(page, passage);
    await applyByClick(page, 'Anfang');
    await letGo(page);
    const groundOf = async (words: Passage) => groundColour(launched, await lineBox(page, words));
    const plain = await groundOf(outside);
    await expect.poll(async () => distance(await groundOf(inside), plain)).toBeGreaterThan(visible);

    // Two codes on top of each other are darker than one.
    const one = await groundOf(inside);
    await selectByMouse(page, { paragraph, from: beginning + 6, to: beginning + 24 });
    await applyByClick(page, 'Zulauf');
    await letGo(page);
    await expect
      .poll(async () => distance(await groundOf({ paragraph, from: beginning + 8, to: beginning + 22 }), one))
      .toBeGreaterThan(visible / 2);

    // Out of view and back.
    await page.locator('[data-coded-text]').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+End');
    await endsOf(page, passage);
    await page.mouse.move(2, 2);
    await expect.poll(async () => distance(await groundOf(inside), plain)).toBeGreaterThan(visible);

    await undoByKey(page);
    await undoByKey(page);
    await expect.poll(async () => distance(await groundOf(inside), plain)).toBeLessThanOrEqual(1);
    await redoByKey(page);
    await expect.poll(async () => distance(await groundOf(inside), one)).toBeLessThanOrEqual(1);
    await undoByKey(page);
    await statusSays(page, de.app.status.codings(0));
    await saved(page);
  });

  it('is strong as long as one points at the stripe', async () => {
    const { page } = launched;
    const words = { paragraph: 8, from: 7, to: 40 };
    await selectByMouse(page, words);
    await applyByClick(page, 'Anfang');
    await letGo(page);
    await page.mouse.move(2, 2);
    const calm = await groundColour(launched, await lineBox(page, words));
    await page.locator('button[data-coding]').first().hover();
    await expect
      .poll(async () => distance(await groundColour(launched, await lineBox(page, words)), calm))
      .toBeGreaterThan(visible);
    await undoByKey(page);
    await statusSays(page, de.app.status.codings(0));
  });

  it('is painted all the way down a coded passage of many paragraphs', async () => {
    const { page } = launched;
    await endsOf(page, { paragraph: 100, from: 4, to: 20 });
    await selectByMouse(page, { paragraph: 100, from: 5, to: 20 });
    await page.locator('[data-coded-text]').focus();
    for (let step = 0; step < 120; step += 1) await page.keyboard.press('Shift+ArrowDown');
    await applyByClick(page, 'Anfang');
    await expectCount(page, 'Anfang', 1);
    await letGo(page);
    for (const paragraph of [101, 149, 150, 151, 152, 199, 200, 201, 215]) {
      const inside = { paragraph, from: 6, to: 40 };
      await endsOf(page, inside);
      const { x, y } = await lineBox(page, { paragraph, from: 0, to: 5 });
      const margin = { x: x - 9, y, width: 4, height: 12 };
      await expect
        .poll(async () =>
          distance(await groundColour(launched, await lineBox(page, inside)), await groundColour(launched, margin)),
        )
        .toBeGreaterThan(visible);
    }
  });
});
