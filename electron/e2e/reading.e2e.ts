import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exportFormats } from '../../shared/exporters/export-request';
import { exporters } from '../../shared/exporters/exporters';
import { accessibilityTree } from './app/accessibility';
import { applyByPicker, endsOf, letGo, readParagraphs, selectByMouse, type Passage } from './app/coding';
import { windowHost } from './app/host';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { pictureIfFailed, pictures } from './app/on-failure';
import { codedText, openDemo, openDocument, saved, startPage } from './app/workspace';
import { de } from './app/words';

const codes = [
  'Wertschätzung',
  'Dank und Beachtung',
  'Übersehen werden',
  'Experimentierräume',
  'Offene Orte',
  'Leerstand nutzen',
  'Rückhalt',
  'Ansprechbarkeit',
];
const words = 'Ich erzähle das ohne Groll. Also mit wenig Groll.';

let launched: LaunchedApp;
let passage: Passage;

beforeAll(async () => {
  launched = await launchApp();
  const { page } = launched;
  await startPage(page);
  await openDemo(page);
  await openDocument(page, 'Impuls Vossberg');
});
afterEach((context) => pictureIfFailed(context, launched.page));
afterAll(async () => {
  await launched.close();
  await removeUserData();
});

type Placed = { readonly id: string; readonly name: string; readonly left: number; readonly right: number } & {
  readonly top: number;
  readonly bottom: number;
};

/** Stripes and names as they stand in the window, and which of them belong to the passage with the eight codes. */
function drawn(page: Page): Promise<{ stripes: Placed[]; labels: Placed[]; eight: string[] }> {
  return page.evaluate((said) => {
    const boxOf = (element: HTMLElement): Placed => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const { coding: id = '' } = element.dataset;
      return { id, name: element.title, left, right, top, bottom };
    };
    const all = [...document.querySelectorAll<HTMLElement>('[data-coded-text] [data-coding]')];
    const seen = all.filter((element) => element.checkVisibility());
    const stripes = seen.filter((element) => element.localName === 'button').map(boxOf);
    const labels = seen.filter((element) => (element.textContent ?? '') !== '').map(boxOf);
    return { stripes, labels, eight: stripes.filter(({ name }) => name.includes(said)).map(({ id }) => id) };
  }, words);
}

function cover(a: Placed, b: Placed): boolean {
  const slack = 0.5;
  return a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
}

function held(page: Page): Promise<string | undefined> {
  return page.evaluate(
    () => document.querySelector<HTMLElement>('[data-coded-text] button[data-held]')?.dataset['coding'],
  );
}

describe('eight codes on one passage', () => {
  it('are given by the picker', async () => {
    const { page } = launched;
    const paragraphs = await readParagraphs(page);
    const paragraph = paragraphs.findIndex((text) => text.includes(words)) + 1;
    const from = paragraphs[paragraph - 1]?.indexOf(words) ?? -1;
    passage = { paragraph, from, to: from + words.length };
    await selectByMouse(page, passage);
    for (const code of codes) await applyByPicker(page, code);
    await letGo(page);
    await saved(page);
  });

  it('have each a stripe and a name, none of which covers another; in pictures, light and dark', async () => {
    const { page } = launched;
    await endsOf(page, passage);
    const { stripes, labels, eight } = await drawn(page);
    expect(eight).toHaveLength(codes.length);
    for (const id of eight) {
      const label = labels.find((candidate) => candidate.id === id);
      expect(label, `name of ${id}`).toBeDefined();
      expect((label?.right ?? 0) - (label?.left ?? 0)).toBeGreaterThan(60);
    }
    const pairs = labels.flatMap((label) =>
      [...labels, ...stripes].filter((other) => other !== label && cover(label, other)).map((other) => [label, other]),
    );
    expect(pairs).toEqual([]);
    expect(stripes.filter((one) => stripes.some((other) => other !== one && cover(one, other)))).toEqual([]);
    await mkdir(pictures, { recursive: true });
    for (const theme of ['light', 'dark'] as const) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      await page.screenshot({ path: join(pictures, `eight-codes-${theme}.png`) });
    }
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  });

  it('are each reached by mouse: at their stripe, and all at once at the words', async () => {
    const { page } = launched;
    const { stripes, eight } = await drawn(page);
    for (const id of eight) {
      const stripe = stripes.find((candidate) => candidate.id === id);
      if (stripe === undefined) throw new Error(`no stripe of ${id}`);
      await page.mouse.click(stripe.left + 2, (stripe.top + stripe.bottom) / 2);
      await expect.poll(() => held(page)).toBe(id);
    }
    await letGo(page);
    const { first } = await endsOf(page, passage);
    await page.mouse.click(first.x + 20, first.y);
    const others = page.getByRole('group', { name: de.coding.othersHere }).getByRole('button');
    await expect.poll(() => others.count()).toBe(codes.length);
    await letGo(page);
  });

  it('are each reached by key, and each points at exactly its passage', async () => {
    const { page } = launched;
    const { eight } = await drawn(page);
    await codedText(page)
      .locator(`button[data-coding="${eight[0] ?? ''}"]`)
      .focus();
    const reached = new Set<string>();
    for (let step = 0; step < 12; step += 1) {
      const id = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['coding'] ?? '');
      reached.add(id);
      await page.locator(`[data-coded-text] button[data-pointed][data-coding="${id}"]`).waitFor();
      await page.keyboard.press('ArrowDown');
    }
    expect([...reached]).toEqual(expect.arrayContaining(eight));
    await page.keyboard.press('ArrowUp');
    const before = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['coding']);
    await page.keyboard.press('Enter');
    await expect.poll(() => held(page)).toBe(before);
    await letGo(page);
  });

  it('take one lane when their branch is folded, by key, and the focus stays with them', async () => {
    const { page } = launched;
    const { eight } = await drawn(page);
    const count = (): Promise<number> => codedText(page).locator('button[data-coding]').count();
    const before = await count();
    await codedText(page)
      .locator(`button[data-coding="${eight[0] ?? ''}"]`)
      .focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(count).toBeLessThan(before);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-folded'))).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(count).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('button');
  });
});

describe('for a screen reader', () => {
  it('a coded paragraph says in its text where codings begin and end', async () => {
    const { page } = launched;
    const tree = await accessibilityTree(page);
    const texts = tree.filter(({ role }) => role === 'StaticText').map(({ name }) => name.trim());
    const begin = texts.findIndex((text) => codes.every((code) => text.includes(code)) && text.startsWith('Beginn'));
    const end = texts.findIndex((text) => codes.every((code) => text.includes(code)) && text.startsWith('Ende'));
    expect(begin).toBeGreaterThan(-1);
    expect(texts[begin]).toMatch(/^Beginn Codierung /);
    expect(texts[end]).toMatch(/^Ende Codierung /);
    expect(texts.slice(begin + 1, end).join(' ')).toBe(words);
    expect((await readParagraphs(page)).join('\n')).not.toContain('Beginn Codierung');
  });

  it('what is said breaks no line of the words, even where a coding ends within one, however narrow the column', async () => {
    const heights = await launched.page.evaluate(() => {
      const paragraph = document.querySelector<HTMLElement>('[data-par]:has([data-says])');
      const boundary = paragraph?.querySelector('[data-says]');
      if (!paragraph || !boundary) return [];
      const coded = paragraph.cloneNode() as HTMLElement;
      const plain = paragraph.cloneNode() as HTMLElement;
      plain.append(...'Wir waren von Anfang an dabei. Also mit wenig Groll.');
      for (const node of plain.childNodes) coded.append(node.cloneNode(), boundary.cloneNode());
      paragraph.after(coded, plain);
      const found = [];
      for (let width = 60; width < 360; width += 1) {
        coded.style.width = plain.style.width = `${width}px`;
        found.push([width, coded.offsetHeight, plain.offsetHeight] as const);
      }
      coded.remove();
      plain.remove();
      return found;
    });
    expect(heights).toHaveLength(300);
    expect(heights.filter(([, coded, plain]) => coded !== plain)).toEqual([]);
  });

  it('has the stripes as buttons with code and words, and the text as a document', async () => {
    const tree = await accessibilityTree(launched.page);
    const buttons = tree.filter(({ role }) => role === 'button').map(({ name }) => name);
    for (const code of codes) expect(buttons.some((name) => name.includes(code) && name.includes(words))).toBe(true);
    expect(tree).toContainEqual({ role: 'document', name: de.coding.textOf('Impuls Vossberg') });
  });
});

describe('the way of docs/screen-reader.md, by keys, as the accessibility tree tells it', () => {
  it('leads through import', async () => {
    const { page } = launched;
    const folder = await mkdtemp(join(tmpdir(), 'wortlaut-reader-'));
    const path = join(folder, 'halle.txt');
    await writeFile(path, 'I: Was half?\nB: Dass die Halle leer stand.');
    await windowHost(launched).giveFiles([path]);
    await page.keyboard.press('Control+i');
    const dialog = page.getByRole('dialog', { name: de.exchange.title });
    const take = dialog.getByRole('button', { name: de.exchange.import(1) });
    await take.waitFor();
    const tree = await accessibilityTree(page);
    expect(tree).toContainEqual({ role: 'dialog', name: de.exchange.title });
    expect(tree).toContainEqual({ role: 'textbox', name: de.exchange.nameOf('halle.txt') });
    expect(tree).toContainEqual({ role: 'button', name: de.exchange.import(1) });
    await take.focus();
    await page.keyboard.press('Enter');
    const report = page.getByRole('dialog', { name: de.exchange.report });
    await report.waitFor();
    expect(await accessibilityTree(page)).toContainEqual({ role: 'dialog', name: de.exchange.report });
    await report.getByRole('button', { name: de.exchange.firstDocument }).focus();
    await page.keyboard.press('Enter');
    await codedText(page, 'halle').waitFor();
  });

  it('leads through coding, and says what was done', async () => {
    const { page } = launched;
    const said = async (words: string): Promise<void> =>
      expect.poll(async () => (await accessibilityTree(page)).map(({ name }) => name.trim())).toContain(words);
    await page.keyboard.press('Control+Shift+T');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await said(de.coding.paragraphSaid(2, 'B: Dass die Halle leer stand.'));
    await page.keyboard.press('Shift+End');
    await said(de.coding.selectedSaid('Dass die Halle leer stand.'));
    await page.keyboard.press('c');
    await page.getByRole('dialog', { name: de.coding.picker.title }).waitFor();
    await page.keyboard.type('Leerstand nutzen');
    const tree = await accessibilityTree(page);
    expect(tree).toContainEqual({ role: 'dialog', name: de.coding.picker.title });
    expect(tree.some(({ role, name }) => role === 'option' && name.startsWith('Leerstand nutzen'))).toBe(true);
    await page.keyboard.press('Enter');
    await said(de.reading.codingBegins('Leerstand nutzen'));
    await said(de.reading.codingEnds('Leerstand nutzen'));
  });

  it('leads through matrix and export', async () => {
    const { page } = launched;
    await page.keyboard.press('Control+2');
    await page.getByRole('grid', { name: de.matrix.gridLabel }).getByRole('gridcell').first().waitFor();
    const tree = await accessibilityTree(page);
    expect(tree).toContainEqual({ role: 'grid', name: de.matrix.gridLabel });
    expect(tree.some(({ role, name }) => role === 'columnheader' && name.includes('Wem gehört die Mitte?'))).toBe(true);
    expect(tree.some(({ role, name }) => role === 'rowheader' && name.includes('Wertschätzung'))).toBe(true);
    await page.keyboard.press('Control+Shift+X');
    await page.getByRole('region', { name: de.report.preview }).getByRole('table').waitFor();
    const open = await accessibilityTree(page);
    expect(open).toContainEqual({ role: 'listbox', name: de.report.list });
    expect(open).toContainEqual({ role: 'button', name: de.report.save });
    for (const format of exportFormats) {
      expect(open.some(({ role, name }) => role === 'option' && name.startsWith(de.report.names[format]))).toBe(true);
    }
    for (const file of exporters.matrix.files) {
      expect(open.some(({ role, name }) => role === 'radio' && name.startsWith(de.report.files[file]))).toBe(true);
    }
    await page.keyboard.press('Control+1');
    await openDocument(page, 'Impuls Vossberg');
  });
});

describe('the focus', () => {
  const focusIsLost = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.activeElement === null || document.activeElement === document.body);

  it('never gets lost: removing a coding, closing what was opened, going to another text', async () => {
    const { page } = launched;
    const { eight } = await drawn(page);
    await codedText(page)
      .locator(`button[data-coding="${eight[2] ?? ''}"]`)
      .focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await drawn(page)).eight.length).toBe(codes.length - 1);
    expect(await focusIsLost(page)).toBe(false);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await drawn(page)).eight.length).toBe(codes.length);

    await codedText(page).focus();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('groll');
    await page.getByText(de.reading.hitOf(1, 2, false)).waitFor();
    await page.keyboard.press('Escape');
    for (const key of ['f', 'Control+g']) {
      await codedText(page).focus();
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await expect.poll(() => focusIsLost(page)).toBe(false);
    }
    await page.keyboard.press('Control+Shift+Period');
    await page.locator('html[data-focus-mode]').waitFor();
    expect(await page.locator('footer').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await page.locator('html:not([data-focus-mode])').waitFor();
    expect(await focusIsLost(page)).toBe(false);
    await openDocument(page, 'Interview Bauamt');
    await expect.poll(() => focusIsLost(page)).toBe(false);
  });
});
