import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { smallProject, smallText } from '../../../shared/test/small-project';
import { LocaleContext } from '../../i18n/use-messages';
import { addProject, closeProject } from '../../state/projects';
import { currentProject, undo } from '../../state/project-store';
import { session } from '../../state/session-store';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { ToastRegion } from '../../ui/toast';
import { setAttributesSession } from './attributes-session';
import { AttributesView } from './attributes-view';

const small = smallProject();
const texts = new Map(
  [...small.project.revisions.values()].map(({ id, documentId }) => [
    id,
    documentId === small.documentId ? smallText : 'Kurz.',
  ]),
);

function Stage() {
  return (
    <LocaleContext value="de">
      <main style={{ height: 600, width: 900 }}>
        <AttributesView />
      </main>
      <ToastRegion />
    </LocaleContext>
  );
}

const cell = (row: number, column: number) => document.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`);
const attributesOf = (id = small.documentId) => currentProject().documents.get(id)?.attributes;

async function newAttribute(name: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: 'Neues Merkmal …' }));
  await userEvent.keyboard(`${name}{Enter}`);
  await expect.poll(() => document.activeElement?.getAttribute('data-place')).toMatch(/^1:/);
}

beforeEach(async () => {
  document.documentElement.lang = 'de';
  document.title = 'Merkmale';
  setAttributesSession({ projectId: null, request: null });
  await addProject(small.project, texts);
  session.setState({ place: { view: 'attributes' } });
});

afterEach(async () => {
  await cleanup();
  await closeProject();
});

describe('the attributes', () => {
  it('are written by typing, Enter and Tab, left alone by Escape, and emptied by Delete', async () => {
    await render(<Stage />);
    await newAttribute('Ort');
    await userEvent.keyboard('Ost; West{Enter}');
    await expect.poll(() => attributesOf()).toEqual({ Tisch: 1, Ort: 'Ost; West' });
    await expect.poll(() => document.activeElement).toBe(cell(2, 3));
    await userEvent.keyboard('Nord{Escape}');
    expect(attributesOf(small.otherDocumentId)).toEqual({});
    await userEvent.keyboard('{ArrowLeft}7{Tab}');
    await expect.poll(() => attributesOf(small.otherDocumentId)).toEqual({ Tisch: 7 });
    await expect.poll(() => document.activeElement).toBe(cell(2, 3));
    await userEvent.keyboard('{ArrowUp}{Delete}');
    await expect.poll(() => attributesOf()).toEqual({ Tisch: 1 });
    await undo();
    await expect.poll(() => attributesOf()).toEqual({ Tisch: 1, Ort: 'Ost; West' });
  });

  it('are suggested by what the column knows', async () => {
    await render(<Stage />);
    await newAttribute('Ort');
    await userEvent.keyboard('Ballenfeld{Enter}b');
    await expect.element(page.getByRole('option', { name: 'Ballenfeld' })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.poll(() => attributesOf(small.otherDocumentId)).toEqual({ Ort: 'Ballenfeld' });
  });

  it('are copied and pasted as blocks in one step, and what does not fit is said', async () => {
    await render(<Stage />);
    await newAttribute('Ort');
    await userEvent.keyboard('Ost{Enter}');
    cell(1, 2)?.focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}{Control>}c{/Control}');
    cell(2, 3)?.focus();
    await userEvent.keyboard('{Control>}v{/Control}');
    await expect.element(page.getByText('rechts der letzten Spalte passte nicht')).toBeVisible();
    expect(attributesOf(small.otherDocumentId)).toEqual({ Ort: 1 });
    await undo();
    await expect.poll(() => attributesOf(small.otherDocumentId)).toEqual({});
  });

  it('are filled down by Ctrl+D', async () => {
    await render(<Stage />);
    await expect.element(page.getByRole('grid')).toBeVisible();
    cell(1, 2)?.focus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}');
    await expect.poll(() => attributesOf(small.otherDocumentId)).toEqual({ Tisch: 1 });
  });

  it('are renamed and removed from the head of their column', async () => {
    await render(<Stage />);
    await expect.element(page.getByRole('grid')).toBeVisible();
    cell(0, 2)?.focus();
    await userEvent.keyboard('{F2}');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('Nummer{Enter}');
    await expect.poll(() => attributesOf()).toEqual({ Nummer: 1 });
    await expect.element(page.getByRole('columnheader', { name: 'Nummer' })).toBeVisible();
    cell(0, 2)?.focus();
    await userEvent.keyboard('{Delete}');
    await expect.poll(() => attributesOf()).toEqual({});
    await undo();
    await expect.poll(() => attributesOf()).toEqual({ Nummer: 1 });
  });

  it('say why a name cannot be given', async () => {
    await render(<Stage />);
    await userEvent.click(page.getByRole('button', { name: 'Neues Merkmal …' }));
    await userEvent.keyboard('Tisch{Enter}');
    await expect.element(page.getByText('Ein Merkmal dieses Namens gibt es schon.')).toBeVisible();
  });
});

describe('cases', () => {
  it('are made of documents by their name, and given others', async () => {
    await render(<Stage />);
    await expect.element(page.getByRole('grid')).toBeVisible();
    cell(1, 1)?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('combobox')).toHaveFocus();
    await userEvent.keyboard('Frau K.');
    await expect.element(page.getByRole('option', { name: 'Neuer Fall »Frau K.«' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => [...currentProject().cases.values()].map(({ name }) => name)).toEqual(['Frau K.']);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => cell(1, 1)?.textContent).toBe('Frau K.');

    await userEvent.click(page.getByRole('radio', { name: 'Fälle' }));
    await expect.element(page.getByText('Noch keine Merkmale')).toBeVisible();
    await newAttribute('Branche');
    cell(1, 1)?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('option', { name: 'Notiz' })).toBeVisible();
    await userEvent.keyboard('Notiz{Enter}{Escape}');
    await expect.poll(() => [...currentProject().cases.values()][0]?.documentIds).toHaveLength(2);
    cell(1, 0)?.focus();
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByText('Noch keine Fälle')).toBeVisible();
    await undo();
    await expect.element(page.getByRole('rowheader', { name: 'Frau K.' })).toBeVisible();
  });
});

it('is fit for a screen reader', async () => {
  await render(<Stage />);
  await expect.element(page.getByRole('grid')).toBeVisible();
  cell(1, 2)?.focus();
  expect((await axe.run(document)).violations).toEqual([]);
  await userEvent.keyboard('9');
  expect((await axe.run(document)).violations).toEqual([]);
});
