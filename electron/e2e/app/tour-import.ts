import { fileURLToPath } from 'node:url';
import type { Messages } from '../../../renderer/i18n/messages';
import type { Host } from './host';
import type { Stop } from './stop';

const project = fileURLToPath(new URL('../../../fixtures/import/projects/rqda/garten.rqda', import.meta.url));

/** A project of another tool before it is opened, and the files that are kept with a document. */
export function importStops(host: Host, t: Messages): readonly Stop[] {
  const { wholeProject, kept } = t;
  return [
    {
      name: 'open-project',
      open: async (page) => {
        await host.giveFiles([project]);
        await page.keyboard.press('Control+o');
        const dialog = page.getByRole('dialog', { name: wholeProject.title });
        await dialog.getByRole('heading', { name: wholeProject.problems }).waitFor();
      },
      leave: (page) => page.keyboard.press('Escape'),
    },
    {
      name: 'kept-files',
      open: async (page) => {
        await page.keyboard.press('Control+1');
        // The list shows only what there is room for.
        await page.getByLabel(t.documents.filter).fill('gespraech');
        await page.getByRole('row', { name: 'gespraech', exact: true }).click({ button: 'right' });
        await page.getByRole('menuitem', { name: kept.ofDocument }).click();
        await page.getByRole('dialog', { name: kept.titleOf('gespraech') }).waitFor();
      },
      leave: async (page) => {
        await page.keyboard.press('Escape');
        await page.getByLabel(t.documents.filter).fill('');
      },
    },
  ];
}
