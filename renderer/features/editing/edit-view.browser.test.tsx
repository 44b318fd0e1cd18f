import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { applyCode } from '../../../shared/commands/apply-code';
import { removeDocuments } from '../../../shared/commands/remove-documents';
import { updateSpeakers } from '../../../shared/commands/update-speakers';
import { smallProject, smallText } from '../../../shared/test/small-project';
import { de } from '../../i18n/messages/editing';
import { LocaleContext } from '../../i18n/use-messages';
import { currentProject, dispatch, projectStore, redo, undo } from '../../state/project-store';
import { addProject, closeProject, openProject } from '../../state/projects';
import { go, session, useSession } from '../../state/session-store';
import { textDraftOf } from '../../state/text-drafts';
import { loadText, textsOfDocument } from '../../state/texts';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { clearToasts, ToastRegion } from '../../ui/toast';
import { EditView } from './edit-view';
import { RevisionsView } from './revisions-view';

const small = smallProject();
const { documentId } = small;
const texts = new Map(
  [...small.project.revisions.values()].map((revision) => [
    revision.id,
    revision.documentId === documentId ? smallText : 'Kurz.',
  ]),
);

function Stage() {
  const view = useSession(({ place }) => place.view);
  return (
    <LocaleContext value="de">
      <main style={{ height: 700 }}>
        {view === 'edit' && <EditView />}
        {view === 'revisions' && <RevisionsView />}
      </main>
      <ToastRegion />
    </LocaleContext>
  );
}

beforeEach(async () => {
  document.documentElement.lang = 'de';
  document.title = 'Bearbeiten';
  await addProject(small.project, texts);
  const start = smallText.indexOf('Mut 🙂');
  const spans = [
    { start, end: start + 'Mut 🙂'.length },
    { start: smallText.indexOf('nicht nein'), end: smallText.indexOf('nicht nein') + 'nicht nein'.length },
  ];
  dispatch(applyCode, { documentId, text: smallText, spans, codeIds: [small.a], coderId: small.coderId });
});

afterEach(async () => {
  await cleanup();
  clearToasts();
  if (projectStore.getState().status === 'open') await closeProject();
});

async function edit(): Promise<HTMLElement> {
  go({ view: 'edit', documentId });
  await render(<Stage />);
  return editor();
}

async function editor(): Promise<HTMLElement> {
  await expect.poll(() => document.querySelector('[data-text-editor]')).not.toBeNull();
  return document.querySelector<HTMLElement>('[data-text-editor]')!;
}

function quotes(): readonly string[] {
  return (currentProject().codings.get(documentId) ?? []).map(({ quote }) => quote);
}

function currentText(): Promise<string> {
  return loadText(currentProject().documents.get(documentId)!.revisionId);
}

/** Words that lie on a ground of a code. */
function coded(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-text-editor] [style*="--code"]')].map(
    ({ textContent }) => textContent,
  );
}

describe('a text while it is being edited', () => {
  it('shows every button of its head in a narrow pane', async () => {
    await edit();
    const pane = document.querySelector('main')!;
    pane.style.width = '340px';
    for (const name of [de.backToReading, de.discard, de.review]) {
      const { right } = page.getByRole('button', { name }).element().getBoundingClientRect();
      expect(right).toBeLessThanOrEqual(pane.getBoundingClientRect().right);
    }
  });

  it('carries its codings along while one types, and quotes them anew when it is saved', async () => {
    await edit();
    expect(coded()).toEqual(['nicht nein', 'Mut 🙂']);
    await userEvent.keyboard('{Control>}{End}{/Control} Und Geduld.{Control>}{Home}{/Control}Vorweg.{Enter}');
    expect(coded()).toEqual(['nicht nein', 'Mut 🙂']);
    expect(quotes()).toEqual(['nicht nein', 'Mut 🙂']);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByText(de.preview.noCodings)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => session.getState().place.view).toBe('material');
    const text = await currentText();
    expect(text).toBe(`Vorweg.\n${smallText} Und Geduld.`);
    for (const { start, end, quote } of currentProject().codings.get(documentId)!) {
      expect(text.slice(start, end)).toBe(quote);
    }
    await undo();
    expect(await currentText()).toBe(smallText);
  });

  it('shows each quotation that would change before it is saved, and leads to its place', async () => {
    await edit();
    const find = `{Control>}f{/Control}Mut{Enter}{Escape}`;
    await userEvent.keyboard(`${find}große Mut`);
    await page.getByRole('button', { name: de.review }).click();
    await expect.element(page.getByText(de.preview.changed(1))).toBeVisible();
    const row = page.getByRole('list', { name: de.preview.list }).getByRole('button');
    await expect.element(row).toHaveTextContent(/A.*Abs\. 4.*große Mut/);
    await row.click();
    expect(getSelection()?.toString()).toBe('große Mut 🙂');
    expect((await axe.run(document.body)).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText(de.preview.changed(1))).not.toBeInTheDocument();
    expect(session.getState().place.view).toBe('edit');
  });

  it('keeps what is written when one leaves, and when the project is closed and opened again', async () => {
    await edit();
    await userEvent.keyboard('{Control>}{End}{/Control} Neu.');
    await userEvent.keyboard('{Escape}');
    expect(session.getState().place.view).toBe('material');
    const { id } = currentProject().info;
    await closeProject();
    await openProject(id);
    await expect
      .poll(() => textDraftOf(documentId)?.edits)
      .toEqual([{ from: smallText.length, to: smallText.length, insert: ' Neu.' }]);
    await expect.poll(() => projectStore.getState().notices.map(({ kind }) => kind)).toContain('text-draft');
    go({ view: 'edit', documentId });
    const host = await editor();
    expect(host.textContent).toContain('der anderen. Neu.');
    await page.getByRole('button', { name: de.discard }).click();
    await expect.poll(() => document.querySelector('[data-text-editor]')?.textContent).not.toContain('Neu.');
    await page.getByRole('button', { name: 'undo' }).click();
    await expect.poll(() => document.querySelector('[data-text-editor]')?.textContent).toContain('Neu.');
  });

  it('carries what is written over to a text that becomes another one in the meantime', async () => {
    await edit();
    await userEvent.keyboard('{Control>}{End}{/Control} Neu.');
    const speaker = [...currentProject().speakers.values()].find(({ label }) => label === 'B')!;
    const text = await currentText();
    dispatch(updateSpeakers, { documentId, speakers: [{ ...speaker, label: 'Frau K.' }], text });
    await expect
      .poll(() => document.querySelector('[data-text-editor]')?.textContent)
      .toContain('Frau K.: Der Mut 🙂 der anderen. Neu.');
    // Twice at once: the first is not carried over yet when the second comes.
    await Promise.all([undo(), redo(), undo()]);
    await expect
      .poll(() => document.querySelector('[data-text-editor]')?.textContent)
      .toContain('B: Der Mut 🙂 der anderen. Neu.');
    expect(textDraftOf(documentId)?.revisionId).toBe(currentProject().documents.get(documentId)!.revisionId);
  });

  it('says so when the document is removed, and goes on when it comes back', async () => {
    await edit();
    await userEvent.keyboard('{Control>}{End}{/Control} Neu.');
    dispatch(removeDocuments, { documents: [{ documentId, texts: await textsOfDocument(documentId) }] });
    await expect.element(page.getByText(de.gone)).toBeVisible();
    await undo();
    expect((await editor()).textContent).toContain('Neu.');
  });
});

describe('the revisions of a text', () => {
  it('show what each changed, and bring an older one back', async () => {
    await edit();
    await userEvent.keyboard('{Control>}f{/Control}Mut{Enter}{Escape}Rat{Control>}{Enter}{/Control}');
    await expect.element(page.getByText(de.preview.changed(1))).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.poll(quotes).toEqual(['nicht nein', 'Rat 🙂']);
    go({ view: 'revisions', documentId });
    await expect.element(page.getByText(de.history.changes(1))).toBeVisible();
    expect(document.querySelector('del')?.textContent).toBe(`${de.outSaid} Mut`);
    expect(document.querySelector('ins')?.textContent).toBe(`${de.inSaid} Rat`);
    await page.getByRole('button', { name: new RegExp(`^${de.revision(1)}`) }).click();
    expect((await axe.run(document.body)).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await page.getByRole('button', { name: de.history.restore(1) }).click();
    await page.getByRole('button', { name: de.preview.restore(3) }).click();
    await expect.poll(quotes).toEqual(['nicht nein', 'Mut 🙂']);
    expect(await currentText()).toBe(smallText);
    await expect.element(page.getByText(de.history.restoredFrom(1))).toBeVisible();
  });

  it('say what belongs there while there is only one', async () => {
    go({ view: 'revisions', documentId });
    await render(<Stage />);
    await expect.element(page.getByText(de.history.onlyText)).toBeVisible();
  });
});
