import type { PageTimes } from './in-page';
import { importedData, openImported } from './projects';
import { printReport, type Line } from './report';
import { openDocument, openProject, openWindow } from './window';
import { hasWorkload, noWorkload } from './workload';

declare function wortlautBench(): PageTimes;

/** Starts of the app: the first opening after each is the one that a user waits for. */
const starts = 5;

/** From the click on a project to its first text, and documents opened in it, each for the first time. */
async function measureProject(): Promise<readonly Line[]> {
  const opened: number[] = [];
  const documents: number[] = [];
  let bareRead: readonly number[] = [];
  let plain: readonly number[] = [];
  for (let start = 1; start <= starts; start += 1) {
    const window = await openWindow(await importedData('L'));
    try {
      opened.push(await openProject(window));
      for (let number = 2; number <= 7; number += 1) {
        documents.push(await openDocument(window.page, `Interview_0${start}0${number}`));
      }
      bareRead = await window.page.evaluate(() => wortlautBench().bareRead());
      plain = await window.page.evaluate(() => wortlautBench().plainText());
    } finally {
      await window.close();
    }
  }
  return [
    {
      what: 'open project L, click to first text painted',
      goal: { of: 'p95', most: 1000 },
      times: opened,
      limit: { what: 'reading the same records, bare', times: bareRead },
    },
    {
      what: 'open a document of L (64,000 characters, 200 codings), click to painted',
      goal: null,
      times: documents,
      limit: { what: 'the same paragraphs as plain text, painted', times: plain },
    },
  ];
}

/** The document of 1,000,000 characters with 10,000 overlapping codings: opened, and scrolled through. */
async function measureBig(): Promise<readonly Line[]> {
  const window = await openImported('BIG');
  try {
    const { page } = window;
    await openDocument(page, 'Leer');
    const opened: number[] = [];
    for (let run = 0; run < 8; run += 1) {
      opened.push(await openDocument(page, 'Interview_0001'));
      if (run < 7) await openDocument(page, 'Leer');
    }
    const frames = await page.evaluate(() => wortlautBench().scroll('[data-par]', 6000));
    const limits = await page.evaluate((count) => wortlautBench().limits(count), 60);
    const plain = await page.evaluate(() => wortlautBench().plainText());
    return [
      {
        what: 'open 1,000,000 characters with 10,000 codings, click to painted',
        goal: { of: 'p95', most: 300 },
        times: opened,
        limit: { what: 'the same paragraphs as plain text, painted', times: plain },
      },
      {
        what: 'frames while scrolling it, 7,200 pixels a second',
        goal: { of: 'max', most: 32 },
        times: frames,
        limit: { what: 'frames with nothing to do', times: limits.frame },
      },
    ];
  } finally {
    await window.close();
  }
}

if (hasWorkload()) printReport('Opening and reading', [...(await measureProject()), ...(await measureBig())]);
else console.log(noWorkload);
