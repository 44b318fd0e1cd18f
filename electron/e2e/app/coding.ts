import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { codedText, statusBar } from './workspace';
import { de } from './words';

/** A stretch of one paragraph: its number from 1, and characters of the paragraph, the end excluded. */
export type Passage = { readonly paragraph: number; readonly from: number; readonly to: number };

type Point = { readonly x: number; readonly y: number };

/** The paragraphs of the document in view, label of the speaker included. */
export function readParagraphs(page: Page): Promise<string[]> {
  return codedText(page)
    .locator('[data-par]')
    .evaluateAll((paragraphs) => paragraphs.map((paragraph) => paragraph.textContent ?? ''));
}

/** The pane of the code system. */
export function codePane(page: Page): Locator {
  return page.locator('[data-pane="codes"]');
}

/** A code in the tree. */
export function codeRow(page: Page, name: string): Locator {
  return codePane(page)
    .getByRole('treeitem')
    .filter({ has: page.getByText(name, { exact: true }) });
}

/** Makes a code at the top level with the button of the code system. */
export async function createCode(page: Page, name: string): Promise<void> {
  await codePane(page).getByRole('button', { name: de.codes.create }).first().click();
  await page.getByLabel(de.codes.nameOfNew).fill(name);
  await page.keyboard.press('Enter');
  await codeRow(page, name).waitFor();
}

/** Waits until the tree says that a code has so many codings, and all its sub-codes too. */
export async function expectCount(page: Page, name: string, count: number): Promise<void> {
  const words = de.codes.count(count, count);
  await codeRow(page, name).getByTitle(words, { exact: true }).waitFor();
}

/** Lets go of whatever is selected or in hand. */
export async function letGo(page: Page): Promise<void> {
  await codedText(page).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => selectedCharacters(page)).toBe(0);
}

/** Selects a passage with the mouse, from its first to behind its last character. */
export async function selectByMouse(page: Page, passage: Passage): Promise<void> {
  await letGo(page);
  const { first, last } = await endsOf(page, passage);
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move((first.x + last.x) / 2, (first.y + last.y) / 2, { steps: 2 });
  await page.mouse.move(last.x, last.y, { steps: 2 });
  await page.mouse.up();
  await expectSelected(page, passage.to - passage.from);
}

/** Selects words from the beginning of a paragraph with the keys, or all of it; the caret must be in the paragraph. */
export async function selectByKeys(page: Page, words: number | 'all'): Promise<void> {
  await codedText(page).focus();
  await page.keyboard.press('Home');
  if (words === 'all') await page.keyboard.press('Shift+End');
  else for (let word = 0; word < words; word += 1) await page.keyboard.press('Shift+ArrowRight');
}

/** Waits until so many characters are selected. */
export async function expectSelected(page: Page, characters: number): Promise<void> {
  await expect.poll(() => selectedCharacters(page)).toBe(characters);
}

/** Number of selected characters, as the status bar says it. */
export async function selectedCharacters(page: Page): Promise<number> {
  const [before = '', behind = ''] = de.app.status.selected(7).split('7');
  const said = (await statusBar(page).innerText()).split(' · ').find((part) => part.includes(behind));
  return said === undefined ? 0 : Number(said.replace(before, '').split(behind)[0]?.replace(/\D/g, ''));
}

/** Codes the selected passage by a click on the code. */
export async function applyByClick(page: Page, code: string): Promise<void> {
  await codeRow(page, code).click();
}

/** Drags the selected passage onto a code. */
export async function applyByDrag(page: Page, passage: Passage, code: string): Promise<void> {
  const { first } = await endsOf(page, passage);
  await dragTo(page, { x: first.x + 6, y: first.y }, await middleOf(codeRow(page, code)));
}

/** Drags a code onto the selected passage. */
export async function applyByDragOfCode(page: Page, passage: Passage, code: string): Promise<void> {
  const { first } = await endsOf(page, passage);
  await dragTo(page, await middleOf(codeRow(page, code)), { x: first.x + 6, y: first.y });
}

/** Codes the selected passage with a code found by its name in the picker. */
export async function applyByPicker(page: Page, code: string, key: 'c' | 'Control+Enter' = 'c'): Promise<void> {
  await codedText(page).focus();
  await page.keyboard.press(key);
  const picker = page.getByRole('dialog', { name: de.coding.picker.title });
  await picker.getByRole('combobox').fill(code);
  await expect.poll(() => picker.locator('[role="option"][aria-selected="true"]').innerText()).toContain(code);
  await page.keyboard.press('Enter');
  await picker.waitFor({ state: 'detached' });
}

/** Codes the selected passage with the code used last (`.`), or with the one used so many codes ago (`1` to `9`). */
export async function applyByKey(page: Page, key: string): Promise<void> {
  await codedText(page).focus();
  await page.keyboard.press(key);
}

/** Drags a coding by its stripe onto another code. */
export async function recodeByDrag(page: Page, stripe: Locator, code: string): Promise<void> {
  await dragTo(page, await middleOf(stripe), await middleOf(codeRow(page, code)));
}

async function dragTo(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

async function middleOf(element: Locator): Promise<Point> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (box === null) throw new Error('It is not in view');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Brings a passage into view and finds the places before its first and behind its last character. */
export async function endsOf(page: Page, passage: Passage): Promise<{ first: Point; last: Point }> {
  return page.evaluate(async ({ paragraph, from, to }) => {
    const element = document.querySelector(`[data-coded-text] [data-par="${paragraph}"]`);
    if (element === null) throw new Error(`There is no paragraph ${paragraph}`);
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    const pointIn = (offset: number): [Node, number] => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let rest = offset;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.nodeValue?.length ?? 0;
        if (rest < length) return [node, rest];
        rest -= length;
      }
      throw new Error(`Paragraph ${paragraph} has no character ${offset}`);
    };
    const rectOf = (offset: number): DOMRect => {
      const [node, at] = pointIn(offset);
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const rect = range.getClientRects()[0];
      if (rect === undefined) throw new Error('The character is not shown');
      return rect;
    };
    // Heights further up are estimates until they were seen, so it settles only after a while.
    for (let before = Number.NaN, tries = 0; before !== rectOf(from).top && tries < 20; tries += 1) {
      before = rectOf(from).top;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      await frame();
      await frame();
    }
    const scroller = element.closest('[tabindex="-1"]') ?? document.documentElement;
    const box = scroller.getBoundingClientRect();
    if (rectOf(from).top < box.top + 60) {
      scroller.scrollTop += rectOf(from).top - box.top - 60;
      await frame();
      await frame();
    }
    const first = rectOf(from);
    const last = rectOf(to - 1);
    return {
      first: { x: first.left + 1, y: (first.top + first.bottom) / 2 },
      last: { x: last.right - 1, y: (last.top + last.bottom) / 2 },
    };
  }, passage);
}
