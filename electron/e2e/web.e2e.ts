import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveWeb } from '../../scripts/web.mjs';
import { expectCount } from './app/coding';
import { excelGerman } from './app/csv';
import { browserHost } from './app/host';
import { codePassages, expectedMatrix, prepare, type Coded } from './app/main-way';
import { inventedMaterial, sharedMaterial, sharedMissing } from './app/material';
import { expectMatrix, followCell, openMatrix, saveTable } from './app/matrix';
import { pictureIfFailed } from './app/on-failure';
import {
  codedText,
  createProject,
  redoByKey,
  reopenProject,
  saved,
  startPage,
  statusSays,
  undoByKey,
} from './app/workspace';
import { de } from './app/words';

let server: Awaited<ReturnType<typeof serveWeb>>;
let profile: string;
let context: BrowserContext | null = null;

/** A browser with the profile of this test, as one that was closed and is opened again. */
async function openBrowser(): Promise<Page> {
  context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['WORTLAUT_CHROMIUM'] ?? '',
    // Without its own dialog for saving, as other browsers are, the file comes as a download.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-blink-features=FileSystemAccessLocal'],
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(server.address);
  return page;
}

beforeAll(async () => {
  server = await serveWeb();
  profile = await mkdtemp(join(tmpdir(), 'wortlaut-browser-'));
});
afterEach(async (test) => {
  await pictureIfFailed(test, context?.pages()[0]);
  await context?.close().catch(() => undefined);
  context = null;
});
afterAll(async () => {
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

describe('the main way in the web edition', () => {
  it('leads to the same table, and everything is there after reloading and after closing the browser', async () => {
    const material = sharedMissing === null ? sharedMaterial() : await inventedMaterial();
    let page = await openBrowser();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await startPage(page);
    await createProject(page, { name: material.project, coder: material.coder });
    await prepare(browserHost(page), material);
    const coded = await codePassages(browserHost(page), material);
    expect(coded.length).toBeGreaterThanOrEqual(30);
    const matrix = expectedMatrix(coded, material);
    await openMatrix(page);
    await expectMatrix(page, matrix);

    const chosen = coded[0] as Coded;
    const panel = await followCell(page, chosen.code, material.event.title);
    await panel.locator('mark', { hasText: chosen.quote }).first().click();
    await codedText(page, material.main.name).waitFor();
    await openMatrix(page);
    const [head = [], ...lines] = matrix;
    const table = excelGerman([['code', ...head.slice(1, -1), 'total'], ...lines.slice(0, -1)]);
    const files = await saveTable(browserHost(page), '', { format: 'matrix', profile: 'excel-de' });
    const [[name, bytes] = ['', Buffer.alloc(0)]] = files;
    expect(name).toMatch(/\.csv$/);
    expect(bytes.toString()).toBe(table.toString());
    await saved(page);

    await page.reload();
    await reopenProject(page, material.project);
    await openMatrix(page);
    await expectMatrix(page, matrix);
    await undoByKey(page);
    await expectMatrix(page, expectedMatrix(coded.slice(0, -1), material));
    await redoByKey(page);
    await expectMatrix(page, matrix);
    await saved(page);

    await context?.close();
    page = await openBrowser();
    await page.getByRole('heading', { name: de.welcome.newProject.title }).waitFor();
    await reopenProject(page, material.project);
    await statusSays(page, de.app.status.codings(coded.length));
    for (const category of material.categories)
      await expectCount(page, category, coded.filter(({ code }) => code === category).length);
    await openMatrix(page);
    await expectMatrix(page, matrix);
    const foreign = requests.filter((url) => !url.startsWith(server.address) && !/^(blob|data):/.test(url));
    expect(foreign).toEqual([]);
  });
});
