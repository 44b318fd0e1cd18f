import type { Messages } from '../../../renderer/i18n/messages';
import type { Stop } from './stop';

/** The table of attributes with a cell being written, and which documents a case has. */
export function attributeStops(t: Messages): readonly Stop[] {
  const words = t.attributes;
  return [
    {
      name: 'attributes',
      open: async (page) => {
        await page.getByRole('button', { name: words.open }).click();
        const cell = page.getByRole('grid', { name: words.grid.document }).locator('[data-place="2:2"]');
        await cell.click();
        await page.keyboard.type('T');
        await page.getByRole('option').first().waitFor();
      },
      leave: (page) => page.keyboard.press('Escape'),
    },
    {
      name: 'attributes-cases',
      open: async (page) => {
        await page.getByRole('radio', { name: words.owners.case, exact: true }).click();
        await page.getByRole('grid', { name: words.grid.case }).locator('[data-place="1:1"]').dblclick();
        await page.getByRole('combobox', { name: words.choose.documents }).waitFor();
      },
      leave: (page) => page.keyboard.press('Escape'),
    },
  ];
}
