import type { Page } from 'playwright-core';
import type { Messages } from '../../../renderer/i18n/messages';
import type { Stop } from './stop';

/** What is handed in: a table, a report as it is printed, and its template. */
export function report(t: Messages): readonly Stop[] {
  const words = t.report;
  const choose = async (page: Page, format: string, file: string): Promise<void> => {
    await page.locator(`[role="option"][data-format="${format}"]`).click();
    const settings = page.getByRole('region', { name: words.options });
    await settings.getByRole('radio', { name: file, exact: true }).check({ force: true });
  };
  return [
    {
      name: 'report-table',
      open: async (page) => {
        await page.keyboard.press('Control+Shift+X');
        await choose(page, 'matrix', words.files.csv);
        await page.getByRole('region', { name: words.preview }).getByRole('table').waitFor();
      },
    },
    {
      name: 'report-page',
      open: async (page) => {
        await choose(page, 'result-documentation', words.files.html);
        await page.locator(`iframe[title="${words.previewOf(words.names['result-documentation'])}"]`).waitFor();
      },
    },
    {
      name: 'report-template',
      open: async (page) => {
        await page.getByRole('radio', { name: words.tabs.template }).click();
        await page.getByRole('button', { name: words.template.kinds.needs, exact: true }).click();
        await page.getByLabel(words.template.needsCode).first().waitFor();
      },
      leave: (page) => page.getByRole('radio', { name: words.tabs.file }).click(),
    },
  ];
}
