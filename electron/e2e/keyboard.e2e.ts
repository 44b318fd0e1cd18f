import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { expectCount, expectSelected } from './app/coding';
import { excelGerman } from './app/csv';
import { windowHost } from './app/host';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { expectMatrix } from './app/matrix';
import { pictureIfFailed } from './app/on-failure';
import { codedText, saved, statusBar, statusSays } from './app/workspace';
import { de, literally } from './app/words';

let launched: LaunchedApp | null = null;
afterEach(async (context) => {
  await pictureIfFailed(context, launched?.page);
  await launched?.close().catch(() => undefined);
  launched = null;
});
afterAll(removeUserData);

const lines = [
  'Am Anfang stand eine leere Halle.',
  'Die Jugendlichen wollten keine Bank, sie wollten einen Schlüssel.',
  'Heute fragt die Verwaltung uns. Früher war es umgekehrt.',
  'Wir haben einfach angefangen.',
];

/** Goes on by Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    const focused = await focusedName(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    seen.push(focused);
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${String(name)}, only to ${[...new Set(seen)].join(' | ')}`);
}

/** Name of what has the focus, as assistive software would say it. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const words = labelled.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const label = (element as HTMLInputElement).labels?.[0]?.textContent ?? '';
    return (element.getAttribute('aria-label') ?? (words.trim() || label || element.innerText)).trim();
  });
}

/** Waits until the text has its keyboard back from the code picker, which takes a frame or two after the code is applied. */
function backInText(page: Page): Promise<void> {
  return expect.poll(() => codedText(page).evaluate((text) => text.contains(document.activeElement))).toBe(true);
}

describe('the keyboard alone', () => {
  it('leads from the start page over import, coding and matrix to the table', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wortlaut-keys-'));
    const path = join(folder, 'halle.txt');
    await writeFile(path, lines.join('\n'));
    launched = await launchApp();
    const host = windowHost(launched);
    const { page } = host;
    const { keyboard } = page;
    await host.giveFiles([path]);

    await page.getByRole('heading', { level: 1, name: de.app.name }).waitFor();
    await tabTo(page, /^(DE|EN): /);
    if ((await focusedName(page)).startsWith('EN')) await keyboard.press('Enter');
    await page.getByRole('heading', { name: de.welcome.newProject.title }).waitFor();
    await tabTo(page, de.welcome.newProject.name);
    await keyboard.type('Nur Tasten');
    await keyboard.press('Tab');
    await keyboard.type('E. Probst');
    await keyboard.press('Enter');
    await statusBar(page).waitFor();

    await keyboard.press('Control+i');
    await page
      .getByRole('dialog', { name: de.exchange.title })
      .getByRole('button', { name: de.exchange.import(1) })
      .waitFor();
    await tabTo(page, de.exchange.newEventTitle);
    await keyboard.type('Wem gehört die Halle?');
    await tabTo(page, de.exchange.newEventDate);
    await keyboard.type('02.09.2023');
    await tabTo(page, de.exchange.import(1));
    await keyboard.press('Enter');
    await page.getByRole('dialog', { name: de.exchange.report }).waitFor();
    await tabTo(page, de.exchange.firstDocument);
    await keyboard.press('Enter');
    await page.locator('[data-par="4"]').waitFor();

    for (const code of ['Anfänge', 'Verwaltung']) {
      await keyboard.press('Control+Shift+N');
      await page.getByLabel(de.codes.nameOfNew).waitFor();
      await keyboard.type(code);
      await keyboard.press('Enter');
    }
    await keyboard.press('Control+Shift+T');
    await keyboard.press('Control+Home');
    await keyboard.press('Shift+End');
    await expectSelected(page, lines[0]?.length ?? 0);
    await keyboard.press('c');
    await page.getByRole('dialog', { name: de.coding.picker.title }).waitFor();
    await keyboard.type('anfan');
    await keyboard.press('Enter');
    await expectCount(page, 'Anfänge', 1);
    await backInText(page);

    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Control+Shift+ArrowRight');
    await expectSelected(page, 'Heute fragt die Verwaltung uns.'.length);
    await keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: de.coding.picker.title }).waitFor();
    await keyboard.type('Verwaltung');
    await keyboard.press('Enter');
    await expectCount(page, 'Verwaltung', 1);
    await backInText(page);
    await keyboard.press('1');
    await keyboard.press('ArrowUp');
    for (let word = 0; word < 3; word += 1) await keyboard.press('Shift+ArrowRight');
    await expectSelected(page, 'Die Jugendlichen wollten'.length);
    await keyboard.press('.');
    await expectCount(page, 'Verwaltung', 2);

    // A new code in the same step, an in-vivo code, and one coding taken off again.
    await keyboard.press('Control+End');
    await keyboard.press('Shift+Home');
    await expectSelected(page, lines[3]?.length ?? 0);
    await keyboard.press('c');
    await page.getByRole('dialog', { name: de.coding.picker.title }).waitFor();
    await keyboard.type('Anpacken');
    await keyboard.press('Shift+Enter');
    await expectCount(page, 'Anpacken', 1);
    await backInText(page);
    await keyboard.press('i');
    await expectCount(page, 'Wir haben einfach angefangen', 1);
    await keyboard.press('Escape');
    await keyboard.press('h');
    await keyboard.press('Delete');
    await statusSays(page, de.app.status.codings(4));
    await keyboard.press('Control+z');
    await statusSays(page, de.app.status.codings(5));

    // A code applied in the tree.
    await keyboard.press('Control+Shift+T');
    await keyboard.press('Control+Home');
    await keyboard.press('Shift+ArrowRight');
    await expectSelected(page, 2);
    await keyboard.press('Control+Shift+C');
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expectCount(page, 'Verwaltung', 3);

    await keyboard.press('Control+2');
    const counts: readonly (readonly [string, number])[] = [
      ['Anfänge', 1],
      ['Verwaltung', 3],
      ['Anpacken', 1],
      ['Wir haben einfach angefangen', 1],
    ];
    // Two codes lie on the same passage, which counts once where codes are added up.
    await expectMatrix(page, [
      ['', 'Wem gehört die Halle?', de.matrix.total],
      ...counts.map(([name, count]) => [name, String(count), String(count)]),
      [de.matrix.total, '5', '5'],
    ]);
    await tabTo(page, new RegExp(`^${literally(de.matrix.cellLabel('Anfänge', 'Wem gehört die Halle?', ''))}`));
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    const panel = page.getByRole('region', { name: de.matrix.passages.title });
    await panel.getByText(de.matrix.passages.count(3, 1)).waitFor();
    await tabTo(page, /Am Anfang|Die Jugendlichen/);
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    const inspector = page.getByRole('region', { name: de.codes.inspector, exact: true });
    await inspector.locator('blockquote', { hasText: 'Heute fragt die Verwaltung uns.' }).waitFor();
    await keyboard.press('Alt+ArrowLeft');
    await panel.waitFor();

    const files = await host.savedBy('halle.csv', async () => {
      await keyboard.press('Control+Shift+X');
      await page.getByRole('listbox', { name: de.report.list }).waitFor();
      await tabTo(page, de.report.save);
      await keyboard.press('Enter');
    });
    const rows = counts.map(([name, count]) => [name, String(count), String(count)]);
    expect(files.get('halle.csv')?.toString()).toBe(
      excelGerman([['code', 'Wem gehört die Halle?', 'total'], ...rows]).toString(),
    );
    await saved(page);
  });
});
