import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createCode, readParagraphs } from './app/coding';
import { windowHost } from './app/host';
import { importTexts } from './app/importing';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { pictureIfFailed } from './app/on-failure';
import {
  codedText,
  createProject,
  openDocument,
  reopenProject,
  saved,
  startPage,
  statusBar,
  statusSays,
} from './app/workspace';
import { de } from './app/words';

const kills = 20;
const paragraphs = 400;
const project = 'Abgerissen';

let launched: LaunchedApp | null = null;
afterEach(async (context) => {
  await pictureIfFailed(context, launched?.page);
  await launched?.close().catch(() => undefined);
  launched = null;
});
afterAll(removeUserData);

/** A project with a text for every round and one code, closed again. */
async function prepared(texts: number): Promise<{ readonly userData: string; readonly seq: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'wortlaut-texts-'));
  const files = Array.from({ length: texts }, (_, index) => ({
    path: join(folder, `runde-${index + 1}.txt`),
    name: `Runde ${index + 1}`,
    kind: 'notes' as const,
  }));
  const text = Array.from({ length: paragraphs }, (_, index) => `Satz ${index + 1}, schnell codiert.`).join('\n');
  for (const { path, name } of files) await writeFile(path, `${name}\n${text}`);
  launched = await launchApp();
  const host = windowHost(launched);
  await startPage(host.page);
  await createProject(host.page, { name: project, coder: 'E. Probst' });
  await importTexts(host, files, { title: 'Abend', place: 'Neuenrode', day: '02.09.2023', isNew: true });
  await createCode(host.page, 'Eile');
  // The first coding makes the code the one that is used again by key.
  await codeNext(host.page, 'picker');
  const seq = await saved(host.page);
  const { userData } = launched;
  await launched.close();
  await rm(folder, { recursive: true });
  return { userData, seq };
}

/** Codes the paragraph the caret is in, by keys, and goes to the next. */
async function codeNext(page: Page, way: 'picker' | 'repeat'): Promise<void> {
  await codedText(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  if (way === 'repeat') return page.keyboard.press('.');
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
}

/** Hears from the page what the status bar says is safe. */
async function watchSaved(page: Page): Promise<{ readonly acknowledged: () => number }> {
  let acknowledged = 0;
  await page.exposeFunction('noteSaved', (seq: number) => (acknowledged = Math.max(acknowledged, seq)));
  await statusBar(page).evaluate((bar) => {
    const { noteSaved } = globalThis as unknown as { noteSaved: (seq: number) => void };
    const tell = (): void => noteSaved(Number(bar.getAttribute('data-saved-seq')));
    new MutationObserver(tell).observe(bar, { attributes: true, attributeFilter: ['data-saved-seq'] });
    tell();
  });
  return { acknowledged: () => acknowledged };
}

/** Number of codings of the whole project, as the status bar says it beside the matrix. */
async function codingsOfProject(page: Page): Promise<number> {
  await page.keyboard.press('Control+2');
  const words = new RegExp(`(\\d[\\d.]*) ${de.app.status.codings(1).replace(/^1 /, '')}`);
  await page.locator('nav button[aria-current="page"]', { hasText: de.app.views.matrix }).waitFor();
  const [, number = '0'] = words.exec(await statusBar(page).innerText()) ?? [];
  return Number(number.replace(/\D/g, ''));
}

describe('what was said to be saved', () => {
  it(`survives ${kills} kills at random moments while one codes`, async ({ annotate }) => {
    const { userData, seq } = await prepared(kills);
    // Every change from here on is one coding more, so the number of the last one says how many there must be.
    const codingsAt = (change: number): number => 1 + change - seq;
    let kept = seq;
    const lost: string[] = [];
    const lines: string[] = [];
    for (let round = 1; round <= kills; round += 1) {
      launched = await launchApp({ userData });
      const { page } = launched;
      await reopenProject(page, project);
      await openDocument(page, `Runde ${round}`);
      const { acknowledged } = await watchSaved(page);
      let isOver = false;
      const coding = (async () => {
        await codedText(page).focus();
        while (!isOver) {
          await page.keyboard.press('ArrowDown');
          await page.keyboard.press('Shift+End');
          await page.keyboard.press('.');
        }
      })().catch(() => undefined);
      await expect.poll(acknowledged, { interval: 5 }).toBeGreaterThan(kept);
      const delay = Math.random() * 900;
      await new Promise((resolve) => setTimeout(resolve, delay));
      await launched.kill();
      isOver = true;
      await coding;
      const promised = acknowledged();
      launched = await launchApp({ userData });
      await reopenProject(launched.page, project);
      const found = await saved(launched.page);
      const codings = await codingsOfProject(launched.page);
      lines.push(`${round}: ${promised - kept} acknowledged, ${found - kept} found`);
      if (found < promised || codings !== codingsAt(found)) lost.push(`${lines.at(-1)}, ${codings} codings`);
      kept = found;
      if (round < kills) await launched.kill();
    }
    await annotate(lines.join('; '));
    expect(lost).toEqual([]);
    expect(kept - seq).toBeGreaterThan(kills);
  }, 400_000);

  it('is rebuilt, and said so, when the database has been deleted between two runs', async () => {
    const { userData, seq } = await prepared(2);
    expect(await readdir(userData)).toContain('IndexedDB');
    await rm(join(userData, 'IndexedDB'), { recursive: true });
    launched = await launchApp({ userData });
    const { page } = launched;
    await reopenProject(page, project);
    await page.getByRole('region', { name: de.app.notices.label }).getByText(de.app.notices.rebuilt(seq)).waitFor();
    expect(await saved(page)).toBe(seq);
    expect(await codingsOfProject(page)).toBe(1);
    await openDocument(page, 'Runde 2');
    expect(await readParagraphs(page)).toHaveLength(paragraphs + 1);
    await page.keyboard.press('Control+z');
    await openDocument(page, 'Runde 1');
    await statusSays(page, de.app.status.codings(0));
    await saved(page);
    await launched.close();
    launched = await launchApp({ userData });
    await reopenProject(launched.page, project);
    expect(await launched.page.getByRole('region', { name: de.app.notices.label }).count()).toBe(0);
    expect(await codingsOfProject(launched.page)).toBe(0);
  });
});
