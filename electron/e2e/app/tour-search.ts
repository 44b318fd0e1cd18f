import type { Page } from 'playwright-core';
import type { Messages } from '../../../renderer/i18n/messages';
import type { Stop } from './stop';

/** The search over the project in each of its states, on the demo project. */
export function search(t: Messages): readonly Stop[] {
  const words = t.search;
  const field = (page: Page) => page.getByRole('searchbox', { name: words.field });
  return [
    {
      name: 'search-start',
      open: async (page) => {
        await page.keyboard.press('Control+Shift+F');
        await page.getByText(words.start.text).waitFor();
      },
    },
    {
      name: 'search-hits',
      open: async (page) => {
        await field(page).fill('verein');
        await page.locator('[data-search-hits] [data-hit="3"] mark').waitFor();
        await page.keyboard.press('ArrowDown');
      },
    },
    {
      name: 'search-review',
      open: async (page) => {
        await page.keyboard.press('Control+Shift+A');
        await page.getByRole('list', { name: words.review.list }).locator('mark').first().waitFor();
        await page.keyboard.type('e');
        await page.getByRole('option').first().waitFor();
      },
      leave: async (page) => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await page.getByRole('list', { name: words.list }).waitFor();
      },
    },
    {
      name: 'search-problem',
      open: async (page) => {
        await page.getByRole('button', { name: words.isRegex }).click();
        await field(page).fill('(verein');
        await page.getByRole('alert').filter({ hasText: words.problems.group }).waitFor();
      },
    },
    {
      name: 'search-none',
      open: async (page) => {
        await page.getByRole('button', { name: words.isRegex }).click();
        await field(page).fill('steht nirgends');
        await page.getByText(words.none.title).first().waitFor();
      },
    },
  ];
}
