import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { addDocuments } from '../../../shared/commands/add-documents';
import { addEvent } from '../../../shared/commands/add-event';
import { LocaleContext } from '../../i18n/use-messages';
import { closeProject, createProject } from '../../state/projects';
import { currentProject, dispatch } from '../../state/project-store';
import { session } from '../../state/session-store';
import '../../ui/base.css';
import { ToastRegion } from '../../ui/toast';
import '../../ui/tokens.css';
import { DocumentNavigator } from './document-navigator';

// The widget library asks here whether it shall leave out rows that are not in view even in a test.
Object.assign(globalThis, { process: { env: { VIRT_ON: '1' } } });

function newDocument(name: string, eventId: ReturnType<typeof newEvent> | null) {
  const text = `I: Wie war ${name}?\nB: Gut.`;
  const turns = [{ start: 0, wordsStart: 3, label: 'I' }];
  return { name, kind: 'transcript' as const, eventId, text, turns, attributes: {}, origin: null, quotation: null };
}

function newEvent(title: string, date: string) {
  const event = { series: '', title, date, place: '', hosts: '', funders: '' };
  const [added] = dispatch(addEvent, { event }).diff.events?.added ?? [];
  if (added === undefined) throw new Error('no event');
  return added.id;
}

function names(): readonly string[] {
  return [...currentProject().documents.values()].map(({ name }) => name);
}

function openDocumentName(): string | undefined {
  const { place } = session.getState();
  return place.view === 'material' && place.documentId !== null
    ? currentProject().documents.get(place.documentId)?.name
    : undefined;
}

const row = (name: string) => page.getByRole('row', { name });

async function focusRow(name: string): Promise<void> {
  await expect.element(row(name)).toBeVisible();
  (row(name).element() as HTMLElement).focus();
}

beforeEach(async () => {
  document.documentElement.lang = 'de';
  document.title = 'Material';
  await createProject({ name: 'Studie', language: 'de', coderName: 'AB' });
  const later = newEvent('Neuenrode', '2023-09-02');
  const earlier = newEvent('Ballenfeld', '2023-06-10');
  dispatch(addDocuments, {
    documents: [newDocument('Tisch 1', earlier), newDocument('Tisch 2', earlier), newDocument('Gespräch', later)],
  });
  await render(
    <LocaleContext value="de">
      <main style={{ display: 'flex', height: 600, width: 280 }}>
        <h1>Studie</h1>
        <DocumentNavigator />
      </main>
      <ToastRegion />
    </LocaleContext>,
  );
});

afterEach(async () => {
  await cleanup();
  await closeProject();
});

describe('the navigator', () => {
  it('lists events by date with their documents, and has no flaw that axe knows', async () => {
    await expect.element(row('Ballenfeld')).toBeVisible();
    const rows = page.getByRole('row').elements();
    expect(rows.map((element) => /^\D+/.exec(element.textContent)?.[0].trim())).toEqual([
      'Ballenfeld',
      'Tisch',
      'Tisch',
      'Neuenrode',
      'Gespräch',
    ]);
    expect((await axe.run(document)).violations.map(({ id }) => id)).toEqual([]);
  });

  it('opens a document by keys, and folds events one by one', async () => {
    await focusRow('Ballenfeld');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(openDocumentName()).toBe('Tisch 2');
    await focusRow('Ballenfeld');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(row('Tisch 1')).not.toBeInTheDocument();
    await focusRow('Neuenrode');
    await userEvent.keyboard('{Enter}');
    await expect.element(row('Gespräch')).not.toBeInTheDocument();
    await expect.element(row('Tisch 1')).not.toBeInTheDocument();
  });

  it('unfolds an event by key, also one that came folded, and says that there is something in it', async () => {
    await focusRow('Ballenfeld');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(row('Tisch 1')).not.toBeInTheDocument();
    await expect.element(row('Ballenfeld')).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(row('Tisch 1')).toBeVisible();
    await expect.element(row('Ballenfeld')).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(openDocumentName()).toBe('Tisch 2');
  });

  it('searches as soon as one types in the list', async () => {
    await focusRow('Tisch 1');
    await userEvent.keyboard('ges');
    await expect.element(row('Tisch 1')).not.toBeInTheDocument();
    await expect.element(row('Gespräch')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(row('Tisch 1')).toBeVisible();
  });

  it('removes several at once and brings them back', async () => {
    await focusRow('Ballenfeld');
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}{Delete}');
    await expect.element(page.getByText('2 Dokumente entfernt')).toBeVisible();
    expect(names()).toEqual(['Gespräch']);
    await page.getByRole('button', { name: 'undo' }).click();
    await expect.poll(() => names().length).toBe(3);
  });

  it('renames with F2', async () => {
    await focusRow('Gespräch');
    await userEvent.keyboard('{F2}');
    await page.getByLabelText('Name des Dokuments').fill('Runde');
    await userEvent.keyboard('{Enter}');
    await expect.element(row('Runde')).toBeVisible();
  });

  it('moves a document to another event by its menu', async () => {
    await focusRow('Gespräch');
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await page.getByRole('menuitem', { name: /In eine Veranstaltung verschieben/ }).click();
    await page.getByRole('button', { name: /Nach/ }).click();
    await page.getByRole('option', { name: 'Ballenfeld' }).click();
    await page.getByRole('button', { name: 'Verschieben', exact: true }).click();
    const { documents, events } = currentProject();
    const moved = [...documents.values()].find(({ name }) => name === 'Gespräch');
    expect([...events.values()].find(({ id }) => id === moved?.eventId)?.title).toBe('Ballenfeld');
  });
});
