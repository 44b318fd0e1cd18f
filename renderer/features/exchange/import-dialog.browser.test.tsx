import axe from 'axe-core';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readKeptFile } from '../../state/kept-files';
import { createProject } from '../../state/projects';
import { currentProject, undo } from '../../state/project-store';
import { openDialog, session } from '../../state/session-store';
import { ImportDialog } from './import-dialog';
import { clearStage, setStage } from './test/stage';

const transcript = new File(['I: Was hat geholfen?\nB1: Vertrauen.\nB2: Und Zeit.'], 'Tisch 1.txt');
const notes = new File(['# Tag\n\nEs war heiß.'], 'Notizen.md');
const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1])], 'Bild.png');

const codeBook = new File(
  [
    '<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>',
    '<Code guid="5215cc69-b628-4e02-afb9-9beeaee55808" name="Mut" isCodable="true"/></Codes></CodeBook>',
  ],
  'Buch.qdc',
);

beforeEach(async () => {
  await createProject({ name: 'Studie', language: 'de', coderName: 'AB' });
  await setStage(<ImportDialog />);
});

afterEach(clearStage);

describe('the import', () => {
  it('shows what was recognised, takes it in as one step and reports', async () => {
    openDialog({ kind: 'import', files: [transcript, notes, picture] });
    await expect.element(page.getByText(/Sprecher\*innen: I, B1, B2/)).toBeVisible();
    await page.getByText('Eine Datei lässt sich nicht einlesen').click();
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

  it('keeps the originals byte for byte, and takes their records away with the undo', async () => {
    const zip = zipSync({ 'Welle 1/Tisch 2.txt': new TextEncoder().encode('I: Und?\nB1: Mut.') });
    openDialog({ kind: 'import', files: [transcript, new File([new Uint8Array(zip)], 'Welle.zip')] });
    await page.getByLabelText('Titel der Veranstaltung').fill('Ballenfeld');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('2 Dokumente sind eingelesen.')).toBeVisible();
    const { files, documents } = currentProject();
    expect([...files.values()].map(({ role, name, mediaType, size }) => [role, name, mediaType, size])).toEqual([
      ['original', 'Tisch 1.txt', 'text/plain', transcript.size],
      ['original', 'Tisch 2.txt', 'text/plain', 16],
    ]);
    for (const { documentId, sha256 } of files.values()) {
      expect(documents.get(documentId!)?.origin?.sha256).toBe(sha256);
    }
    const [first] = files.values();
    expect(await (await readKeptFile(first!.sha256)).text()).toBe(await transcript.text());
    await undo();
    expect(currentProject().files.size).toBe(0);
  });

  it('recognises the same file twice in one go, whatever it is called', async () => {
    const copy = new File([await transcript.arrayBuffer()], 'Kopie von Tisch 1.txt');
    openDialog({ kind: 'import', files: [transcript, copy] });
    await expect.element(page.getByText(/^Dieselbe Datei wie »Tisch 1\.txt«\./)).toBeVisible();
    await expect.element(page.getByRole('checkbox', { name: 'Kopie von Tisch 1.txt einlesen' })).not.toBeChecked();
    await expect.element(page.getByRole('button', { name: 'Ein Dokument einlesen' })).toBeVisible();
    await page.getByRole('checkbox', { name: 'alle einlesen' }).click();
    await expect.element(page.getByRole('button', { name: '2 Dokumente einlesen' })).toBeVisible();
  });

  it('offers a list of codes after the texts, so that nothing settled is lost', async () => {
    openDialog({ kind: 'import', files: [transcript, codeBook] });
    await expect.element(page.getByText(/Eine Codeliste\. Die Schaltfläche dafür steht im Bericht/)).toBeVisible();
    const button = page.getByRole('button', { name: 'Codes einlesen …' });
    expect(button.query()).toBe(null);
    // With nothing left to lose it is there at once.
    await page.getByRole('checkbox', { name: 'Tisch 1.txt einlesen' }).click();
    await expect.element(button).toBeVisible();
    await page.getByRole('checkbox', { name: 'Tisch 1.txt einlesen' }).click();
    await page.getByLabelText('Titel der Veranstaltung').fill('Ballenfeld');
    await userEvent.keyboard('{Enter}');
    await button.click();
    expect(session.getState().dialog).toMatchObject({ kind: 'import-codes', file: { name: 'Buch.qdc' } });
  });

  it('leads to the one thing to do where a list of codes came alone', async () => {
    openDialog({ kind: 'import', files: [codeBook] });
    await expect.element(page.getByRole('button', { name: 'Codes einlesen …' })).toHaveFocus();
    expect(page.getByRole('button', { name: 'Dokumente einlesen', exact: true }).query()).toBe(null);
  });

  it('says of a recording without a document what it needs', async () => {
    const sound = new File([new Uint8Array([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0])], 'Lied.mp3');
    openDialog({ kind: 'import', files: [sound] });
    await expect.element(page.getByText(/^Eine Aufnahme wird bei ihrem Transkript aufbewahrt/)).toBeVisible();
    openDialog({ kind: 'import', files: [transcript] });
    await expect.element(page.getByText(/^Wählen Sie rechts das Dokument/)).toBeVisible();
  });

  it('draws only those in view of a thousand texts', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => new File([`Text ${index}`], `Text ${index}.txt`));
    openDialog({ kind: 'import', files: many });
    await expect.element(page.getByText('1.000 Texte')).toBeVisible();
    expect(document.querySelectorAll('[aria-setsize="1000"]').length).toBeLessThan(40);
    await page.getByRole('checkbox', { name: 'alle einlesen' }).click();
    await expect.element(page.getByRole('button', { name: 'Dokumente einlesen', exact: true })).toBeVisible();
  });

  it('leaves out a file that is in the project already, unless it is asked for', async () => {
    openDialog({ kind: 'import', files: [transcript] });
    await page.getByLabelText('Titel der Veranstaltung').fill('Ballenfeld');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: 'Schließen', exact: true }).click();
    openDialog({ kind: 'import', files: [transcript, notes] });
    await expect.element(page.getByText(/^Schon im Projekt\./)).toBeVisible();
    // What is new stands first.
    await expect.element(page.getByRole('heading', { name: '2 Texte · einer schon im Projekt' })).toBeVisible();
    await expect.element(page.getByRole('checkbox', { name: /\.(?:md|txt) einlesen$/ }).first()).toBeChecked();
    await expect.element(page.getByRole('checkbox', { name: 'Tisch 1.txt einlesen' })).not.toBeChecked();
    await expect
      .element(page.getByRole('button', { name: 'Ein Dokument einlesen', exact: true }))
      .not.toHaveAttribute('aria-disabled');
  });

  it('begins on the way out where nothing can be read', async () => {
    openDialog({ kind: 'import', files: [picture] });
    await expect.element(page.getByText('Eine Datei lässt sich nicht einlesen')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Schließen', exact: true }).last()).toHaveFocus();
  });

  it('says beside an event without a title how to do without one, and afterwards how to take all back', async () => {
    openDialog({ kind: 'import', files: [transcript] });
    await expect.element(page.getByText('Oder wählen Sie links »Ohne Veranstaltung«.')).toBeVisible();
    await page.getByLabelText('Titel der Veranstaltung').fill('Ballenfeld');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/»Rückgängig« nimmt alles auf einmal zurück/)).toBeVisible();
  });

  it('reads on what it was given first when more comes in meanwhile', async () => {
    const many = Array.from({ length: 60 }, (_, index) => new File([`Text ${index}`], `Text ${index}.txt`));
    openDialog({ kind: 'import', files: many });
    await expect.element(page.getByRole('progressbar')).toBeVisible();
    openDialog({ kind: 'import', files: [transcript] });
    await expect.element(page.getByText('61 Texte')).toBeVisible();
  });

  it('takes files that are dropped on its report', async () => {
    openDialog({ kind: 'import', files: [transcript] });
    await page.getByLabelText('Titel der Veranstaltung').fill('Ballenfeld');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Ein Dokument ist eingelesen.')).toBeVisible();
    openDialog({ kind: 'import', files: [notes] });
    await expect.element(page.getByRole('checkbox', { name: 'Notizen.md einlesen' })).toBeVisible();
  });

  it('says in its report what was offered and not taken in', async () => {
    const sound = new File([new Uint8Array([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0])], 'Lied.mp3');
    openDialog({ kind: 'import', files: [transcript, sound] });
    await page.getByLabelText('Titel der Veranstaltung').fill('Ballenfeld');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Nicht ausgewählt: Lied.mp3.')).toBeVisible();
  });
});
