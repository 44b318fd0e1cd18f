import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Page } from 'playwright-core';
import { messages } from '../renderer/i18n/messages';
import { memoryOf } from './memory-of';
import { openImported } from './projects';
import { printReport } from './report';
import { hasWorkload, noWorkload, workload } from './workload';

const t = messages.de;
/** Words that are frequent in the work load, whatever their case and marks; each is searched so many times. */
const patterns = ['verantwortung', 'straße', 'zwischen', 'gefuhl'] as const;
const runs = 5;

/** Milliseconds from a change of the field until the first hit is painted, and until all are there and counted. */
type Searched = { readonly first: number; readonly all: number };

/** Searches L in the real window, beside a bare scan of the same texts in a worker of this run. */
async function measure(): Promise<void> {
  const window = await openImported('L');
  const { page, app } = window;
  try {
    await page.keyboard.press('Control+Shift+F');
    // The first search waits for the words to be read; the next ones have them in memory.
    const cold = await searchFor(page, 'verantwortung');
    const searched: Searched[] = [];
    for (let run = 0; run < runs; run += 1)
      for (const pattern of patterns) searched.push(await searchFor(page, pattern));
    await wait(3000);
    const memory = memoryOf(app);
    const coded = await codeHits(page, 'straße');
    const limit = { what: 'a bare scan of the same texts in a worker', times: await bareScans() };
    printReport('Search', [
      {
        what: 'L: first hits of a search, field changed to painted',
        goal: { of: 'median', most: 50 },
        times: searched.map(({ first }) => first),
        limit,
      },
      {
        what: 'L: all hits of a search, there and counted',
        goal: { of: 'median', most: 400 },
        times: searched.map(({ all }) => all),
        limit,
      },
      { what: 'L: the first search, first hits', goal: null, times: [cold.first], limit },
      { what: 'L: the first search, all hits, texts read from the disk', goal: null, times: [cold.all], limit },
      {
        what: `L: code ${coded.hits.toLocaleString('en')} hits, key to painted`,
        goal: null,
        times: [coded.time],
        limit,
      },
      { what: 'the longest frame of it', goal: null, times: [coded.frame], limit },
      {
        what: 'memory with L open and its words in the search',
        goal: { of: 'max', most: 800 },
        times: [memory],
        limit: { what: 'the words themselves', times: [wordsInMegabytes()] },
        unit: 'MB',
      },
    ]);
  } finally {
    await window.close();
  }
}

async function searchFor(page: Page, pattern: string): Promise<Searched> {
  const field = page.getByRole('searchbox', { name: t.search.field });
  await field.fill('');
  await page.locator('[data-search-hits]').waitFor({ state: 'detached' });
  return field.evaluate(async (input, words) => {
    const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
    const until = async (isSo: () => boolean): Promise<number> => {
      while (!isSo()) await frame();
      await new Promise<void>((done) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done();
        channel.port2.postMessage(null);
      });
      return performance.now();
    };
    const wordsOf = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
    await frame();
    const start = performance.now();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    const first = until(() => wordsOf('[data-search-hits] [data-hit="0"] mark') !== '');
    const all = until(() => /\d/.test(wordsOf('section p[role="status"]')));
    return { first: (await first) - start, all: (await all) - start };
  }, pattern);
}

/** Puts a code on the words of all hits; how long that takes, and its longest frame. */
async function codeHits(page: Page, pattern: string): Promise<{ hits: number; time: number; frame: number }> {
  await searchFor(page, pattern);
  await page.keyboard.press('Control+Shift+A');
  await page.getByRole('radio', { name: t.search.review.scopes.words }).click();
  const apply = page.getByRole('button', { name: /\d Textstellen codieren/ });
  await page.getByRole('combobox', { name: t.search.review.codes }).fill('Neu gefunden');
  await page.keyboard.press('Enter');
  await apply.waitFor();
  const hits = Number((await apply.innerText()).replace(/\D/g, ''));
  const measured = page.evaluate(async () => {
    const start = performance.now();
    let last = start;
    let longest = 0;
    const isThere = (): boolean => document.querySelector('[data-search-hits] [data-hit]') !== null;
    while (!isThere() || last - start < 200) {
      const now = await new Promise<number>((done) => requestAnimationFrame(done));
      longest = Math.max(longest, now - last);
      last = now;
    }
    return { time: last - start, frame: longest };
  });
  await page.keyboard.press('Control+Enter');
  return { hits, ...(await measured) };
}

/** What the engine needs to run through the same texts, case folded, and nothing else. */
async function bareScans(): Promise<readonly number[]> {
  const source = `
    const { parentPort, workerData } = require('node:worker_threads');
    const times = [];
    for (const pattern of workerData.patterns) {
      const expression = new RegExp(pattern, 'gi');
      const start = performance.now();
      let hits = 0;
      for (const text of workerData.texts) for (expression.lastIndex = 0; expression.exec(text) !== null;) hits += 1;
      times.push(performance.now() - start);
    }
    parentPort.postMessage(times);`;
  const repeated = Array.from({ length: runs }, () => patterns).flat();
  const worker = new Worker(source, {
    eval: true,
    workerData: { texts: [...workload('L').texts.values()], patterns: repeated },
  });
  const times = await new Promise<readonly number[]>((done, failed) =>
    worker.once('message', done).once('error', failed),
  );
  await worker.terminate();
  return times;
}

function wordsInMegabytes(): number {
  return [...workload('L').texts.values()].reduce((sum, text) => sum + text.length * 2, 0) / 1e6;
}

if (hasWorkload()) await measure();
else console.log(noWorkload);
