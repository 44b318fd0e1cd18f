import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { followCell, matrixCell } from './matrix';
import { de } from './words';

const words = de.summaries;

/** The part of the panel that has the statements of the cell shown. */
export function summaryOf(page: Page): Locator {
  return page.getByRole('region', { name: words.titles.cell, exact: true });
}

/** The statements as they stand in their fields. */
export function readStatements(page: Page): Promise<string[]> {
  return summaryOf(page)
    .getByRole('textbox')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
}

/** Opens a cell and writes statements in it by the keys. */
export async function writeStatements(
  page: Page,
  { row, column }: { readonly row: string; readonly column: string },
  statements: readonly string[],
): Promise<void> {
  await followCell(page, row, column);
  await matrixCell(page, row, column).focus();
  await page.keyboard.press('n');
  for (const [at, statement] of statements.entries()) {
    const field = page.getByRole('textbox', { name: words.newStatement(at + 1) });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.insertText(statement);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Backspace');
  await expect.poll(() => readStatements(page)).toEqual(statements);
}

/** Makes a passage of the cell shown, found by its words, evidence of a statement by the keys. */
export async function giveEvidence(page: Page, quote: string, number: number): Promise<void> {
  const passages = page.getByRole('region', { name: de.matrix.passages.title });
  await passages.getByRole('link').filter({ hasText: quote }).first().focus();
  await page.keyboard.press('e');
  const menu = page.getByRole('menu', { name: words.give });
  await menu
    .getByRole('menuitem')
    .nth(number - 1)
    .click();
  await menu.waitFor({ state: 'detached' });
  await passages
    .getByText(words.backs([number]))
    .first()
    .waitFor();
}

/** What a cell of the grid says of its statements. */
export function cellSays(page: Page, { row, column }: { row: string; column: string }): Promise<string> {
  return matrixCell(page, row, column)
    .first()
    .getAttribute('aria-label')
    .then((label) => label ?? '');
}
