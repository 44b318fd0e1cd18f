import type { Page } from 'playwright-core';
import type { Messages } from '../../../renderer/i18n/messages';
import type { Stop } from './stop';

/** Editing a text and its revisions; begins in a document, ends in the same. */
export function editingStops(t: Messages): readonly Stop[] {
  const words = t.editing;
  const editor = (page: Page): Promise<void> => page.locator('[data-text-editor]').waitFor();
  return [
    {
      name: 'edit-search',
      open: async (page) => {
        await page
          .getByRole('row', { name: /^Tisch 1/ })
          .first()
          .click();
        await page.keyboard.press('Control+Shift+e');
        await editor(page);
        await page.keyboard.press('Control+f');
        await page.getByRole('textbox', { name: words.search.Find, exact: true }).pressSequentially('Popkonzert');
      },
    },
    {
      name: 'edit-preview',
      open: async (page) => {
        await page.getByRole('textbox', { name: words.search.Replace, exact: true }).fill('Konzert');
        await page.getByRole('button', { name: words.search['replace all'] }).click();
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: words.review }).click();
        await page.getByRole('region', { name: words.preview.title }).waitFor();
      },
      leave: async (page) => {
        await page.getByRole('button', { name: words.preview.save(2) }).click();
        await page.locator('[data-coded-text]').waitFor();
      },
    },
    {
      name: 'revisions',
      open: async (page) => {
        await page
          .getByRole('row', { name: /^Tisch 1/ })
          .first()
          .click({ button: 'right' });
        await page.getByRole('menuitem', { name: words.revisions }).click();
        await page.locator('ins').first().waitFor();
      },
    },
    {
      name: 'revisions-way-back',
      open: async (page) => {
        await page.getByRole('list', { name: words.history.list }).getByRole('button').last().click();
        await page.getByRole('button', { name: words.history.restore(1) }).click();
        await page.getByRole('region', { name: words.preview.restoreTitle(1) }).waitFor();
      },
      leave: async (page) => {
        await page.getByRole('button', { name: words.backToReading }).click();
        await page.locator('[data-coded-text]').waitFor();
      },
    },
  ];
}
