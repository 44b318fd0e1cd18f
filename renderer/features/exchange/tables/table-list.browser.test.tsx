import axe from 'axe-core';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readCodeList } from '../../../../shared/importers/code-lists/code-lists';
import { readKeptFile } from '../../../state/kept-files';
import { createProject } from '../../../state/projects';
import { currentProject, undo } from '../../../state/project-store';
import { closeDialog, openDialog, session } from '../../../state/session-store';
import { ImportDialog } from '../import-dialog';
import { clearStage, setStage } from '../test/stage';

const survey = new File(
  [
    'Nr.;Alter;Was war gut?;Was fehlt?\r\n',
    'P1;34;"Die Bäume am Platz, „alle“ und das Café.";Mehr Bänke wären schön.\r\n',
    'P2;51;Dass man sich hier noch grüßt.;\r\n',
    'P3;29;;\r\n',
  ],
  'Befragung.csv',
);

/** A workbook with texts in the cells, as small as one may be. */
function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array<ArrayBuffer> {
  const names = Object.keys(sheets);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${names.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${names.map((_, at) => `<Relationship Id="r${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
  };
  Object.values(sheets).forEach((rows, at) => {
    const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const body = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
    files[`xl/worksheets/sheet${at + 1}.xml`] = `<worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`;
  });
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
  return new Uint8Array(bytes);
}

const attributes = new File(
  [
    workbook({
      Hinweise: [
        ['Spalte', 'Bedeutung'],
        ['Ort', 'Stadt'],
      ],
      Personen: [
        ['Name', 'Ort', 'Rolle'],
        ['Tisch 1', 'Köln', 'Gast'],
        ['Tisch 9', 'Bonn', 'Gast'],
      ],
    }),
  ],
  'Merkmale.xlsx',
);
const transcript = new File(['I: Was hat geholfen?\nB1: Vertrauen.'], 'Tisch 1.txt');

beforeEach(async () => {
  await createProject({ name: 'Studie', language: 'de', coderName: 'AB' });
  await setStage(<ImportDialog />);
});

afterEach(clearStage);

describe('a survey in the import', () => {
  it('becomes one text a row of the columns chosen, in one step, with the original kept', async () => {
    openDialog({ kind: 'import', files: [survey] });
    await expect.element(page.getByText(/Ergibt 2 Dokumente\./)).toBeVisible();
    await expect.element(page.getByRole('checkbox', { name: 'Was war gut? als Text' })).toBeChecked();
    await expect.element(page.getByRole('checkbox', { name: 'Alter als Merkmal' })).toBeChecked();
    expect((await axe.run(document)).violations.map(({ id }) => id)).toEqual([]);
    await page.getByLabelText('Titel der Veranstaltung').fill('Befragung');
    const box = page.getByRole('checkbox', { name: 'Was fehlt? als Text' });
    await expect.element(box).not.toBeChecked();
    (box.element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    await expect.element(page.getByText(/Café\.\s+Was fehlt\?\s+Mehr Bänke wären schön\./)).toBeVisible();
    await page.getByRole('button', { name: '2 Dokumente einlesen' }).click();
    await expect.element(page.getByText('2 Dokumente sind eingelesen.')).toBeVisible();
    await expect.element(page.getByText(/Zeile ohne Antwort wurde kein Dokument: P3/)).toBeVisible();
    const { documents, files } = currentProject();
    expect([...documents.values()].map(({ name, kind, attributes: said }) => [name, kind, said])).toEqual([
      ['P1', 'survey', { Alter: 34 }],
      ['P2', 'survey', { Alter: 51 }],
    ]);
    expect([...files.values()].map(({ role, name }) => [role, name])).toEqual([
      ['original', 'Befragung.csv'],
      ['original', 'Befragung.csv'],
    ]);
    await undo();
    expect([currentProject().documents.size, currentProject().files.size]).toEqual([0, 0]);
  });

  it('draws of a thousand columns those in view, and finds the others by their names', async () => {
    const names = Array.from({ length: 1000 }, (_, at) => `Frage ${at + 1}`);
    const row = names.map((_, at) => (at === 7 ? 'Eine längere Antwort in ganzen Worten, wie man sie gibt.' : '3'));
    openDialog({
      kind: 'import',
      files: [new File([[names, row].map((cells) => cells.join(';')).join('\n')], 'breit.csv')],
    });
    await page.getByRole('radio', { name: 'Merkmale' }).click();
    await expect.element(page.getByRole('checkbox', { name: 'Frage 2 als Merkmal', exact: true })).toBeVisible();
    expect(page.getByRole('checkbox').elements().length).toBeLessThan(60);
    await page.getByRole('searchbox', { name: 'Spalte suchen' }).fill('frage 777');
    await page.getByRole('checkbox', { name: 'Frage 777 als Merkmal' }).click();
    await expect.element(page.getByRole('checkbox', { name: 'Frage 777 als Merkmal' })).not.toBeChecked();
    expect((await axe.run(document)).violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('searchbox', { name: 'Spalte suchen' }).fill('gibt es nicht');
    await expect.element(page.getByText('Keine Spalte heißt so.')).toBeVisible();
    await page.getByRole('button', { name: /Frage 1/ }).click();
    expect(page.getByRole('option').elements().length).toBeLessThan(60);
    await userEvent.keyboard('{End}{Enter}');
    await expect.element(page.getByRole('button', { name: /Frage 1000/ })).toBeVisible();
  });

  it('is left out at first where the file is in the project already', async () => {
    openDialog({ kind: 'import', files: [survey] });
    await page.getByLabelText('Titel der Veranstaltung').fill('Befragung');
    await page.getByRole('button', { name: '2 Dokumente einlesen' }).click();
    await page.getByRole('button', { name: 'Schließen', exact: true }).click();
    openDialog({ kind: 'import', files: [survey] });
    await expect.element(page.getByText(/^Schon im Projekt\./)).toBeVisible();
    await expect.element(page.getByRole('radio', { name: 'Nicht einlesen' })).toBeChecked();
  });
});

describe('a table of attributes in the import', () => {
  it('says what matches and is taken in with the texts of the same import, and back with them', async () => {
    openDialog({ kind: 'import', files: [transcript, attributes] });
    await page.getByLabelText('Titel der Veranstaltung').fill('Runde');
    await page.getByRole('button', { name: /Tabellenblatt/ }).click();
    await page.getByRole('option', { name: /Hinweise/ }).click();
    await page.getByRole('radio', { name: 'Nicht einlesen' }).click();
    await page.getByRole('button', { name: /Tabellenblatt/ }).click();
    await page.getByRole('option', { name: /Personen/ }).click();
    await page.getByRole('radio', { name: 'Merkmale' }).click();
    await page.getByRole('radio', { name: 'Dokumente' }).click();
    await expect.element(page.getByText('Eine Zeile gehört zu Dokumenten des Projekts.')).toBeVisible();
    await expect.element(page.getByText('Eine Zeile ohne Entsprechung: Tisch 9.')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Rolle als Merkmal' }).click();
    await expect.element(page.getByText('Neue Merkmale: Ort.')).toBeVisible();
    await page.getByRole('button', { name: 'Ein Dokument einlesen' }).click();
    await expect.element(page.getByText('Die Merkmale sind übernommen.')).toBeVisible();
    const [document] = currentProject().documents.values();
    expect([document?.name, document?.attributes]).toEqual(['Tisch 1', { Ort: 'Köln' }]);
    await undo();
    expect(currentProject().documents.size + currentProject().events.size).toBe(0);
  });

  it('comes in alone where the texts are in the project already', async () => {
    openDialog({ kind: 'import', files: [transcript] });
    await page.getByLabelText('Titel der Veranstaltung').fill('Runde');
    await page.getByRole('button', { name: 'Ein Dokument einlesen' }).click();
    await page.getByRole('button', { name: 'Schließen', exact: true }).click();
    openDialog({ kind: 'import', files: [new File(['Dokument;Alter\nTisch 1;3,5\nTisch 2;4\n'], 'Alter.csv')] });
    await expect.element(page.getByRole('radio', { name: 'Merkmale' })).toBeChecked();
    await page.getByRole('button', { name: 'Merkmale übernehmen' }).click();
    await expect.element(page.getByText('Die Merkmale sind übernommen.')).toBeVisible();
    expect([...currentProject().documents.values()].map(({ attributes: said }) => said)).toEqual([{ Alter: 3.5 }]);
    await undo();
    expect([...currentProject().documents.values()].map(({ attributes: said }) => said)).toEqual([{}]);
    expect([...currentProject().files.values()].map(({ name }) => name)).toEqual(['Tisch 1.txt']);
  });

  it('keeps its file byte for byte with the project, and is recognised when it comes again', async () => {
    openDialog({ kind: 'import', files: [transcript] });
    await page.getByLabelText('Titel der Veranstaltung').fill('Runde');
    await page.getByRole('button', { name: 'Ein Dokument einlesen' }).click();
    await page.getByRole('button', { name: 'Schließen', exact: true }).click();
    const table = new File(['Dokument;Alter\nTisch 1;3,5\n'], 'Alter.csv');
    openDialog({ kind: 'import', files: [table] });
    await page.getByRole('button', { name: 'Merkmale übernehmen' }).click();
    await page.getByRole('button', { name: 'Schließen', exact: true }).click();
    const kept = [...currentProject().files.values()].filter(({ documentId }) => documentId === null);
    expect(kept.map(({ role, name, mediaType, size }) => [role, name, mediaType, size])).toEqual([
      ['original', 'Alter.csv', 'text/csv', table.size],
    ]);
    expect(await (await readKeptFile(kept[0]?.sha256 ?? '')).text()).toBe(await table.text());
    openDialog({ kind: 'import', files: [table] });
    await expect.element(page.getByText(/^Schon im Projekt\./)).toBeVisible();
    await expect.element(page.getByRole('radio', { name: 'Nicht einlesen' })).toBeChecked();
    await page.getByRole('radio', { name: 'Merkmale' }).click();
    await expect.element(page.getByText('Eine Zeile gehört zu Dokumenten des Projekts.')).toBeVisible();
  });
});

describe('a list of codes in the import', () => {
  it('is known by its columns, or said to be one, and waits with the other lists until the texts are in', async () => {
    const codes = new File(['Code;Obercode;Beschreibung\nMut;;Wer es wagt.\n'], 'Codes.csv');
    openDialog({ kind: 'import', files: [transcript, codes] });
    await expect.element(page.getByRole('radio', { name: 'Codeliste' })).toBeChecked();
    await expect.element(page.getByText(/^Eine Codeliste\. Die Schaltfläche dafür steht im Bericht/)).toBeVisible();
    await page.getByLabelText('Titel der Veranstaltung').fill('Runde');
    await page.getByRole('button', { name: 'Ein Dokument einlesen' }).click();
    await page.getByRole('button', { name: 'Codes einlesen …' }).click();
    expect(session.getState().dialog).toMatchObject({ kind: 'import-codes', file: { name: 'Codes.csv' } });
  });

  it('is told by its content and has its own way in, from a file of text and from a workbook', async () => {
    const codes = ['Farbe;Obercode;Code;Cod. Seg.', '#ff0000;;Haltung;12', ';Haltung;Mut;3'];
    const cells = codes.map((line) => line.split(';'));
    const text = new File([codes.join('\n')], 'Codes.csv');
    for (const file of [text, new File([workbook({ Codesystem: cells })], 'Codes.xlsx')]) {
      openDialog({ kind: 'import', files: [file] });
      await expect.element(page.getByRole('radio', { name: 'Codeliste' })).toBeChecked();
      await expect.element(page.getByRole('button', { name: 'Codes einlesen …' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      const { dialog } = session.getState();
      const given = dialog?.kind === 'import-codes' ? dialog.file : undefined;
      const { codes: read } = readCodeList({ name: '', bytes: new Uint8Array(await given!.arrayBuffer()) });
      expect(read.map(({ name, parent, color }) => [name, parent, color])).toEqual([
        ['Haltung', null, '#ff0000'],
        ['Mut', 0, null],
      ]);
      closeDialog();
    }
  });

  it('is no guess where the columns may be about persons', async () => {
    openDialog({ kind: 'import', files: [new File(['Code;Alter\nB1;34\nB2;51\n'], 'Personen.csv')] });
    await expect.element(page.getByRole('radio', { name: 'Merkmale' })).toBeChecked();
    await page.getByRole('radio', { name: 'Codeliste' }).click();
    await expect.element(page.getByRole('button', { name: 'Codes einlesen …' })).toBeVisible();
  });
});
