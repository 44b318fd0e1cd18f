import type { PageTimes } from './in-page';
import { openImported } from './projects';
import { printReport, type Line } from './report';
import type { BenchWindow } from './window';
import { hasWorkload, noWorkload, type Size } from './workload';

const runs = 40;
/** The first times through are slower, before the engine has seen what is worth compiling. */
const warmUp = 8;

declare function wortlautBench(): PageTimes;

/** One press that puts the last code on the next passage, until its stripe is painted and both copies on the disk have it. */
async function measure(size: Size): Promise<Line> {
  const window = await openImported(size);
  try {
    const limits = await window.page.evaluate((count) => wortlautBench().limits(count), runs);
    return {
      what: `${size}: code a passage, press to painted and durable`,
      goal: { of: 'p95', most: 33 },
      times: await codePassages(window),
      limit: { what: 'fsync append, strict put and one frame, bare', times: limits.durable },
    };
  } finally {
    await window.close();
  }
}

async function codePassages({ page }: BenchWindow): Promise<readonly number[]> {
  const text = page.locator('[data-coded-text]');
  await text.focus();
  await page.keyboard.press('Control+Home');
  const times: number[] = [];
  for (let run = 0; run <= runs + warmUp; run += 1) {
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
      await page.evaluate(() => wortlautBench().watchCoding('.'));
      await page.keyboard.press('.');
      const time = await page.evaluate(() => wortlautBench().seen());
      if (run > warmUp) times.push(time);
    }
    await page.keyboard.press('ArrowDown');
    // As one who reads on: what the last coding left to do is done.
    await page.waitForTimeout(150);
  }
  return times;
}

if (hasWorkload()) {
  const lines: Line[] = [];
  for (const size of ['S', 'M', 'L'] as const) lines.push(await measure(size));
  printReport('Coding', lines);
} else console.log(noWorkload);
