import { unzipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '../renderer/i18n/messages';
import { makeDocx, paragraph } from '../shared/importers/test/make-docx';
import type { PageTimes } from './in-page';
import { printReport, timesOf, type Line } from './report';
import { watched, watchedLines } from './watched';
import { benchFolder, openWindow, type BenchWindow } from './window';
import { hasWorkload, noWorkload, workload } from './workload';

const t = messages.de;
const count = 1000;

declare function wortlautBench(): PageTimes;

/** The 1,000 interviews of L as Word files: read for the preview, then taken in, until all is safe in both places. */
async function measure(): Promise<readonly Line[]> {
  const folder = join(benchFolder(), 'docx');
  await mkdir(folder);
  const paths: string[] = [];
  const files: Uint8Array[] = [];
  for (const text of [...workload('L').texts.values()].slice(0, count)) {
    const path = join(folder, `Interview ${String(paths.length + 1).padStart(4, '0')}.docx`);
    const file = makeDocx({
      body: text
        .split('\n')
        .map((line) => paragraph(line))
        .join(''),
    });
    await writeFile(path, file);
    files.push(file);
    paths.push(path);
  }
  const window = await openWindow();
  try {
    await window.page.getByRole('button', { name: t.welcome.demo }).first().click();
    await window.page.evaluate(() => wortlautBench().appears('[data-par]', ''));
    const read = await watched(window, () => readFiles(window, paths));
    const taken = await watched(window, () => takeFiles(window));
    const unpacking = timesOf(1, () => files.forEach((file) => unzipSync(file)));
    const texts = [...workload('L').texts.values()].join('');
    const writing = timesOf(1, () => writeFileSync(join(folder, 'texts'), texts, { flush: true }));
    return [
      ...watchedLines(
        `${count} Word files (${Math.round(files.reduce((sum, { length }) => sum + length, 0) / 1e6)} MB) read for the preview`,
        [read],
        {
          goal: null,
          limit: { what: 'unpacking them', times: unpacking },
        },
      ),
      ...watchedLines('all of them taken in, safe in both places', [taken], {
        goal: null,
        limit: { what: 'writing their texts to one file, synced', times: writing },
      }),
    ];
  } finally {
    await window.close();
  }
}

async function readFiles({ app, page }: BenchWindow, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [...paths],
  );
  await page.keyboard.press('Control+i');
  await page.evaluate((words) => wortlautBench().appears('[role="dialog"] button', words), t.exchange.import(count));
}

async function takeFiles({ page }: BenchWindow): Promise<void> {
  await page.getByRole('button', { name: t.exchange.import(count) }).click();
  await page.evaluate((words) => wortlautBench().appears('[role="dialog"]', words), t.exchange.reportDone(count));
  await page.locator('[data-saving="saved"]').waitFor({ timeout: 120_000 });
}

if (hasWorkload()) printReport('Imports', await measure());
else console.log(noWorkload);
