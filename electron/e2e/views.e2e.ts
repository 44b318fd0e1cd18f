import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { messages } from '../../renderer/i18n/messages';
import { faults } from './app/axe';
import { windowHost } from './app/host';
import { launchApp, type LaunchedApp } from './app/launch';
import { pictureIfFailed, pictures } from './app/on-failure';
import { tour } from './app/tour';

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

/** The picture in the README. */
const shown = { stop: 'coding', locale: 'de', theme: 'light', width: 1280 } as const;
const shownAt = resolve(import.meta.dirname, '../../docs/screenshot.png');

/** Nobody looks at the pictures where machines test, and they take a minute. */
const isLookedAt = process.env['CI'] === undefined;

let launched: LaunchedApp | null = null;
afterEach(async (context) => {
  await pictureIfFailed(context, launched?.page);
  await launched?.close().catch(() => undefined);
  launched = null;
});

type Size = { readonly width: number; readonly height: number };

function giveSize({ app }: LaunchedApp, size: Size): Promise<void> {
  return app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
}

async function resize(launched: LaunchedApp, size: Size): Promise<void> {
  const { page } = launched;
  let isAgain = false;
  const become = async (): Promise<boolean> => {
    // The screen may answer late and lose a change; the window then takes the same size for no change.
    if (isAgain) await giveSize(launched, { ...size, height: size.height - 1 });
    isAgain = true;
    await giveSize(launched, size);
    await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size, {
      timeout: 5000,
    });
    return true;
  };
  await expect.poll(become, { timeout: 30_000 }).toBe(true);
  // After a change of height the widgets wait for a keyboard on the screen before they show a dialog with a field.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[role=dialog]')].every((dialog) =>
      dialog.checkVisibility({ opacityProperty: true }),
    ),
  );
  // Twice two frames: what is measured after the change of size has then been drawn.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  });
}

describe.each([
  { locale: 'de', theme: 'light' },
  { locale: 'de', theme: 'dark' },
  { locale: 'en', theme: 'light' },
  { locale: 'en', theme: 'dark' },
] as const)('every view and dialog, $locale $theme', ({ locale, theme }) => {
  it('is without fault for axe, in a small and in a large window', async () => {
    const userData = await mkdtemp(join(tmpdir(), 'wortlaut-views-'));
    await mkdir(pictures, { recursive: true });
    await writeFile(join(userData, 'settings.json'), JSON.stringify({ locale, theme, remembered: {} }));
    launched = await launchApp({ userData });
    const { page } = launched;
    const found: string[] = [];
    for (const { name, open, leave } of tour(windowHost(launched), messages[locale])) {
      await open(page);
      for (const size of sizes) {
        await resize(launched, size);
        const path = join(pictures, `${locale}-${theme}-${size.width}-${name}.png`);
        if (isLookedAt) await page.screenshot({ path });
        const isShown = [name, locale, theme, size.width].join() === Object.values(shown).join();
        if (isShown && process.env['WORTLAUT_WRITE_SCREENSHOT'] === '1') await page.screenshot({ path: shownAt });
        found.push(...(await faults(page)).map((fault) => `${name} ${size.width}: ${fault}`));
      }
      await resize(launched, sizes[0]);
      await leave?.(page);
    }
    await launched.close();
    await rm(userData, { recursive: true, force: true, maxRetries: 5 });
    expect(found).toEqual([]);
  }, 240_000);
});
