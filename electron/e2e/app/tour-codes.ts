import type { Page } from 'playwright-core';
import type { Messages } from '../../../renderer/i18n/messages';
import type { Stop } from './stop';

/** The code system at work: several codes at once, the list of a code's codings, the coding guide, a list coming in. */
export function codeSystemTour(t: Messages): readonly Stop[] {
  const escape = (page: Page): Promise<void> => page.keyboard.press('Escape');
  const code = (page: Page) => page.getByRole('treeitem').filter({ hasText: 'Wertschätzung' });
  const dialog = (page: Page, name: string): Promise<void> => page.getByRole('dialog', { name }).waitFor();
  const byPalette = async (page: Page, label: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: t.app.palette.title });
    await palette.getByRole('combobox').fill(label.replace(' …', ''));
    await palette.getByRole('option', { name: label }).first().click();
    await palette.waitFor({ state: 'detached' });
  };
  return [
    {
      name: 'codes-merge',
      open: async (page) => {
        await code(page).click();
        await page.keyboard.press('Shift+ArrowDown');
        await page.keyboard.press('Shift+ArrowDown');
        await page.keyboard.press('Control+j');
        await dialog(page, t.codeSystem.merge.title(3));
      },
      leave: escape,
    },
    {
      name: 'codes-recolor',
      open: async (page) => {
        await byPalette(page, t.codeSystem.recolor.allTitle);
        await page.getByRole('dialog').waitFor();
      },
      leave: escape,
    },
    {
      name: 'codes-move',
      open: async (page) => {
        await code(page).click();
        await byPalette(page, t.codeSystem.move.action);
        await dialog(page, t.codeSystem.move.titleOne('Wertschätzung'));
      },
      leave: escape,
    },
    {
      name: 'code-list',
      open: async (page) => {
        await code(page).click();
        await page.keyboard.press('Control+Enter');
        await page.locator('[data-view="code"] [data-roving="0"]').click();
      },
    },
    {
      name: 'code-list-recode',
      open: async (page) => {
        await page.keyboard.press('r');
        await dialog(page, t.codingList.recodeTitle(1));
      },
      leave: escape,
    },
    {
      name: 'code-split',
      open: async (page) => {
        await page.getByRole('button', { name: t.codingList.split.action }).click();
        await dialog(page, t.codingList.split.title('Wertschätzung'));
        await page.keyboard.press('n');
        await page.keyboard.type('Lob');
        await page.keyboard.press('Enter');
        await page.keyboard.press('1');
      },
      leave: escape,
    },
    {
      name: 'guide',
      open: async (page) => {
        await byPalette(page, t.guide.show);
        await page.locator('[data-view="guide"] article').first().waitFor();
      },
    },
    {
      name: 'codes-import',
      open: async (page) => {
        await byPalette(page, t.codeImport.action);
        await dialog(page, t.codeImport.title);
        await page.getByLabel(t.codeImport.paste).fill('Pfad;Definition;Farbe\nWertschätzung;Anders;\nOrte;;rot');
        await page.getByText(t.codeImport.statuses.new, { exact: true }).waitFor();
      },
      leave: escape,
    },
  ];
}
