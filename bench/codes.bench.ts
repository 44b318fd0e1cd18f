import type { Page } from 'playwright-core';
import { messages } from '../renderer/i18n/messages';
import type { PageTimes } from './in-page';
import { openImported, type SourceName } from './projects';
import { printReport, type Line } from './report';
import { hasWorkload, noWorkload } from './workload';

const t = messages.de;
const tree = '[data-pane="codes"] [role="tree"]';

declare function wortlautBench(): PageTimes;

/** The code system with so many codes: narrowed by a letter, walked through by key, scrolled. */
async function measure(name: SourceName, count: number): Promise<readonly Line[]> {
  const window = await openImported(name);
  try {
    const { page } = window;
    const typed = await typeInFilter(page);
    const walked = await walk(page);
    const frames = await page.evaluate(
      (selector) => wortlautBench().scroll(`${selector} [role="treeitem"]`, 3000),
      tree,
    );
    const limits = await page.evaluate((runs) => wortlautBench().limits(runs), 30);
    const limit = { what: 'one empty frame', times: limits.frame };
    const codes = `${count.toLocaleString('en')} codes`;
    return [
      { what: `${codes}: a letter more in the filter, press to painted`, goal: null, times: typed, limit },
      { what: `${codes}: a row further, press to painted`, goal: null, times: walked, limit },
      { what: `${codes}: frames while scrolling the tree`, goal: { of: 'max', most: 32 }, times: frames, limit },
    ];
  } finally {
    await window.close();
  }
}

async function typeInFilter(page: Page): Promise<readonly number[]> {
  const field = page.getByLabel(t.codes.search);
  const times: number[] = [];
  for (let run = 0; run < 6; run += 1) {
    await field.fill('');
    await field.focus();
    // Each narrows what is to be seen.
    for (const letter of '997') {
      await page.evaluate((selector) => wortlautBench().watchKey(selector), tree);
      await page.keyboard.press(letter);
      if (run > 0) times.push(await page.evaluate(() => wortlautBench().seen()));
    }
  }
  await field.fill('');
  return times;
}

async function walk(page: Page): Promise<readonly number[]> {
  await page.locator(tree).getByRole('treeitem').first().focus();
  const times: number[] = [];
  for (let run = 0; run < 40; run += 1) {
    await page.evaluate((selector) => wortlautBench().watchKey(selector), tree);
    await page.keyboard.press('ArrowDown');
    const time = await page.evaluate(() => wortlautBench().seen());
    if (run >= 10) times.push(time);
  }
  return times;
}

if (hasWorkload()) {
  printReport('The code system', [...(await measure('codes-1000', 1000)), ...(await measure('codes-5000', 5000))]);
} else console.log(noWorkload);
