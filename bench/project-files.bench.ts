import { mkdirSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { messages } from '../renderer/i18n/messages';
import type { PageTimes } from './in-page';
import { printReport, type Line } from './report';
import { watched, watchedLines, type Watched } from './watched';
import { benchFolder, openWindow, type BenchWindow } from './window';
import { hasWorkload, noWorkload, projectFile, workload } from './workload';

const t = messages.de;
const runs = 3;

declare function wortlautBench(): PageTimes;

/** Project L out of its file into the app, and back into a file, by the app's own buttons. */
async function measure(): Promise<readonly Line[]> {
  const file = projectFile('L', workload('L'));
  const folder = join(benchFolder(), 'saved');
  mkdirSync(folder, { recursive: true });
  const read: Watched[] = [];
  const written: Watched[] = [];
  const copied: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const window = await openWindow();
    try {
      read.push(await watched(window, () => readProjectFile(window, file)));
      await window.page.waitForTimeout(1000);
      const target = join(folder, `${run}.qdpx`);
      written.push(await watched(window, () => saveProjectFile(window, target)));
      if (statSync(target).size < statSync(file).size * 0.9) throw new Error('The saved project is too small');
    } finally {
      await window.close();
    }
    const start = performance.now();
    await copyFile(file, join(folder, 'copy.qdpx'));
    copied.push(performance.now() - start);
  }
  const size = `${Math.round(statSync(file).size / 1e6)} MB`;
  const limit = { what: 'copying the file', times: copied };
  const means = { goal: { of: 'max', most: 15_000 }, limit } as const;
  return [
    ...watchedLines(`L read from its project file (${size}), to its first text`, read, means),
    ...watchedLines('L written', written, means),
  ];
}

/** By the start page, until its first text is shown; only then is it safe twice. */
async function readProjectFile({ app, page }: BenchWindow, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('button', { name: t.welcome.openFile }).click();
  await page.evaluate(() => wortlautBench().appears('[data-par]', ''));
}

async function saveProjectFile({ app, page }: BenchWindow, target: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, target);
  await page.keyboard.press('Control+s');
  await page.evaluate(
    (name) => wortlautBench().appears('[role="alertdialog"], [role="alert"], [role="status"]', name),
    basename(target),
  );
}

if (hasWorkload()) printReport('Project files', await measure());
else console.log(noWorkload);
