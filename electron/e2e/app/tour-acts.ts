import type { Page } from 'playwright-core';
import type { Messages } from '../../../renderer/i18n/messages';
import { codedText } from './workspace';
import type { Stop } from './stop';

/** The acts of coding in a transcript: several codes at once, all of them at one place, a weight, the turns of a speaker. */
export function acts(t: Messages): readonly Stop[] {
  return [
    {
      name: 'acts-marked',
      open: async (page) => {
        await toTranscript(page);
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('Control+ArrowDown');
        await page.keyboard.press('Control+Shift+ArrowRight');
        await page.keyboard.press('c');
        await page.getByRole('dialog', { name: t.coding.picker.title }).waitFor();
        for (const words of ['wert', 'verl', 'stolz', 'schei', 'exper', 'lohn', 'kennt', 'zusag']) {
          await page.keyboard.type(words);
          await page.keyboard.press('Control+Enter');
        }
        await page.getByText(t.acts.picker.marked(8)).waitFor();
      },
      leave: (page) => page.keyboard.press('Enter'),
    },
    {
      name: 'acts-eight-codes',
      open: async (page) => {
        await codedText(page).focus();
        await page.keyboard.press('Escape');
        await page.keyboard.press('Space');
        await page.getByRole('group', { name: t.coding.othersHere }).waitFor();
      },
    },
    {
      name: 'acts-weight',
      open: async (page) => {
        await codedText(page).focus();
        await page.keyboard.press('w');
        await page.getByLabel(t.coding.codingBar).getByLabel(t.acts.weight).waitFor();
      },
      leave: async (page) => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+z');
      },
    },
    {
      name: 'acts-turns',
      open: async (page) => {
        await codedText(page).focus();
        await page.keyboard.press('t');
        await page.getByRole('dialog', { name: t.acts.turns.title }).waitFor();
        await page.keyboard.type('wert');
      },
      leave: (page) => page.keyboard.press('Escape'),
    },
  ];
}

async function toTranscript(page: Page): Promise<void> {
  const row = page.getByRole('row', { name: /^Interview/ }).first();
  await row.click();
  await page.locator('[data-coded-text][data-speakers="yes"]').waitFor();
  await codedText(page).focus();
}
