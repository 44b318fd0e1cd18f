import { readFileSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  codedText,
  createProject,
  redoByKey,
  reopenProject,
  saved,
  startPage,
  statusSays,
  undoByKey,
} from './app/workspace';
import { excelGerman, readCommas } from './app/csv';
import { windowHost } from './app/host';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { codePassages, dayKey, expectedMatrix, prepare, type Coded } from './app/main-way';
import { sharedMaterial, sharedMissing, type Material } from './app/material';
import { pictureIfFailed } from './app/on-failure';
import { expectMatrix, followCell, openMatrix, saveTable } from './app/matrix';
import { expectCount } from './app/coding';
import { de } from './app/words';

let launched: LaunchedApp | null = null;
afterEach(async (context) => {
  await pictureIfFailed(context, launched?.page);
  await launched?.close().catch(() => undefined);
  launched = null;
});
afterAll(removeUserData);

describe('the main way, in a window, with the documentation of a real event', () => {
  it('leads from the files over more than thirty passages and the matrix to a table, and survives a restart', async (context) => {
    if (sharedMissing !== null) context.skip(sharedMissing);
    const material = sharedMaterial();
    expect(material.categories).toHaveLength(6);
    launched = await launchApp();
    const { userData } = launched;
    let host = windowHost(launched);
    let { page } = host;
    await startPage(page);
    await createProject(page, { name: material.project, coder: material.coder });
    await prepare(host, material);
    const begun = new Date().toISOString();
    const coded = await codePassages(host, material);
    expect(coded.length).toBeGreaterThanOrEqual(30);

    await openMatrix(page);
    const matrix = expectedMatrix(coded, material);
    await expectMatrix(page, matrix);
    await statusSays(page, [de.app.status.documents(3), de.app.status.codings(coded.length)].join(' · '));

    const chosen = coded.find(({ document }) => document === material.main.name) as Coded;
    const panel = await followCell(page, chosen.code, material.event.title);
    const passages = coded.filter(({ code, document }) => code === chosen.code && document === material.main.name);
    await panel.getByText(de.matrix.passages.count(passages.length, 1)).waitFor();
    expect((await panel.locator('mark').allInnerTexts()).sort()).toEqual(passages.map(({ quote }) => quote).sort());
    await panel.locator('mark', { hasText: chosen.quote }).first().click();
    await codedText(page, material.main.name).waitFor();
    const paragraph = page.locator(`[data-par="${chosen.paragraph}"]`);
    await expect.poll(() => paragraph.evaluate(isInView)).toBe(true);
    const inspector = page.getByRole('region', { name: de.codes.inspector, exact: true });
    await inspector.locator('blockquote', { hasText: chosen.quote }).waitFor();

    await openMatrix(page);
    const saved1 = await saveTable(host, 'ergebnis.csv', { format: 'matrix', profile: 'excel-de' });
    const [head = [], ...lines] = matrix;
    const table = [['code', ...head.slice(1, -1), 'total'], ...lines.slice(0, -1)];
    expect(saved1.get('ergebnis.csv')?.toString()).toBe(excelGerman(table).toString());
    expect(saved1.get('ergebnis.csv')).toEqual(excelGerman(table));
    expect(saved1.size).toBe(2);
    const long = await saveTable(host, 'codierungen.csv', { format: 'codings', profile: 'r' });
    checkCodings(long.get('codierungen.csv')?.toString() ?? '', { coded, material, begun });

    await saved(page);
    await launched.close();
    launched = await launchApp({ userData });
    host = windowHost(launched);
    ({ page } = host);
    await page.getByRole('heading', { name: de.welcome.newProject.title }).waitFor();
    await reopenProject(page, material.project);
    await statusSays(page, de.app.status.codings(coded.length));
    for (const category of material.categories)
      await expectCount(page, category, coded.filter(({ code }) => code === category).length);
    await openMatrix(page);
    await expectMatrix(page, matrix);
    for (const undone of [1, 2, 3]) {
      await undoByKey(page);
      await expectMatrix(page, expectedMatrix(coded.slice(0, -undone), material));
    }
    for (const undone of [2, 1, 0]) {
      await redoByKey(page);
      await expectMatrix(page, expectedMatrix(coded.slice(0, coded.length - undone), material));
    }
    const again = await saveTable(host, 'ergebnis.csv', { format: 'matrix', profile: 'excel-de' });
    expect(again.get('ergebnis.csv')).toEqual(saved1.get('ergebnis.csv'));
    await saved(page);
  });
});

const longHeader =
  'project,event,event_date,document,document_kind,speaker,code_path,code,quotation,paragraph_from,paragraph_to,' +
  'reference,char_from,char_to,coder,created,weight,memo';

type Expectations = { readonly coded: readonly Coded[]; readonly material: Material; readonly begun: string };

function checkCodings(csv: string, { coded, material, begun }: Expectations): void {
  const [header = [], ...rows] = readCommas(csv);
  expect(header.join(',')).toBe(longHeader);
  const at = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? '';
  const key = (document: string, code: string, quote: string, paragraph: string): string =>
    [document, paragraph, code, quote].join('|');
  const expected = coded.map(({ document, code, quote, paragraph }) => key(document, code, quote, String(paragraph)));
  const found = rows.map((row) =>
    key(at(row, 'document'), at(row, 'code'), at(row, 'quotation'), at(row, 'paragraph_from')),
  );
  expect([...found].sort()).toEqual([...expected].sort());
  const text = readFileSync(material.main.path, 'utf8').trimEnd();
  for (const row of rows) {
    const isMain = at(row, 'document') === material.main.name;
    const event = isMain ? material.event : material.furtherEvent;
    expect(at(row, 'project')).toBe(material.project);
    expect(at(row, 'event')).toBe(event.title);
    expect(at(row, 'event_date')).toBe(dayKey(event.day));
    expect(at(row, 'code_path')).toBe(at(row, 'code'));
    expect(at(row, 'paragraph_to')).toBe(at(row, 'paragraph_from'));
    expect(at(row, 'coder')).toBe(material.coder);
    expect(at(row, 'created') >= begun && at(row, 'created') <= new Date().toISOString()).toBe(true);
    expect(at(row, 'reference')).toBe(`${at(row, 'document')}, Abs. ${at(row, 'paragraph_from')}`);
    const [from, to] = [Number(at(row, 'char_from')), Number(at(row, 'char_to'))];
    expect(to - from).toBe([...at(row, 'quotation')].length);
    if (isMain) expect([...text].slice(from, to).join('')).toBe(at(row, 'quotation'));
    expect(at(row, 'weight') + at(row, 'memo')).toBe('');
  }
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
