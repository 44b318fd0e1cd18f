import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readQdpx } from '../../shared/importers/formats/qdpx';
import type { Project, Texts } from '../../shared/project/project';
import { windowHost, type Host } from './app/host';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { pictureIfFailed } from './app/on-failure';
import { de } from './app/words';
import { codedText, openDemo, redoByKey, reopenProject, saved, startPage, undoByKey } from './app/workspace';

let launched: LaunchedApp | null = null;
afterEach(async (context) => {
  await pictureIfFailed(context, launched?.page);
  await launched?.close().catch(() => undefined);
  launched = null;
});
afterAll(removeUserData);

const project = 'Reden wir über morgen';
const name = 'Interview Eisenwaren';
const words = de.editing;

type Exported = { readonly project: Project; readonly texts: Texts };

/** The project as the app hands it on, read from the file it saved. */
async function exported({ page, savedBy }: Host): Promise<Exported> {
  const files = await savedBy('stand.qdpx', () => page.keyboard.press('Control+s'));
  const read = readQdpx(new Uint8Array(files.get('stand.qdpx') ?? Buffer.alloc(0)));
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.problems).toEqual([]);
  return read.value;
}

/** Revision number, text and quotations of the document; every quotation is compared with the text. */
function state({ project: { documents, revisions, codings }, texts }: Exported) {
  const document = [...documents.values()].find((record) => record.name === name)!;
  const text = texts.get(document.revisionId)!;
  const list = codings.get(document.id) ?? [];
  for (const { start, end, quote } of list) expect(text.slice(start, end)).toBe(quote);
  const older = [...revisions.values()].filter(({ documentId }) => documentId === document.id);
  return {
    number: revisions.get(document.revisionId)!.number,
    text,
    quotes: list.map(({ quote }) => quote),
    codings: list,
    older: older.map(({ id }) => texts.get(id)),
  };
}

async function edit(page: Page): Promise<void> {
  await page.getByRole('row', { name }).first().click();
  await codedText(page, name).waitFor();
  await page.keyboard.press('Control+Shift+e');
  await page.locator('[data-text-editor]').waitFor();
}

describe('editing a text with thirty codings, in a window', () => {
  it('keeps every quotation true through saving, undo, redo and restarts', async () => {
    launched = await launchApp();
    const { userData } = launched;
    let host = windowHost(launched);
    let { page } = host;
    await startPage(page);
    await openDemo(page);
    const before = state(await exported(host));
    expect(before.codings.length).toBeGreaterThanOrEqual(30);

    await edit(page);
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('Vorbemerkung 🙂 zur Abschrift.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+f');
    await page.getByRole('textbox', { name: words.search.Find, exact: true }).fill('nicht');
    await page.getByRole('textbox', { name: words.search.Replace, exact: true }).fill('niemals');
    await page.getByRole('button', { name: words.search['replace all'] }).click();
    await page.keyboard.press('Escape');
    const replaced = `Vorbemerkung 🙂 zur Abschrift.\n${before.text.replaceAll(/nicht/gi, 'niemals')}`;
    const changed = before.quotes.filter((quote) => /nicht/i.test(quote)).length;
    expect(changed).toBeGreaterThan(3);

    // The window goes while all this is a draft.
    await launched.close();
    launched = await launchApp({ userData });
    host = windowHost(launched);
    ({ page } = host);
    await reopenProject(page, project);
    await page.getByRole('button', { name: de.app.notices.goOnEditing, exact: true }).click();
    await page.locator('[data-text-editor]').getByText('Vorbemerkung 🙂').waitFor();
    await page.keyboard.press('Control+Enter');
    const preview = page.getByRole('region', { name: words.preview.title });
    await preview.getByText(words.preview.changed(changed)).waitFor();
    expect(
      await preview
        .getByRole('listitem')
        .filter({ has: page.getByRole('button') })
        .count(),
    ).toBe(changed);
    await page.keyboard.press('Enter');
    await codedText(page, name).getByText('Vorbemerkung 🙂').waitFor();
    await saved(page);

    const after = state(await exported(host));
    expect(after).toMatchObject({ number: 2, text: replaced });
    expect(after.quotes).toEqual(before.quotes.map((quote) => quote.replaceAll(/nicht/gi, 'niemals')));
    expect(after.older).toContain(before.text);

    await codedText(page, name).focus();
    await undoByKey(page);
    await codedText(page, name).getByText('Vorbemerkung 🙂').waitFor({ state: 'detached' });
    await saved(page);
    expect(state(await exported(host))).toEqual(before);

    await launched.close();
    launched = await launchApp({ userData });
    host = windowHost(launched);
    ({ page } = host);
    await reopenProject(page, project);
    await codedText(page, name).waitFor();
    await codedText(page, name).focus();
    await redoByKey(page);
    await codedText(page, name).getByText('Vorbemerkung 🙂').waitFor();
    await saved(page);
    expect(state(await exported(host)).codings).toEqual(after.codings);
  }, 120_000);
});
