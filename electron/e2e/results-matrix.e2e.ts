import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  applyByPicker,
  expectCount,
  letGo,
  readParagraphs,
  recodeByDrag,
  selectByKeys,
  selectByMouse,
} from './app/coding';
import { windowHost, type Host } from './app/host';
import { importTexts } from './app/importing';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { prepare } from './app/main-way';
import { sharedMaterial, sharedMissing, type Material } from './app/material';
import { chooseCells, followCell, openMatrix, passagesPanel, saveTable } from './app/matrix';
import { pictureIfFailed } from './app/on-failure';
import { cellSays, giveEvidence, summaryOf, writeStatements } from './app/statements';
import { codedText, createProject, openDocument, saved, startPage, undoByKey } from './app/workspace';
import { de } from './app/words';

const words = de.summaries;
const profiles = ['excel-de', 'excel-en', 'r'] as const;

/** Signs that spreadsheets and their readers stumble over. */
const hardWords = '„Keine Wertschöpfung ohne Wertschätzung“; ß 🙂';
const hardQuote = `=1+1; ${hardWords}`;
const hardEvent = { title: 'Zeichen; „Probe“', place: 'Altstadt', day: '30.12.2020' };
/** Longer than a cell of Excel can be. */
const longQuote = `Lang: ${'ß „so“; 🙂 '.repeat(4000)}Ende`;
const hardName = 'Zeichen';
const brokenStatement = `Erste Zeile; ${hardWords}\n"zweite" Zeile`;

let launched: LaunchedApp | null = null;
let folder: string | null = null;
afterEach(async (context) => {
  await pictureIfFailed(context, launched?.page);
  await launched?.close().catch(() => undefined);
  if (folder !== null) await rm(folder, { recursive: true });
  [launched, folder] = [null, null];
});
afterAll(removeUserData);

describe('the results matrix of a real event', () => {
  it('is written in six rows, proved, stale after recoding, checked again, and saved cell for cell', async (context) => {
    if (sharedMissing !== null) context.skip(sharedMissing);
    const material = sharedMaterial();
    launched = await launchApp();
    const host = windowHost(launched);
    const { page } = host;
    await startPage(page);
    await createProject(page, { name: material.project, coder: material.coder });
    await prepare(host, material);
    const { quotes, paragraphs } = await codeOneEach(host, material);
    await codeHardQuote(host, material);

    await openMatrix(page);
    const column = material.event.title;
    const written = statementsFor(material);
    for (const [row, statements] of written) {
      await writeStatements(page, { row, column }, statements);
      await giveEvidence(page, quotes.get(row) ?? '', 1);
      expect(await cellSays(page, { row, column })).toContain(de.matrix.withStatements(statements.length));
    }
    const [first = '', second = ''] = material.categories;
    await expect.poll(() => cellSays(page, { row: first, column })).toContain(words.mark.unproved(2));

    const recoded = quotes.get(first) ?? '';
    await followCell(page, first, column);
    await passagesPanel(page).getByRole('link').filter({ hasText: recoded }).first().press('Enter');
    await codedText(page, material.main.name).waitFor();
    const stripe = codedText(page)
      .locator(`button[data-coding][aria-label^=${JSON.stringify(`${first}: `)}]`)
      .first();
    await recodeByDrag(page, stripe, second);
    await expectCount(page, first, 2);
    await page.keyboard.press('Alt+ArrowLeft');
    const changes = summaryOf(page).getByRole('list', { name: words.changeList });
    await changes.waitFor();
    expect(await changes.getByRole('listitem').count()).toBe(1);
    expect(await changes.innerText()).toContain(words.change.recoded(first, second));
    expect(await changes.innerText()).toContain(recoded);
    await expect.poll(() => cellSays(page, { row: first, column })).toContain(words.mark.stale);
    await expect.poll(() => cellSays(page, { row: second, column })).toContain(words.mark.stale);

    await page.keyboard.press('s');
    await changes.waitFor({ state: 'detached' });
    await expect.poll(() => cellSays(page, { row: first, column })).not.toContain(words.mark.stale);
    await undoByKey(page);
    await changes.waitFor();
    await page.keyboard.press('s');
    await changes.waitFor({ state: 'detached' });
    await saved(page);

    await chooseCells(page, 'quotations');
    for (const profile of profiles) {
      const rows = await savedRows(host, profile);
      expect(rows.slice(1).map(([head]) => head)).toEqual(material.categories);
      const [header = []] = rows;
      const cellOf = (category: string, event: string): string =>
        rows.find(([head]) => head === category)?.[header.indexOf(event)] ?? '';
      const guard = profile === 'r' ? '' : "'";
      expect(cellOf(first, hardEvent.title)).toBe(
        `${guard}${hardQuote} (${hardName}, Abs. 1)\n\n${longQuote} (${hardName}, Abs. 2)`,
      );
      for (const category of material.categories.slice(2))
        expect(cellOf(category, column)).toBe(
          `${quotes.get(category)} (${material.main.name}, Abs. ${paragraphs.get(category)})`,
        );
    }
  });
});

/** What is written in each row: the first words of the seed's own table, and in the first row all that is hard. */
function statementsFor({ categories, main }: Material): ReadonlyMap<string, readonly string[]> {
  const lines = readFileSync(main.path, 'utf8').split('\n');
  return new Map(
    categories.map((category, at) => {
      const line = lines.find((one) => one.startsWith(`<i>${category}`)) ?? '';
      const own = line
        .slice(line.indexOf('\t') + 1)
        .split(' ')
        .slice(0, 6)
        .join(' ')
        .trim();
      return [category, at === 0 ? [own, brokenStatement, longQuote] : [own]];
    }),
  );
}

/** Codes the first words of one paragraph for each category; returns them, and the numbers of the paragraphs, by category. */
async function codeOneEach(
  { page }: Host,
  { main, categories }: Material,
): Promise<{ readonly quotes: ReadonlyMap<string, string>; readonly paragraphs: ReadonlyMap<string, number> }> {
  await openDocument(page, main.name);
  const texts = await readParagraphs(page);
  const worthIt = texts.flatMap((text, index) => (text.length >= 120 ? [{ text, paragraph: index + 1 }] : []));
  const quotes = new Map<string, string>();
  const paragraphs = new Map<string, number>();
  for (const [at, category] of categories.entries()) {
    const { text = '', paragraph = 0 } = worthIt[at] ?? {};
    const to = text.slice(0, 60).lastIndexOf(' ');
    await selectByMouse(page, { paragraph, from: 0, to });
    await applyByPicker(page, category);
    await expectCount(page, category, 1);
    quotes.set(category, text.slice(0, to));
    paragraphs.set(category, paragraph);
  }
  return { quotes, paragraphs };
}

/** Brings in a document that begins like a formula and goes on for very long, and codes it with the first category. */
async function codeHardQuote(host: Host, { categories }: Material): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-hard-'));
  const path = join(folder, 'signs.txt');
  await writeFile(path, `${hardQuote}\n${longQuote}`);
  await importTexts(host, [{ path, name: hardName, kind: 'notes' }], { ...hardEvent, isNew: true });
  const { page } = host;
  for (const paragraph of [1, 2]) {
    await selectByMouse(page, { paragraph, from: 0, to: 4 });
    await letGo(page);
    await selectByKeys(page, 'all');
    await applyByPicker(page, categories[0] ?? '');
    await expectCount(page, categories[0] ?? '', 1 + paragraph);
  }
}

/** Saves the matrix shown as CSV; the rows as Papa Parse reads them, which must be those Python reads. */
async function savedRows(host: Host, profile: (typeof profiles)[number]): Promise<readonly (readonly string[])[]> {
  const files = await saveTable(host, 'ergebnis.csv', { format: 'matrix', profile });
  const bytes = files.get('ergebnis.csv') ?? Buffer.alloc(0);
  const delimiter = profile === 'excel-de' ? ';' : ',';
  const text = bytes
    .toString()
    .replace(/^\ufeff/u, '')
    .replace(/\r\n$/u, '');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\r\n' });
  expect(errors).toEqual([]);
  if (existsSync('/usr/bin/python3')) expect(await rowsOfPython(bytes, delimiter)).toEqual(data);
  return data;
}

const pythonReader =
  'import csv, json, sys; csv.field_size_limit(10**7); f = open(sys.argv[1], encoding="utf-8-sig", newline=""); print(json.dumps(list(csv.reader(f, delimiter=sys.argv[2]))))';

async function rowsOfPython(bytes: Buffer, delimiter: string): Promise<unknown> {
  const file = join(folder ?? tmpdir(), 'ergebnis.csv');
  await writeFile(file, bytes);
  const read = execFileSync('/usr/bin/python3', ['-c', pythonReader, file, delimiter], { maxBuffer: 10_000_000 });
  return JSON.parse(read.toString()) as unknown;
}
