import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { createCode } from '../../../shared/commands/create-code';
import type { HistoryEntry } from '../../../shared/commands/history';
import type { Timestamp } from '../../../shared/kernel/ids';
import { smallProject, smallText } from '../../../shared/test/small-project';
import { messages } from '../../i18n/messages';
import { currentProject, dispatch, openProjectHandle, undo, whenSaved } from '../../state/project-store';
import { addProject, closeProject } from '../../state/projects';
import { HistoryView } from './history-view';

const words = messages.de.historyView;
const small = smallProject();
const texts = new Map([...small.project.revisions.values()].map(({ id, length }) => [id, smallText.slice(0, length)]));

afterEach(async () => {
  await cleanup();
  await closeProject();
});

async function shown(): Promise<void> {
  await render(
    <div style={{ height: 700, width: 720 }}>
      <HistoryView />
    </div>,
  );
  await expect.element(page.getByRole('heading', { name: words.title })).toBeVisible();
}

function line(seq: number): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-step="${seq}"]`);
  if (found === null) throw new Error(`step ${seq} is not drawn`);
  return found;
}

function codeNames(): string[] {
  return [...currentProject().codes.values()].map(({ name }) => name);
}

describe('the history', () => {
  it('shows what a step changed as soon as the keys reach it', async () => {
    await addProject(small.project, texts);
    dispatch(createCode, { name: 'Vertrauen', parentId: null });
    dispatch(createCode, { name: 'Mut', parentId: null });
    await undo();
    await shown();
    expect(line(3).textContent).toContain(words.undone);
    expect(line(2).textContent).toContain(words.now);
    line(4).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(line(2));
    const detail = page.getByRole('region', { name: words.detail });
    await expect.element(detail.getByText(words.actions.added)).toBeVisible();
    await expect.element(detail.getByRole('button', { name: `${words.toCode}: Vertrauen` })).toBeVisible();
    const back = detail.getByRole('button', { name: words.goBack });
    await expect.element(back).toHaveAttribute('aria-disabled', 'true');
  });

  it('says what going back would change, goes, and is led forward again by undo', async () => {
    await addProject(small.project, texts);
    dispatch(createCode, { name: 'Vertrauen', parentId: null });
    dispatch(createCode, { name: 'Mut', parentId: null });
    await shown();
    line(1).focus();
    await page.getByRole('button', { name: words.goBack }).click();
    const dialog = page.getByRole('dialog', { name: words.back.title(1) });
    await expect.element(dialog.getByText('Codes: 2 verschwinden')).toBeVisible();
    await dialog.getByRole('button', { name: words.back.go }).click();
    expect(codeNames()).toEqual(['A', 'B', 'C']);
    await undo();
    expect(codeNames()).toContain('Vertrauen');
    expect(codeNames()).toContain('Mut');
  });

  it('compares the code system between two points', async () => {
    await addProject(small.project, texts);
    dispatch(createCode, { name: 'Vertrauen', parentId: small.a });
    await shown();
    await page.getByRole('button', { name: words.compare }).click();
    const result = page.getByRole('region', { name: words.codeSystem.result });
    await expect.element(result.getByText('A > Vertrauen')).toBeVisible();
    await page.getByLabelText(words.codeSystem.from).fill('2');
    await expect.element(page.getByText(words.codeSystem.same)).toBeVisible();
  });

  it('draws no more than is in view of 100,000 steps, and leads to the first by one key', async () => {
    await addProject(small.project, texts);
    await whenSaved();
    const entries = Array.from({ length: 100_000 }, (_, index): HistoryEntry => {
      const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString() as Timestamp;
      return { seq: index + 1, at, kind: 'do', target: null, name: 'create-code', params: { code: `Code ${index}` } };
    });
    await openProjectHandle().db.history.bulkPut(entries);
    await shown();
    expect(document.querySelectorAll('[data-step]').length).toBeLessThan(80);
    line(100_000).focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => document.activeElement?.getAttribute('data-step')).toBe('1');
    await page.getByLabelText(words.search).fill('99998 code');
    await expect.element(page.getByText(words.found(2, 100_000))).toBeVisible();
  });
});
