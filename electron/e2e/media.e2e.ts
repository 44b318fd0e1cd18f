import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { projectBesideRecording, qualcoderFolder, spoken } from '../test/projects-with-media';
import { dropPaths } from './app/import-fixtures';
import { windowHost, type Host } from './app/host';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { pictureIfFailed } from './app/on-failure';
import { createProject, startPage, statusBar } from './app/workspace';
import { de } from './app/words';

let folder = '';
let launched: LaunchedApp | null = null;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-media-'));
});
afterEach(async (context) => {
  await pictureIfFailed(context, launched?.page);
  await launched?.close().catch(() => undefined);
  launched = null;
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await removeUserData();
});

async function start(): Promise<Host> {
  launched = await launchApp();
  const host = windowHost(launched);
  await startPage(host.page);
  return host;
}

/** Takes in the project that is looked at; returns what its dialog said. */
async function takeProject({ page }: Host): Promise<string> {
  const look = page.getByRole('dialog', { name: de.wholeProject.title });
  await look.getByText(de.wholeProject.counts.codings, { exact: true }).waitFor();
  const said = await look.innerText();
  await look.getByRole('button', { name: de.wholeProject.open }).click();
  const report = page.getByRole('dialog', { name: de.wholeProject.report });
  await report.getByText(de.wholeProject.problems).waitFor();
  await page.keyboard.press('Escape');
  await report.waitFor({ state: 'detached' });
  await statusBar(page).waitFor();
  return said;
}

/** Whether the app keeps these bytes with a project. */
async function isKept(bytes: Uint8Array): Promise<boolean> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const names = await readdir(launched?.userData ?? '', { recursive: true });
  const path = names.find((name) => name.endsWith(join('files', sha256)));
  return path !== undefined && (await readFile(join(launched?.userData ?? '', path))).equals(bytes);
}

describe('what lies in the folder of a project', () => {
  it.each(['its folder dropped', 'its database dropped', 'its database chosen', 'its folder chosen'] as const)(
    'comes along with a project of QualCoder, %s',
    async (by) => {
      const home = await qualcoderFolder(folder);
      const host = await start();
      const { page } = host;
      const database = join(home, 'data.qda');
      if (by === 'its folder dropped') await dropPaths(page, [home]);
      if (by === 'its database dropped') await dropPaths(page, [database]);
      if (by === 'its database chosen') {
        await host.giveFiles([database]);
        await page.keyboard.press('Control+O');
      }
      if (by === 'its folder chosen') {
        await createProject(page, { name: 'Anderes', coder: 'A. Brandt' });
        await host.giveFiles([home]);
        await page.keyboard.press('Control+K');
        await page.keyboard.type(de.exchange.folderAction);
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: de.exchange.openAsProject }).click();
      }
      const said = await takeProject(host);
      expect(said).toContain('Gärten');
      expect(said).toContain('documents/scan.pdf');
      expect(said).not.toContain('ton.mp3');
      for (const name of ['audio/ton.mp3', 'images/Zaun.JPG', 'documents/bericht.pdf'])
        expect(await isKept(await readFile(join(home, name)))).toBe(true);
    },
  );

  it.each(['dropped', 'chosen'] as const)('comes along with a project file of another tool, %s', async (by) => {
    const path = await projectBesideRecording(folder);
    const host = await start();
    if (by === 'dropped') await dropPaths(host.page, [path]);
    else {
      await host.giveFiles([path]);
      await host.page.keyboard.press('Control+O');
    }
    expect(await takeProject(host)).toContain('Gespräche Media/ton.wav');
    expect(await isKept(spoken)).toBe(true);
  });
});
