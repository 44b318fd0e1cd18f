import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { importFile } from '../../../shared/importers/importers';
import { LocaleContext } from '../../i18n/use-messages';
import { closeProject, createProject } from '../../state/projects';
import { currentProject, undo } from '../../state/project-store';
import { openDialog, session, useSession } from '../../state/session-store';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { ExchangeServicesContext, type ExchangeServices } from './exchange-services';
import { ImportDialog } from './import-dialog';

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The real importers, without the worker around them. */
const services: ExchangeServices = {
  chooseTexts: () => Promise.resolve([]),
  readTexts: async (files, { onProgress }) => {
    const read = [];
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      read.push(await importFile({ name: file.name, bytes }, { sha256: await sha256(bytes) }));
      onProgress(read.length, files.length);
    }
    return read;
  },
  openProjectFile: () => undefined,
  openDemo: () => undefined,
  saveProjectFile: () => undefined,
};

const transcript = new File(['I: Was hat geholfen?\nB1: Vertrauen.\nB2: Und Zeit.'], 'Tisch 1.txt');
const notes = new File(['# Tag\n\nEs war heiß.'], 'Notizen.md');
const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1])], 'Bild.png');

function Stage() {
  return useSession(({ dialog }) => dialog !== null) ? <ImportDialog /> : null;
}

beforeEach(async () => {
  document.documentElement.lang = 'de';
  document.title = 'Import';
  await createProject({ name: 'Studie', language: 'de', coderName: 'AB' });
  await render(
    <LocaleContext value="de">
      <ExchangeServicesContext value={services}>
        <Stage />
      </ExchangeServicesContext>
    </LocaleContext>,
  );
});

afterEach(async () => {
  await cleanup();
  await closeProject();
});

describe('the import', () => {
  it('shows what was recognised, takes it in as one step and reports', async () => {
    openDialog({ kind: 'import', files: [transcript, notes, picture] });
    await expect.element(page.getByText(/Sprecher\*innen: I, B1, B2/)).toBeVisible();
    await expect.element(page.getByText('Bild.png')).toBeVisible();
    expect((await axe.run(document)).violations.map(({ id }) => id)).toEqual([]);
    await page.getByLabelText('Name für Tisch 1.txt').fill('Runde 1');
    await page.getByLabelText('Titel der Veranstaltung').fill('Ballenfeld');
    await page.getByLabelText('Datum').fill('10.6.2023');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('2 Dokumente sind eingelesen.')).toBeVisible();
    const { documents, events, speakers } = currentProject();
    expect([...documents.values()].map(({ name, kind }) => [name, kind])).toEqual([
      ['Runde 1', 'transcript'],
      ['Notizen', 'notes'],
    ]);
    expect([...events.values()].map(({ title, date }) => [title, date])).toEqual([['Ballenfeld', '2023-06-10']]);
    expect(speakers.size).toBe(3);
    await page.getByRole('button', { name: 'Zum ersten Dokument' }).click();
    expect(session.getState().place).toMatchObject({ view: 'material', documentId: [...documents.keys()][0] });
    await undo();
    expect(currentProject().documents.size + currentProject().events.size).toBe(0);
  });

  it('leaves out a file that is in the project already, unless it is asked for', async () => {
    openDialog({ kind: 'import', files: [transcript] });
    await page.getByLabelText('Titel der Veranstaltung').fill('Ballenfeld');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: 'Schließen', exact: true }).click();
    openDialog({ kind: 'import', files: [transcript] });
    await expect.element(page.getByText('Diese Datei ist schon im Projekt.')).toBeVisible();
    await expect.element(page.getByRole('checkbox', { name: 'Tisch 1.txt einlesen' })).not.toBeChecked();
    await expect
      .element(page.getByRole('button', { name: 'Dokumente einlesen', exact: true }))
      .toHaveAttribute('aria-disabled', 'true');
  });
});
