import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { LocaleContext } from '../i18n/use-messages';
import { closeProject, createProject } from '../state/projects';
import { closeDialog, openDialog, session } from '../state/session-store';
import { ToastRegion } from '../ui/toast';
import '../ui/base.css';
import '../ui/tokens.css';
import { Dialogs } from './dialogs';
import { FileDrop } from './file-drop';
import { Services } from './services';

const words = (name: string): File => new File([`I: Was war mit ${name}?\nB1: Viel.`], name);

function drop(...files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  for (const kind of ['dragover', 'drop'])
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
}

const dialog = () => session.getState().dialog;
const named = () => {
  const now = dialog();
  return now?.kind === 'import' ? now.files.map(({ name }) => name) : now?.kind;
};

beforeEach(async () => {
  document.documentElement.lang = 'de';
  await createProject({ name: 'Studie', language: 'de', coderName: 'AB' });
  await render(
    <LocaleContext value="de">
      <Services>
        <FileDrop>
          <p>Projekt</p>
        </FileDrop>
        <Dialogs />
        <ToastRegion />
      </Services>
    </LocaleContext>,
  );
});

afterEach(async () => {
  closeDialog();
  await cleanup();
  await closeProject();
});

describe('files dropped on the window', () => {
  it('leave a dialog alone in which something is written, and come when it is closed', async () => {
    openDialog({ kind: 'event', eventId: null });
    await page.getByLabelText('Titel').fill('Gartentag');
    drop(words('Tisch 1.txt'));
    await expect.element(page.getByText(/^Eine Datei wartet/)).toBeVisible();
    drop(words('Tisch 2.txt'), words('Tisch 3.txt'));
    await expect.element(page.getByText(/^2 Dateien warten/)).toBeVisible();
    await expect.element(page.getByLabelText('Titel')).toHaveValue('Gartentag');
    closeDialog();
    await expect.poll(named).toEqual(['Tisch 1.txt', 'Tisch 2.txt', 'Tisch 3.txt']);
    await expect.element(page.getByText('3 Texte')).toBeVisible();
    await expect.element(page.getByText(/warten\./)).not.toBeInTheDocument();
  });

  it('wait while texts are taken in, through the report, and are next', async () => {
    drop(words('Tisch 1.txt'));
    await page.getByLabelText('Titel der Veranstaltung').fill('Gartentag');
    await expect.element(page.getByRole('button', { name: 'Ein Dokument einlesen' })).toBeVisible();
    document.querySelector('form')!.requestSubmit();
    drop(words('Tisch 2.txt'));
    await expect.element(page.getByText('Ein Dokument ist eingelesen.')).toBeVisible();
    const report = page.getByRole('dialog', { name: 'Bericht' });
    await expect.element(report.getByText(/^Eine Datei wartet/)).toBeVisible();
    await report.getByRole('button', { name: 'Schließen' }).last().click();
    await expect.element(page.getByRole('checkbox', { name: 'Tisch 2.txt einlesen' })).toBeVisible();
  });

  it('join those that are being chosen, whatever they are called', async () => {
    drop(words('Tisch 1.txt'));
    await expect.element(page.getByRole('checkbox', { name: 'Tisch 1.txt einlesen' })).toBeVisible();
    drop(new File(['kein Projekt'], 'Studie.qdpx'));
    await expect.element(page.getByText('2 Texte')).toBeVisible();
  });

  it('come when a project that is on its way is open', async () => {
    await closeProject();
    const opening = createProject({ name: 'Andere', language: 'de', coderName: 'AB' });
    drop(words('Tisch 1.txt'));
    await opening;
    await expect.element(page.getByRole('checkbox', { name: 'Tisch 1.txt einlesen' })).toBeVisible();
  });
});
