import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { de } from './words';

/** The views of the top bar. */
export type View = 'material' | 'matrix' | 'o-tones' | 'search' | 'report';

/** Waits for the start page, which comes up in the language of the system, and switches it to German. */
export async function startPage(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: de.app.name }).waitFor();
  const toGerman = page.getByRole('button', { name: /Auf Deutsch umstellen/ });
  if (await toGerman.isVisible()) await toGerman.click();
  await page.getByRole('heading', { name: de.welcome.newProject.title }).waitFor();
}

/** Begins a project on the start page. */
export async function createProject(page: Page, { name, coder }: { name: string; coder: string }): Promise<void> {
  const words = de.welcome.newProject;
  const form = page.getByRole('form', { name: words.title });
  await form.getByLabel(words.name, { exact: true }).fill(name);
  await form.getByLabel(words.coder).fill(coder);
  await form.getByRole('button', { name: words.create }).click();
  await statusBar(page).waitFor();
}

/** Opens a project that the start page lists. */
export async function reopenProject(page: Page, name: string): Promise<void> {
  await page.getByRole('region', { name: de.welcome.recent.title }).getByRole('button', { name }).first().click();
  await statusBar(page).waitFor();
}

/** Opens the demo project from the start page. */
export async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: de.welcome.demo }).click();
  await statusBar(page).waitFor();
}

/** The bar at the foot of an open project. */
export function statusBar(page: Page): Locator {
  return page.locator('footer[data-saved-seq]');
}

/** Waits until everything is safe in both copies; returns the number of the last change. */
export async function saved(page: Page): Promise<number> {
  await page.locator('footer[data-saving="saved"]').waitFor();
  return Number(await statusBar(page).getAttribute('data-saved-seq'));
}

/** Goes to a view by its tab. */
export async function showView(page: Page, view: View): Promise<void> {
  const tab = page.getByRole('navigation', { name: de.app.views.label }).getByRole('button', {
    name: de.app.views[view],
    exact: true,
  });
  await tab.click();
  await page.locator('nav button[aria-current="page"]', { hasText: de.app.views[view] }).waitFor();
}

/** Opens a document from the navigator. */
export async function openDocument(page: Page, name: string): Promise<void> {
  await page.getByRole('row', { name, exact: true }).first().click();
  await codedText(page, name).waitFor();
}

/** The text of a document, as one reads and codes it. */
export function codedText(page: Page, name?: string): Locator {
  return name === undefined
    ? page.locator('[data-coded-text]')
    : page.getByLabel(de.coding.textOf(name), { exact: true });
}

/** Waits until the status bar says these words. */
export async function statusSays(page: Page, words: string): Promise<void> {
  await expect.poll(() => statusBar(page).innerText(), { timeout: 10_000 }).toContain(words);
}

/** Takes the last change back by key, wherever the focus is. */
export async function undoByKey(page: Page): Promise<void> {
  await page.keyboard.press('Control+z');
}

/** Does the last undone change again by key. */
export async function redoByKey(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+Z');
}

/** Finds a command, document or code in the palette and takes the first match. */
export async function doByPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: de.app.palette.title });
  await palette.getByRole('combobox').fill(words);
  await palette.getByRole('option', { selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await palette.waitFor({ state: 'detached' });
}

/** Chooses from a list that opens on demand. */
export async function choose(scope: Locator | Page, label: string, option: string): Promise<void> {
  const button = scope.getByRole('button', { name: label });
  const page = 'keyboard' in scope ? scope : scope.page();
  if ((await button.innerText()).trim() === option) return;
  await button.click();
  await page.getByRole('option', { name: option, exact: true }).click();
  await page.getByRole('listbox').waitFor({ state: 'detached' });
}
