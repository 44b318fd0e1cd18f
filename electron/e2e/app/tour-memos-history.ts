import type { Messages } from '../../../renderer/i18n/messages';
import type { Stop } from './stop';

/** The memos, one being written with the list of what it can refer to, the memo of one thing; the history with a step looked into, and its two dialogs. */
export function memosAndHistory(t: Messages): readonly Stop[] {
  const words = t.historyView;
  return [
    {
      name: 'memos',
      open: async (page) => {
        await page.keyboard.press('Control+5');
        await page.locator('[data-memo]').first().waitFor();
      },
    },
    {
      name: 'memo-editing',
      open: async (page) => {
        await page.getByRole('button', { name: t.memos.newMemo }).first().click();
        await page.getByRole('button', { name: t.memos.insertLink }).click();
        await page.getByRole('combobox', { name: t.memos.picker }).waitFor();
      },
      leave: async (page) => {
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: t.memos.done }).click();
      },
    },
    {
      name: 'memo-dialog',
      open: async (page) => {
        await page.keyboard.press('Control+Shift+M');
        await page.getByRole('dialog').getByRole('button', { name: t.memos.insertLink }).waitFor();
      },
      leave: (page) => page.keyboard.press('Escape'),
    },
    {
      name: 'history',
      open: async (page) => {
        await page.keyboard.press('Control+Shift+H');
        await page.locator('[data-step]').first().click();
        await page.getByRole('region', { name: words.detail }).getByRole('heading').first().waitFor();
      },
    },
    {
      name: 'history-back',
      open: async (page) => {
        await page.locator('[data-step]').last().click();
        await page.getByRole('button', { name: words.goBack }).click();
        await page.getByRole('dialog').getByText(words.back.undoable).waitFor();
      },
      leave: (page) => page.keyboard.press('Escape'),
    },
    {
      name: 'history-codes',
      open: async (page) => {
        await page.getByRole('button', { name: words.compare }).click();
        await page.getByRole('dialog', { name: words.codeSystem.title }).waitFor();
      },
      leave: (page) => page.keyboard.press('Escape'),
    },
  ];
}
