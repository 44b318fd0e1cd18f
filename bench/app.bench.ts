import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { messages } from '../renderer/i18n/messages';
import { bigProject } from './big';
import { measureInPage, type PageTimes } from './in-page';
import { printReport, type Line } from './report';
import { openProjectFile, openWindow, type BenchWindow } from './window';
import { hasWorkload, projectFile, workload, type Size } from './workload';

const t = messages.de;
const runs = 40;

/** Press to painted and durable, opening a long document, the matrix shown: in the real window, beside bare limits. */
async function measureApp(size: Size): Promise<readonly Line[]> {
  const window = await openWindow();
  try {
    await openProjectFile(window, projectFile(size, workload(size)));
    const { page } = window;
    await page.evaluate(measureInPage);
    const limits = await page.evaluate((count) => wortlautBench().limits(count), runs);
    const coding = await codePassages(window);
    const matrix = await showMatrix(window);
    return [
      {
        what: `${size}: code a passage, press to painted and durable`,
        goal: 'p95 33 ms',
        times: coding,
        limit: { what: 'fsync append + strict put + one frame, bare', times: limits.durable },
      },
      {
        what: `${size}: matrix shown`,
        goal: '50 ms',
        times: matrix,
        limit: { what: 'one empty frame', times: limits.frame },
      },
    ];
  } finally {
    await window.close();
  }
}

async function codePassages({ page }: BenchWindow): Promise<readonly number[]> {
  await page.getByLabel(t.documents.filter).fill('Interview_0001');
  await page.getByRole('row').filter({ hasText: 'Interview_0001' }).first().click();
  await page.locator('[data-par]').first().waitFor();
  const text = page.locator('[data-coded-text]');
  await text.focus();
  await page.keyboard.press('Control+Home');
  const times: number[] = [];
  for (let run = 0; run < runs + 4; run += 1) {
    await text.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    if (run === 0) {
      // The first time through the picker; from then on the point repeats the code.
      await page.keyboard.press('c');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    } else {
      await page.evaluate(() => wortlautBench().watchKey('.'));
      await page.keyboard.press('.');
      const time = await page.evaluate(() => wortlautBench().seen());
      if (run > 3) times.push(time);
    }
    await page.keyboard.press('ArrowDown');
  }
  return times;
}

/** Clicks on a document; milliseconds until its text is painted. */
async function openDocument(page: Page, name: string): Promise<number> {
  await page.evaluate(() => wortlautBench().watchClick('[data-par]'));
  await page.getByRole('row').filter({ hasText: name }).first().click();
  return page.evaluate(() => wortlautBench().seen());
}

/** Clicks on a view's name; milliseconds until it is painted. */
async function showView(page: Page, name: string, selector: string): Promise<number> {
  await page.evaluate((wanted) => wortlautBench().watchClick(wanted), selector);
  await page.getByRole('navigation').getByText(name, { exact: true }).click();
  return page.evaluate(() => wortlautBench().seen());
}

async function showMatrix({ page }: BenchWindow): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < 12; run += 1) {
    times.push(await showView(page, t.app.views.matrix, '[role="gridcell"][data-place]'));
    await showView(page, t.app.views.material, '[data-par]');
  }
  return times.slice(2);
}

/** Opens the document of 1,000,000 characters with 10,000 overlapping codings, and scrolls through it. */
async function measureBig(): Promise<readonly Line[]> {
  const window = await openWindow();
  try {
    await openProjectFile(window, projectFile('BIG', bigProject()));
    const { page } = window;
    await page.evaluate(measureInPage);
    const opened: number[] = [];
    await page.getByRole('row').filter({ hasText: 'Leer' }).first().click();
    await page.locator('[data-par]', { hasText: 'Kurz.' }).waitFor();
    for (let run = 0; run < 6; run += 1) {
      opened.push(await openDocument(page, 'Interview_0001'));
      if (run < 5) await openDocument(page, 'Leer');
    }
    const frames = await page.evaluate(() => wortlautBench().scroll(4000));
    const limits = await page.evaluate((count) => wortlautBench().limits(count), 30);
    const plain = await page.evaluate(() => wortlautBench().plainText());
    return [
      {
        what: 'open 1,000,000 characters with 10,000 codings, click to painted',
        goal: '300 ms',
        times: opened,
        limit: { what: 'the same paragraphs as plain text, painted', times: plain },
      },
      {
        what: 'frames while scrolling it',
        goal: 'none over 32 ms',
        times: frames,
        limit: { what: 'frames with nothing to do', times: limits.frame },
      },
    ];
  } finally {
    await window.close();
  }
}

/** From starting the process to the start page being usable, beside a bare window of the same runtime. */
async function measureColdStart(): Promise<readonly Line[]> {
  const bare = await mkdtemp(join(tmpdir(), 'wortlaut-bare-'));
  await writeFile(join(bare, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.js","type":"module"}');
  await writeFile(
    join(bare, 'main.js'),
    `import { app, BrowserWindow } from 'electron';
app.whenReady().then(() => new BrowserWindow({ show: true }).loadURL('data:text/html,<h1>Bare</h1>'));`,
  );
  const start = async (folder?: string): Promise<number> => {
    const began = performance.now();
    const window = await openWindow(folder);
    await window.page.getByRole('heading', { level: 1 }).waitFor();
    const time = performance.now() - began;
    await window.close();
    return time;
  };
  const times: number[] = [];
  const limit: number[] = [];
  for (let run = 0; run < 6; run += 1) {
    limit.push(await start(bare));
    times.push(await start());
  }
  await rm(bare, { recursive: true, force: true });
  return [
    {
      what: 'cold start to usable start page',
      goal: '1,500 ms',
      times: times.slice(1),
      limit: { what: 'a bare window of the same Electron', times: limit.slice(1) },
    },
  ];
}

declare function wortlautBench(): PageTimes;

if (hasWorkload()) {
  const lines = [
    ...(await measureColdStart()),
    ...(await measureApp('S')),
    ...(await measureApp('M')),
    ...(await measureBig()),
  ];
  printReport('In the real window', lines);
} else {
  console.log('Skipped: the generator of the work loads (../shared/workload/workload.py) is not here.');
}
