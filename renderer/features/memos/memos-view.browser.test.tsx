import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { createMemo } from '../../../shared/commands/create-memo';
import { removeCode } from '../../../shared/commands/remove-code';
import { writeLink } from '../../../shared/project/memo-links';
import { smallProject, smallText } from '../../../shared/test/small-project';
import { messages } from '../../i18n/messages';
import { currentProject, dispatch, undo } from '../../state/project-store';
import { addProject, closeProject } from '../../state/projects';
import { go, session } from '../../state/session-store';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { MemosView } from './memos-view';

const words = messages.de.memos;
const small = smallProject();
const texts = new Map([...small.project.revisions.values()].map(({ id, length }) => [id, smallText.slice(0, length)]));

afterEach(async () => {
  await cleanup();
  await closeProject();
});

async function shown(): Promise<void> {
  await render(
    <main style={{ height: 700, width: 720 }}>
      <MemosView />
    </main>,
  );
}

function memoTexts(): string[] {
  return [...currentProject().memos.values()].map(({ title, text }) => `${title}: ${text}`);
}

describe('the list of memos', () => {
  it('takes a new memo with a title and a link chosen by "@"', async () => {
    await addProject(small.project, texts);
    await shown();
    await page.getByRole('button', { name: words.newMemo }).first().click();
    await page.getByRole('textbox', { name: words.titleField }).fill('Leitfrage');
    await page.getByRole('textbox', { name: words.textField, exact: true }).click();
    await userEvent.keyboard('Siehe @');
    await page.getByRole('combobox', { name: words.picker }).fill('b');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: words.done }).click();
    expect(memoTexts()).toEqual([`Leitfrage: Siehe ${writeLink('B', { type: 'code', id: small.b })}`]);
    await page.getByRole('button', { name: 'B', exact: true }).click();
    expect(session.getState().place).toEqual({ view: 'code', codeId: small.b });
  });

  it('keeps the "@" where nothing is chosen', async () => {
    await addProject(small.project, texts);
    await shown();
    await page.getByRole('button', { name: words.newMemo }).first().click();
    await page.getByRole('textbox', { name: words.textField, exact: true }).click();
    await userEvent.keyboard('um 9 @');
    await expect.element(page.getByRole('combobox', { name: words.picker })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('textbox', { name: words.textField, exact: true })).toHaveValue('um 9 @');
  });

  it('opens the memo one was led to', async () => {
    await addProject(small.project, texts);
    const target = { type: 'code', id: small.b } as const;
    const { diff } = dispatch(createMemo, { target, title: 'Notiz', text: 'Zu B.' });
    go({ view: 'memos', memoId: diff.memos?.added[0]?.id ?? null });
    await shown();
    await expect.element(page.getByRole('textbox', { name: words.textField, exact: true })).toHaveValue('Zu B.');
  });

  it('leaves the keys of the window to the window while one writes', async () => {
    await addProject(small.project, texts);
    await shown();
    await page.getByRole('button', { name: words.newMemo }).first().click();
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): void => void heard.push(event.key);
    window.addEventListener('keydown', listen);
    await userEvent.keyboard('{Control>}{Shift>}H{/Shift}{/Control}{Escape}');
    window.removeEventListener('keydown', listen);
    expect(heard).toContain('H');
    expect(heard).not.toContain('Escape');
  });

  it('says of a link what is gone, and leads again once it is back', async () => {
    await addProject(small.project, texts);
    const target = { type: 'document', id: small.documentId } as const;
    const text = `Zu ${writeLink('C', { type: 'code', id: small.c })}.`;
    dispatch(createMemo, { target, title: 'Notiz', text });
    await shown();
    dispatch(removeCode, { codeId: small.c });
    await expect.element(page.getByText(`C (${words.gone})`)).toBeVisible();
    await undo();
    await expect.element(page.getByRole('button', { name: 'C', exact: true })).toBeVisible();
  });

  it('finds by words and kind, removes by key with undo, and has no fault for axe', async () => {
    await addProject(small.project, texts);
    dispatch(createMemo, { target: { type: 'code', id: small.a }, title: 'Erstes', text: 'Wertschätzung' });
    dispatch(createMemo, { target: { type: 'event', id: small.eventId }, title: 'Zweites', text: 'anders' });
    await shown();
    await page.getByRole('searchbox', { name: words.search }).fill('wertschatzung');
    await expect.element(page.getByText(words.found(1, 2))).toBeVisible();
    document.querySelector<HTMLElement>('[data-memo]')?.focus();
    await userEvent.keyboard('{Delete}');
    expect(memoTexts()).toEqual(['Zweites: anders']);
    await undo();
    expect(memoTexts()).toHaveLength(2);
    const { violations } = await axe.run(document.querySelector('main') ?? document.body);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
