import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { printReport } from './report';
import { freshUserData, startElectron } from './window';

const runs = 8;

/** From starting the process to the start page being usable, beside a bare window of the same Electron. */
async function start(folder: string): Promise<number> {
  const began = performance.now();
  const window = await startElectron(folder, await freshUserData());
  await window.page.getByRole('heading', { level: 1 }).waitFor();
  const time = performance.now() - began;
  await window.close();
  return time;
}

const bare = await mkdtemp(join(tmpdir(), 'wortlaut-bare-'));
await writeFile(join(bare, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.js","type":"module"}');
await writeFile(
  join(bare, 'main.js'),
  `import { app, BrowserWindow } from 'electron';
app.whenReady().then(() => new BrowserWindow({ show: true }).loadURL('data:text/html,<h1>Bare</h1>'));`,
);
const times: number[] = [];
const limit: number[] = [];
for (let run = 0; run <= runs; run += 1) {
  const [bareTime, time] = [await start(bare), await start(resolve('.'))];
  // The first start reads the program from the disk.
  if (run > 0) limit.push(bareTime);
  if (run > 0) times.push(time);
}
await rm(bare, { recursive: true, force: true });
printReport('Starting', [
  {
    what: 'cold start to usable start page',
    goal: { of: 'p95', most: 1500 },
    times,
    limit: { what: 'a bare window of the same Electron', times: limit },
  },
]);
