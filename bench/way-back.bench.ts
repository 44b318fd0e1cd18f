import type { Page } from 'playwright-core';
import { messages } from '../renderer/i18n/messages';
import type { PageTimes } from './in-page';
import { openImported } from './projects';
import { printReport, type Line } from './report';
import { showView } from './window';
import { hasWorkload, noWorkload } from './workload';

const t = messages.de;

declare function wortlautBench(): PageTimes;

/** Words around a passage: they come from its text, which is fetched; the passage is in context when they are there. */
const inContext = '[data-coding] mark + span';
/** Cells are clicked along the diagonal, so that no text of one is at hand from the one before by design. */
const cells = 14;
const warmUp = 2;

/** From the click on a cell of L until its passages are painted in context, and from there until the document is. */
async function measure(): Promise<readonly Line[]> {
  const window = await openImported('L');
  try {
    const { page } = window;
    await showView(page, t.app.views.matrix, '[role="gridcell"][data-place]');
    const toPassages: number[] = [];
    const toDocument: number[] = [];
    for (let cell = 1; cell <= cells; cell += 1) {
      toPassages.push(await clicked(page, `[data-place="${cell}:${1 + (cell % 4)}"]`, inContext));
      toDocument.push(await clicked(page, '[data-coding] [role="link"]', '[data-par]'));
      await showView(page, t.app.views.matrix, '[role="gridcell"][data-place]');
    }
    const { frame } = await page.evaluate((runs) => wortlautBench().limits(runs), 30);
    const limit = { what: 'one empty frame', times: frame };
    return [
      {
        what: 'L: click on a cell until its passages are painted in context',
        goal: { of: 'median', most: 100 },
        times: toPassages.slice(warmUp),
        limit,
      },
      {
        what: 'L: click on a passage until the document is painted there',
        goal: null,
        times: toDocument.slice(warmUp),
        limit,
      },
    ];
  } finally {
    await window.close();
  }
}

/** Clicks on the first of these; milliseconds until what the selector finds is painted. */
async function clicked(page: Page, what: string, selector: string): Promise<number> {
  const element = page.locator(what).first();
  await element.waitFor();
  await page.evaluate((wanted) => wortlautBench().watchClick(wanted), selector);
  await element.click();
  return page.evaluate(() => wortlautBench().seen());
}

if (hasWorkload()) printReport('The way back, from a cell to the words', await measure());
else console.log(noWorkload);
