import type { Page } from 'playwright-core';
import type { Messages } from '../../../renderer/i18n/messages';
import type { Stop } from './stop';

/** What opens over or beside the text one reads; from a document in view on, and back to it. */
export function readingStops(t: Messages): readonly Stop[] {
  const toText = async (page: Page): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.locator('[data-coded-text]').focus();
  };
  const inText =
    (key: string, name: string) =>
    async (page: Page): Promise<void> => {
      await page.locator('[data-coded-text]').focus();
      await page.keyboard.press(key);
      await page.getByRole('dialog', { name }).waitFor();
    };
  return [
    {
      name: 'reading-find',
      open: async (page) => {
        await page.locator('[data-coded-text]').focus();
        await page.keyboard.press('Control+f');
        await page.keyboard.type('und');
        await page.locator('#find-count').getByText(/\d/).waitFor();
      },
      leave: toText,
    },
    {
      name: 'reading-filter',
      open: async (page) => {
        await inText('f', t.reading.filter.title)(page);
        await page.getByRole('dialog').getByRole('checkbox').first().click();
      },
      leave: toText,
    },
    {
      name: 'reading-filtered',
      open: (page) => page.getByRole('group', { name: t.reading.filter.title }).waitFor(),
      leave: (page) => page.getByRole('button', { name: t.reading.filter.clear }).click(),
    },
    {
      name: 'reading-look',
      open: async (page) => {
        await page.getByRole('button', { name: t.reading.look.title }).click();
        await page.getByRole('dialog', { name: t.reading.look.title }).waitFor();
        await page.getByLabel(t.reading.look.lines).click();
      },
      leave: async (page) => {
        await page.getByLabel(t.reading.look.lines).click();
        await toText(page);
      },
    },
    { name: 'reading-go-to', open: inText('Control+g', t.reading.goTo.title), leave: toText },
    {
      name: 'reading-alone',
      open: async (page) => {
        await page.locator('[data-coded-text]').focus();
        await page.keyboard.press('Control+Shift+Period');
        await page.locator('html[data-focus-mode]').waitFor();
      },
      leave: async (page) => {
        await page.keyboard.press('Escape');
        await page.locator('html:not([data-focus-mode])').waitFor();
      },
    },
  ];
}
