import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Messages } from '../../../renderer/i18n/messages';
import { acts } from './tour-acts';
import { attributeStops } from './tour-attributes';
import { endsOf } from './coding';
import type { Host } from './host';
import type { Stop } from './stop';
import { compare } from './tour-compare';
import { codeSystemTour } from './tour-codes';
import { editingStops } from './tour-editing';
import { importStops } from './tour-import';
import { readingStops } from './tour-reading';
import { report } from './tour-report';
import { search } from './tour-search';
import { statements } from './tour-statements';
import { memosAndHistory } from './tour-memos-history';

/** Every view and dialog, one after the other; from the start page of an app without projects on. */
export function tour(host: Host, t: Messages): readonly Stop[] {
  return [
    ...emptyProject(t),
    ...material(t),
    ...editingStops(t),
    ...readingStops(t),
    ...codeDialogs(t),
    ...codeSystemTour(t),
    ...matrix(t),
    ...statements(t),
    ...compare(t),
    ...report(t),
    ...search(t),
    ...others(t),
    ...importing(host, t),
    ...importStops(host, t),
    ...memosAndHistory(t),
    ...attributeStops(t),
  ];
}

function emptyProject(t: Messages): readonly Stop[] {
  const words = t.welcome.newProject;
  return [
    {
      name: 'start',
      open: (page) => page.getByRole('heading', { name: words.title }).waitFor(),
      leave: async (page) => {
        const form = page.getByRole('form', { name: words.title });
        await form.getByLabel(words.name, { exact: true }).fill('Wem gehört die Halle?');
        await form.getByLabel(words.coder).fill('E. Probst');
        await form.getByRole('button', { name: words.create }).click();
      },
    },
    { name: 'empty-material', open: (page) => page.locator('footer[data-saved-seq]').waitFor() },
    { name: 'empty-matrix', open: showTab(t.app.views.matrix) },
    { name: 'empty-o-tones', open: showTab(t.app.views['o-tones']) },
    {
      name: 'start-again',
      open: async (page) => {
        await page.getByRole('button', { name: t.app.project.menu('Wem gehört die Halle?') }).click();
        await page.getByRole('menuitem', { name: t.app.project.close }).click();
        await page.getByRole('region', { name: t.welcome.recent.title }).getByText('Wem gehört die Halle?').waitFor();
      },
      leave: async (page) => {
        await page.getByRole('button', { name: t.welcome.demo }).click();
        await page.locator('footer[data-saved-seq]').waitFor();
      },
    },
  ];
}

function material(t: Messages): readonly Stop[] {
  return [
    {
      name: 'reading',
      open: async (page) => {
        await page
          .getByRole('row', { name: /^Tisch 1/ })
          .first()
          .click();
        await page.locator('[data-coded-text] button[data-coding]').first().waitFor();
      },
    },
    {
      name: 'coding',
      open: async (page) => {
        await page.locator('[data-coded-text] button[data-coding]').nth(2).click();
        await page.getByLabel(t.coding.codingBar).waitFor();
      },
    },
    {
      name: 'coding-memo',
      open: async (page) => {
        await page.keyboard.press('m');
        await page.getByPlaceholder(t.coding.memoPlaceholder).waitFor();
      },
      leave: async (page) => {
        await page.keyboard.press('Escape');
        await page.locator('[data-coded-text]').focus();
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
      },
    },
    {
      name: 'selection',
      open: async (page) => {
        const { first, last } = await endsOf(page, { paragraph: 4, from: 12, to: 60 });
        await page.mouse.move(first.x, first.y);
        await page.mouse.down();
        await page.mouse.move(last.x, last.y, { steps: 4 });
        await page.mouse.up();
        await page.getByLabel(t.coding.selectionBar).waitFor();
      },
    },
    {
      name: 'code-picker',
      open: async (page) => {
        await page.locator('[data-coded-text]').focus();
        await page.keyboard.press('c');
        await page.getByRole('dialog', { name: t.coding.picker.title }).waitFor();
        await page.keyboard.type('wert');
      },
      leave: async (page) => {
        await page.keyboard.press('Escape');
        await page.locator('[data-coded-text]').focus();
        await page.keyboard.press('Escape');
      },
    },
  ];
}

function codeDialogs(t: Messages): readonly Stop[] {
  const escape = (page: Page): Promise<void> => page.keyboard.press('Escape');
  return [
    {
      name: 'code',
      open: (page) => page.getByRole('treeitem').filter({ hasText: 'Wertschätzung' }).click(),
    },
    {
      name: 'code-dialog',
      open: async (page) => {
        await page.getByRole('treeitem').filter({ hasText: 'Wertschätzung' }).dblclick();
        await page.getByRole('dialog', { name: t.codes.dialogTitle('Wertschätzung') }).waitFor();
      },
      leave: escape,
    },
    {
      name: 'code-menu',
      open: async (page) => {
        await page.getByRole('treeitem').filter({ hasText: 'Wertschätzung' }).click({ button: 'right' });
        await page.getByRole('menuitem', { name: t.codes.edit }).waitFor();
      },
      leave: escape,
    },
    {
      name: 'event-dialog',
      open: async (page) => {
        await page.locator('[role="row"][aria-level="1"]').first().click({ button: 'right' });
        await page.getByRole('menuitem', { name: t.documents.editEvent }).click();
        await page.getByRole('dialog', { name: t.documents.event.editTitle }).waitFor();
      },
      leave: escape,
    },
    {
      name: 'transcript',
      open: async (page) => {
        const row = page.getByRole('row', { name: /^Interview/ }).first();
        await row.click();
        await page.locator('[data-coded-text][data-speakers="yes"]').waitFor();
      },
    },
    { name: 'speakers-dialog', open: byPalette(t, t.documents.speakers), leave: escape },
    { name: 'project-dialog', open: byPalette(t, t.app.project.rename), leave: escape },
    ...acts(t),
  ];
}

function matrix(t: Messages): readonly Stop[] {
  const words = t.matrix;
  const choose =
    (label: string, option: string) =>
    async (page: Page): Promise<void> => {
      await page.getByRole('button', { name: label }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
      await page.getByRole('listbox').waitFor({ state: 'detached' });
    };
  return [
    { name: 'matrix-codes-events', open: showTab(t.app.views.matrix) },
    {
      name: 'matrix-categories-events',
      open: (page) => page.getByRole('radio', { name: words.rows.categories, exact: true }).click(),
    },
    {
      name: 'matrix-passages',
      open: async (page) => {
        await page.locator('[role="gridcell"][data-place="1:1"]').click();
        await page.getByRole('region', { name: words.passages.title }).locator('mark').first().waitFor();
      },
      leave: (page) => page.getByRole('button', { name: words.passages.close }).click(),
    },
    { name: 'matrix-quotations', open: choose(words.cellsLabel, words.cells.quotations) },
    {
      name: 'matrix-codes-documents',
      open: async (page) => {
        await choose(words.cellsLabel, words.cells.codings)(page);
        await page.getByRole('radio', { name: words.rows.codes, exact: true }).click();
        await choose(words.columnsLabel, words.columns.documents)(page);
      },
    },
    { name: 'matrix-codes-speakers', open: choose(words.columnsLabel, words.columns.speakers) },
    {
      name: 'matrix-choosing',
      open: async (page) => {
        await page.getByRole('button', { name: words.columnsLabel }).click();
        await page.getByRole('listbox').waitFor();
      },
      leave: async (page) => {
        await page.getByRole('option', { name: words.columns.events, exact: true }).click();
        await page.getByRole('listbox').waitFor({ state: 'detached' });
      },
    },
  ];
}

function others(t: Messages): readonly Stop[] {
  const escape = (page: Page): Promise<void> => page.keyboard.press('Escape');
  return [
    { name: 'o-tones', open: showTab(t.app.views['o-tones']) },
    {
      name: 'o-tone-dialog',
      open: async (page) => {
        await page.getByRole('button', { name: t.oTones.newOTone }).click();
        await page.getByRole('dialog', { name: t.oTones.dialog.createTitle }).waitFor();
      },
      leave: escape,
    },
    {
      name: 'palette',
      open: async (page) => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('ma');
        await page.getByRole('option').first().waitFor();
      },
      leave: escape,
    },
    {
      name: 'shortcuts',
      open: async (page) => {
        await page.keyboard.press('?');
        await page.getByRole('dialog', { name: t.app.shortcuts.title }).waitFor();
      },
      leave: escape,
    },
  ];
}

function importing(host: Host, t: Messages): readonly Stop[] {
  return [
    {
      name: 'import-dialog',
      open: async (page) => {
        const folder = await mkdtemp(join(tmpdir(), 'wortlaut-tour-'));
        const paths = ['gespraech.md', 'notizen.txt', 'leer.docx'].map((name) => join(folder, name));
        const [talk = '', notes = '', broken = ''] = paths;
        await writeFile(talk, 'I: Was hat geholfen?\n\nB: Dass die Verwaltung nicht nein gesagt hat.\n');
        await writeFile(notes, Buffer.from('Gespr\xe4ch am Rand\nDie Halle war voll.', 'latin1'));
        await writeFile(broken, Buffer.from('PK\x03\x04kein Word', 'latin1'));
        await host.giveFiles(paths);
        await page.getByRole('button', { name: t.documents.import }).first().click();
        const dialog = page.getByRole('dialog', { name: t.exchange.title });
        await dialog.getByRole('button', { name: t.exchange.import(2) }).waitFor();
        await dialog.getByText(t.exchange.preview).first().click();
      },
      leave: (page) => page.getByRole('button', { name: t.exchange.import(2) }).click(),
    },
    {
      name: 'import-report',
      open: (page) => page.getByRole('dialog', { name: t.exchange.report }).waitFor(),
      leave: (page) => page.keyboard.press('Escape'),
    },
  ];
}

function showTab(name: string): Stop['open'] {
  return async (page) => {
    await page.locator('nav').getByRole('button', { name, exact: true }).click();
    await page.locator('nav button[aria-current="page"]', { hasText: name }).waitFor();
  };
}

function byPalette(t: Messages, label: string): Stop['open'] {
  return async (page) => {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: t.app.palette.title });
    await palette.getByRole('combobox').fill(label.replace(' …', ''));
    await palette.getByRole('option', { name: label }).first().click();
    await palette.waitFor({ state: 'detached' });
    await page.getByRole('dialog').waitFor();
  };
}
