import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Answer, Reply, RequestName, Sent } from '../../shared/ipc/contract';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';

const projectId = '00000000-0000-4000-8000-0000000000e2';

/** What the page's bridge looks like from a test's point of view. */
type Bridge = { request(name: string, payload: unknown): Promise<unknown> };

let launched: LaunchedApp | null = null;
afterEach(async () => {
  await launched?.close().catch(() => undefined);
  launched = null;
});
afterAll(removeUserData);

async function launch(options: Parameters<typeof launchApp>[0] = {}): Promise<LaunchedApp> {
  launched = await launchApp(options);
  return launched;
}

async function answerTo<Name extends RequestName>(page: Page, name: Name, payload: Sent<Name>): Promise<Answer<Name>> {
  const ask = ([name, payload]: readonly [string, unknown]): Promise<unknown> =>
    (globalThis as unknown as { wortlaut: Bridge }).wortlaut.request(name, payload);
  return (await page.evaluate(ask, [name, payload] as const)) as Answer<Name>;
}

async function ask<Name extends RequestName>(page: Page, name: Name, payload: Sent<Name>): Promise<Reply<Name>> {
  const answer = await answerTo(page, name, payload);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.detail}`);
  return answer.value;
}

async function allEntries(page: Page): Promise<string[]> {
  const all: string[] = [];
  for (;;) {
    const { entries, done } = await ask(page, 'journal.read', { projectId, afterSeq: all.length });
    all.push(...entries.map(({ entry }) => entry));
    if (done) return all;
  }
}

/** Appends without end, several at a time, and notes in the page how far was acknowledged. */
async function appendWithoutEnd(page: Page, from: number): Promise<void> {
  await page.evaluate(
    ({ projectId, from }) => {
      const state = globalThis as unknown as { wortlaut: Bridge; acknowledged: number };
      state.acknowledged = from - 1;
      let next = from;
      const one = async (): Promise<void> => {
        for (;;) {
          const seq = next;
          next += 1;
          const entry = JSON.stringify({ seq, text: 'Wertschätzung '.repeat(seq % 40) });
          const answer = (await state.wortlaut.request('journal.append', { projectId, seq, entry })) as { ok: boolean };
          if (!answer.ok) return;
          state.acknowledged = Math.max(state.acknowledged, seq);
          document.title = String(state.acknowledged);
        }
      };
      for (let writer = 0; writer < 4; writer += 1) void one();
    },
    { projectId, from },
  );
}

describe('the journal of the real app', () => {
  it('has every acknowledged entry after the app was killed while it was writing', async () => {
    const first = await launch();
    const { userData } = first;
    let last = 0;
    for (let round = 0; round < 4; round += 1) {
      const { page, kill } = round === 0 ? first : await launch({ userData });
      const { lastSeq } = await ask(page, 'journal.open', { projectId, name: 'Freibad am Hang' });
      expect(lastSeq).toBeGreaterThanOrEqual(last);
      const entries = await allEntries(page);
      expect(entries).toHaveLength(lastSeq);
      expect(entries.map((entry) => (JSON.parse(entry) as { seq: number }).seq)).toEqual(
        entries.map((_, index) => index + 1),
      );
      await appendWithoutEnd(page, lastSeq + 1);
      await page.waitForTimeout(150 + 130 * round);
      last = await page.evaluate(() => (globalThis as unknown as { acknowledged: number }).acknowledged);
      expect(last).toBeGreaterThan(lastSeq);
      await kill();
    }
    const { page } = await launch({ userData });
    expect((await ask(page, 'journal.list', {}))[0]).toMatchObject({ id: projectId, name: 'Freibad am Hang' });
    expect((await ask(page, 'journal.open', { projectId, name: '' })).lastSeq).toBeGreaterThanOrEqual(last);
  });

  it('is written to its end before the window closes, and given back when the page is loaded anew', async () => {
    const { page, userData, close } = await launch();
    await ask(page, 'journal.open', { projectId, name: 'Eilig' });
    expect(await answerTo(page, 'journal.open', { projectId, name: 'Eilig' })).toMatchObject({
      error: { code: 'journal-in-use' },
    });
    await page.reload();
    await ask(page, 'journal.open', { projectId, name: 'Eilig' });
    await page.evaluate((projectId) => {
      const { wortlaut } = globalThis as unknown as { wortlaut: Bridge };
      for (let seq = 1; seq <= 300; seq += 1) {
        void wortlaut.request('journal.append', { projectId, seq, entry: 'x'.repeat(20_000) });
      }
    }, projectId);
    await close();
    const again = await launch({ userData });
    expect(await ask(again.page, 'journal.open', { projectId, name: '' })).toEqual({ lastSeq: 300, cutBytes: 0 });
  });

  it('says when it is damaged in the middle, and goes on from what is readable when asked to', async () => {
    const { page, userData, close } = await launch();
    await ask(page, 'journal.open', { projectId, name: 'Schaden' });
    for (const seq of [1, 2, 3]) await ask(page, 'journal.append', { projectId, seq, entry: `Eintrag ${seq}` });
    await close();
    const folder = join(userData, 'projects', projectId);
    const bytes = await readFile(join(folder, 'journal.log'));
    bytes[bytes.indexOf('Eintrag 2')] = 0;
    await writeFile(join(folder, 'journal.log'), bytes);
    const again = await launch({ userData });
    const refused = await answerTo(again.page, 'journal.open', { projectId, name: '' });
    expect(refused).toEqual({ ok: false, error: { code: 'journal-damaged', detail: '1' } });
    expect((await ask(again.page, 'journal.open', { projectId, name: '', salvage: true })).lastSeq).toBe(1);
    expect(await readdir(folder)).toContain('journal.cut-1');
  });
});

describe('the app', () => {
  it('asks the page before it closes, and stays when the page says so', async () => {
    const { page, app } = await launch();
    // Any other page of the app: its start page would answer as well.
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('app://wortlaut/licenses.md'));
    await page.evaluate(() => {
      const state = globalThis as unknown as {
        wortlaut: Bridge & { on(name: string, run: () => void): void };
        asked: number;
      };
      state.asked = 0;
      state.wortlaut.on('window.closing', () => {
        state.asked += 1;
        void state.wortlaut.request('window.close', { answer: state.asked > 1 ? 'close' : 'stay' });
      });
    });
    const closeWindow = (): Promise<void> =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await closeWindow();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (globalThis as unknown as { asked: number }).asked)).toBe(1);
    const closed = page.waitForEvent('close');
    await closeWindow().catch(() => undefined);
    await closed;
  });

  it('opens and saves files through the dialogs of the system', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wortlaut-files-'));
    const { page, app } = await launch();
    await writeFile(join(folder, 'a.txt'), 'Äpfel');
    await app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [`${folder}/a.txt`] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: `${folder}/matrix` });
    }, folder);
    const outcome = await page.evaluate(async () => {
      const { wortlaut } = globalThis as unknown as { wortlaut: Bridge };
      const filters = [{ name: 'Text', extensions: ['txt'] }];
      type Opened = { value: { files: { name: string; size: number; handle: string }[] } };
      const opened = (await wortlaut.request('files.open', { title: 'Öffnen', filters, choice: 'files' })) as Opened;
      const [file] = opened.value.files;
      type Piece = { value: { bytes: Uint8Array } };
      const { value } = (await wortlaut.request('files.read', { handle: file?.handle, at: 0 })) as Piece;
      type Begun = { value: { saving: { id: string; name: string } } };
      const begun = (await wortlaut.request('files.save', {
        title: 'Speichern',
        suggestedName: 'matrix.csv',
        filters: [{ name: 'CSV', extensions: ['csv'] }],
        sideFile: { suffix: '.about.json', bytes: new TextEncoder().encode('{}') },
      })) as Begun;
      const { id, name } = begun.value.saving;
      for (const piece of ['a;', 'b']) {
        await wortlaut.request('files.savePiece', { id, bytes: new TextEncoder().encode(piece) });
      }
      const ended = await wortlaut.request('files.saveEnd', { id, isWhole: true });
      return {
        name: file?.name,
        isBytes: value.bytes instanceof Uint8Array,
        text: new TextDecoder().decode(value.bytes),
        saved: name,
        ended,
      };
    });
    expect(outcome).toEqual({
      name: 'a.txt',
      isBytes: true,
      text: 'Äpfel',
      saved: 'matrix.csv',
      ended: { ok: true, value: {} },
    });
    expect(await readFile(join(folder, 'matrix.csv'), 'utf8')).toBe('a;b');
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'matrix.about.json', 'matrix.csv']);
    await rm(folder, { recursive: true });
  });

  it('runs once, and hands a project file that it is started with to the page', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wortlaut-files-'));
    const file = join(folder, 'studie.qdpx');
    await writeFile(file, 'PK');
    const { page, userData } = await launch();
    await page.evaluate(() => {
      type Opened = { files: { name: string; size: number }[] };
      const state = globalThis as unknown as {
        wortlaut: { on(name: string, run: (opened: Opened) => void): void };
        opened: string;
      };
      state.opened = '';
      state.wortlaut.on(
        'files.opened',
        ({ files }) => (state.opened += files.map(({ name, size }) => `${name} ${size}`).join()),
      );
    });
    await expect(launchApp({ userData, words: [file] })).rejects.toThrow();
    await page.waitForFunction(() => (globalThis as unknown as { opened: string }).opened !== '');
    expect(await page.evaluate(() => (globalThis as unknown as { opened: string }).opened)).toBe('studie.qdpx 2');
    await rm(folder, { recursive: true });
  });

  it('keeps settings and the place of the window, and starts when both files are broken', async () => {
    const first = await launch();
    const { userData } = first;
    const settings = { locale: 'en', theme: 'dark', remembered: { pane: '300' } } as const;
    await ask(first.page, 'settings.write', settings);
    await first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ width: 1000, height: 650 }),
    );
    await first.close();
    const second = await launch({ userData });
    expect(await ask(second.page, 'settings.read', {})).toEqual(settings);
    const bounds = await second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    );
    expect(bounds).toMatchObject({ width: 1000, height: 650 });
    await second.close();
    const broken = await mkdtemp(join(tmpdir(), 'wortlaut-e2e-'));
    await cp(userData, broken, { recursive: true });
    await mkdir(broken, { recursive: true });
    for (const name of ['settings.json', 'window.json']) await writeFile(join(broken, name), '{"width": ');
    const third = await launch({ userData: broken });
    expect(await ask(third.page, 'settings.read', {})).toMatchObject({ theme: 'system' });
    await third.close();
    await rm(broken, { recursive: true, force: true });
  });

  it('writes nothing to its error output that is a fault of its own', async () => {
    const { page, errors, close } = await launch();
    await ask(page, 'app.info', {});
    await close();
    expect(errors()).not.toMatch(/UnhandledPromise|TypeError|ReferenceError|Error:/);
  });
});
