import type { Messages } from '../../../renderer/i18n/messages';
import type { Stop } from './stop';

/** What is handed in: a table on the demo project. */
export function report(t: Messages): readonly Stop[] {
  const words = t.report;
  return [
    {
      name: 'report-table',
      open: async (page) => {
        await page.keyboard.press('Control+Shift+X');
        await page.locator('[role="option"][data-format="matrix"]').click();
        const settings = page.getByRole('region', { name: words.options });
        await settings.getByRole('radio', { name: words.files.csv }).check({ force: true });
        await page.getByRole('region', { name: words.preview }).getByRole('table').waitFor();
      },
    },
  ];
}
