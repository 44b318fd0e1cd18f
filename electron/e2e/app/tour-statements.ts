import type { Messages } from '../../../renderer/i18n/messages';
import type { Stop } from './stop';

/** The statements of a stale cell with what changed, one being written, and the dialog that moves one; from the matrix on. */
export function statements(t: Messages): readonly Stop[] {
  const words = t.summaries;
  return [
    {
      name: 'statements-stale',
      open: async (page) => {
        await page.keyboard.press('Control+2');
        await page.getByRole('list', { name: t.matrix.views }).getByRole('button').first().click();
        await page
          .locator(`[role="gridcell"][aria-label*=${JSON.stringify(words.mark.stale)}]`)
          .first()
          .click();
        await page.getByRole('list', { name: words.changeList }).waitFor();
      },
    },
    {
      name: 'statements-writing',
      open: async (page) => {
        await page.getByRole('button', { name: words.write }).click();
        await page.locator('ol textarea:focus').waitFor();
      },
      leave: (page) => page.keyboard.press('Backspace'),
    },
    {
      name: 'statement-moving',
      open: async (page) => {
        await page.getByRole('button', { name: words.actions }).first().click();
        await page.getByRole('menuitem', { name: words.moveTo }).click();
        await page.getByRole('dialog', { name: words.moveTitle }).waitFor();
      },
      leave: (page) => page.keyboard.press('Escape'),
    },
  ];
}
