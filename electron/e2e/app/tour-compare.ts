import type { Messages } from '../../../renderer/i18n/messages';
import type { Stop } from './stop';

/** The comparison: a graph, a picture beside its numbers, and the words behind one of them. */
export function compare(t: Messages): readonly Stop[] {
  const words = t.compare;
  return [
    {
      name: 'compare-side-by-side',
      open: async (page) => {
        await page.keyboard.press('Control+3');
        await page.getByRole('heading', { name: words.numbers }).waitFor();
      },
    },
    {
      name: 'compare-together',
      open: async (page) => {
        await page.getByRole('radio', { name: words.analyses['co-occurrence'] }).click();
        await page.locator('svg circle').first().waitFor();
      },
    },
    {
      name: 'compare-passages',
      open: async (page) => {
        await page.getByRole('radio', { name: words.analyses.frequencies }).click();
        await page.locator('[data-place]').first().click();
        await page.getByRole('region', { name: words.passages }).getByRole('button').first().waitFor();
      },
      leave: async (page) => {
        await page.keyboard.press('Escape');
        await page.getByRole('radio', { name: words.analyses['side-by-side'] }).click();
      },
    },
  ];
}
