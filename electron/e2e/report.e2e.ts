import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { windowHost, type Host, type SavedFiles } from './app/host';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { pictureIfFailed } from './app/on-failure';
import { openDemo, startPage, undoByKey } from './app/workspace';
import { de } from './app/words';

const words = de.report;
const root = resolve(import.meta.dirname, '../..');
const demo = join(root, 'fixtures/demo/demo.qdpx');

let launched: LaunchedApp;
let host: Host;
let page: Page;
let folder = '';
/** Where no report must ever reach; it counts whoever comes. */
let outside: { readonly server: Server; readonly address: string; readonly visits: string[] };

beforeAll(async () => {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.end('1');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  outside = { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, visits };
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-report-'));
  launched = await launchApp();
  host = windowHost(launched);
  ({ page } = launched);
  await startPage(page);
  await openDemo(page);
  await page.keyboard.press('Control+Shift+X');
});

afterEach((context) => pictureIfFailed(context, launched.page));

afterAll(async () => {
  await launched.close();
  outside.server.close();
  await rm(folder, { recursive: true, force: true });
  await removeUserData();
});

const settings = () => page.getByRole('region', { name: words.options });

async function choose(format: keyof typeof words.names, file: keyof typeof words.files): Promise<void> {
  await page.locator(`[role="option"][data-format="${format}"]`).click();
  await settings().getByRole('radio', { name: words.files[file], exact: true }).check({ force: true });
}

/** The report in its frame, as soon as it is there. */
async function preview(name: string): Promise<Frame> {
  const frame = await page.locator(`iframe[title="${words.previewOf(name)}"]`).elementHandle();
  const content = await frame?.contentFrame();
  if (content === null || content === undefined) throw new Error('There is no preview');
  await content.locator('h1').waitFor();
  return content;
}

/** The same by the command line, as files in the folder. */
async function byCommandLine(...args: readonly string[]): Promise<SavedFiles> {
  await promisify(execFile)(process.execPath, [join(root, 'dist/cli/cli.js'), ...args]);
  const names = await readdir(folder);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}

describe('the report', () => {
  it('stands in its preview as it is printed, runs nothing there and reaches nothing', async () => {
    await choose('result-documentation', 'html');
    const name = words.names['result-documentation'];
    const frame = await preview(name);
    // Its own style sheet, under the policy of the page: the engine's own is 2em bold in another type.
    const style = await frame.locator('h1').evaluate((heading) => getComputedStyle(heading).letterSpacing);
    expect(style).not.toBe('normal');
    await frame.locator('nav a, main a').first().click();
    await expect.poll(() => frame.url()).toMatch(/^about:srcdoc#/);
    const title = await page.title();
    await page.locator('iframe').evaluate((element, address) => {
      const frame = element as HTMLIFrameElement;
      frame.srcdoc += `<script>top.document.title = 'Skript'; fetch('${address}/fetch')</script><img src="${address}/image" onerror="top.document.title = 'Bild'"><style>@import "${address}/style"</style><iframe src="${address}/frame"></iframe><meta http-equiv="refresh" content="0;url=${address}/refresh">`;
    }, outside.address);
    await (await preview(name)).locator('img').waitFor({ state: 'attached' });
    await page.waitForTimeout(300);
    expect(await page.title()).toBe(title);
    expect(outside.visits).toEqual([]);
  });

  it('follows its template, and every change of that is one step to undo', async () => {
    const { template, tabs } = words;
    await settings().getByRole('radio', { name: tabs.template }).click();
    const heading = async (): Promise<number> =>
      (await preview(words.names['result-documentation'])).locator('main h3').count();
    const first = await heading();
    await settings()
      .getByRole('checkbox', { name: template.printed(template.kinds.aims) })
      .click();
    await expect.poll(heading).not.toBe(first);
    await undoByKey(page);
    await expect.poll(heading).toBe(first);
    await settings().getByRole('radio', { name: tabs.file }).click();
  });

  it('is saved as PDF, Word and Excel with the bytes of the command line', async () => {
    const files = [
      ['result-documentation', 'pdf', ['report', demo, '--form', 'result-documentation', '--language', 'de']],
      ['result-documentation', 'docx', ['report', demo, '--form', 'result-documentation', '--language', 'de']],
      ['codings', 'xlsx', ['codings', demo, '--language', 'de']],
    ] as const;
    for (const [format, file, args] of files) {
      await choose(format, file);
      const saved = await host.savedBy(`abgabe.${file}`, () =>
        settings().getByRole('button', { name: words.save }).click(),
      );
      await page.getByText(words.saved(`abgabe.${file}`)).waitFor();
      const made = await byCommandLine(...args, '--out', join(folder, `abgabe.${file}`));
      for (const [name, bytes] of saved) expect([name, made.get(name)?.equals(bytes)]).toEqual([name, true]);
      expect(saved.size).toBe(2);
    }
  });
});
