import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { addOTone } from '../../../shared/commands/add-o-tone';
import type { ReleaseState } from '../../../shared/project/document';
import { smallProject, smallText } from '../../../shared/test/small-project';
import { LocaleContext } from '../../i18n/use-messages';
import { closeProject, addProject } from '../../state/projects';
import { currentProject, dispatch, undo } from '../../state/project-store';
import { session, useSession } from '../../state/session-store';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { ToastRegion } from '../../ui/toast';
import { OToneDialog } from './o-tone-dialog';
import { OTonesView } from './o-tones-view';

const small = smallProject();
const texts = new Map(
  [...small.project.revisions.values()].map(({ id, documentId }) => [
    id,
    documentId === small.documentId ? smallText : 'Kurz.',
  ]),
);

function Stage() {
  const hasDialog = useSession((state) => state.dialog !== null);
  return (
    <LocaleContext value="de">
      <main style={{ height: 700 }}>
        <OTonesView />
      </main>
      {hasDialog && <OToneDialog />}
      <ToastRegion />
    </LocaleContext>
  );
}

function quote(name: string, text: string, role: string, release: ReleaseState = 'open'): void {
  dispatch(addOTone, {
    text,
    name,
    eventId: small.eventId,
    quotation: { label: 'Frau K.', role, release, source: null },
  });
}

type Devtools = { send(name: string, given: object): Promise<unknown> };

/** Shows the page as it is printed, or as ever. */
async function showAs(media: 'print' | ''): Promise<void> {
  await (cdp() as unknown as Devtools).send('Emulation.setEmulatedMedia', { media });
}

beforeEach(async () => {
  document.documentElement.lang = 'de';
  document.title = 'O-Töne';
  await addProject(small.project, texts);
  quote('O-Ton 1', 'Die Verwaltung hat nicht nein gesagt.', 'Teilnehmerin');
  quote('O-Ton 2', 'Wir haben einfach angefangen.', 'Bürgermeister', 'anonymous');
  quote('O-Ton 3', 'Das bleibt unter uns.', 'Vereinsvorstand', 'blocked');
});

afterEach(async () => {
  await cleanup();
  await closeProject();
});

describe('the O-tones', () => {
  it('can be walked through, found, released, removed and brought back by keys', async () => {
    await render(<Stage />);
    const first = page.getByText('»Die Verwaltung hat nicht nein gesagt.«');
    await expect.element(first).toBeVisible();
    (first.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('einfach angefangen');
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByText('2 O-Töne')).toBeVisible();
    expect(document.activeElement?.textContent).toContain('unter uns');
    await undo();
    await expect.element(page.getByText('3 O-Töne')).toBeVisible();

    await userEvent.fill(page.getByRole('searchbox'), 'burgermeister');
    await expect.element(page.getByText('1 von 3 O-Tönen')).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: 'gesperrt' }));
    const changed = [...currentProject().documents.values()].find(({ name }) => name === 'O-Ton 2');
    expect(changed?.quotation?.release).toBe('blocked');
  });

  it('are printed without the blocked ones, which is said, and the anonymous ones without names', async () => {
    await render(<Stage />);
    await expect.element(page.getByText('»Das bleibt unter uns.«')).toBeVisible();
    await expect.element(page.getByText('Ein gesperrter O-Ton ist nicht mitgedruckt.')).not.toBeVisible();
    await showAs('print');
    try {
      await expect.element(page.getByText('»Das bleibt unter uns.«')).not.toBeVisible();
      await expect.element(page.getByText('Ein gesperrter O-Ton ist nicht mitgedruckt.')).toBeVisible();
      const shown = [...document.querySelectorAll<HTMLElement>('[data-o-tone]')]
        .filter((card) => card.offsetParent !== null)
        .map((card) => card.innerText);
      expect(shown.map((text) => [text.includes('O-Ton'), text.includes('Frau K.')])).toEqual([
        [true, true],
        [false, false],
      ]);
    } finally {
      await showAs('');
    }
  });

  it('open in the material with Enter', async () => {
    await render(<Stage />);
    const words = page.getByText('»Wir haben einfach angefangen.«');
    await expect.element(words).toBeVisible();
    (words.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(session.getState().place.view).toBe('material');
  });

  it('are written by hand in a dialog that says what is missing', async () => {
    await render(<Stage />);
    await userEvent.click(page.getByRole('button', { name: 'Neuer O-Ton' }));
    await userEvent.click(page.getByRole('button', { name: 'O-Ton anlegen' }));
    await expect.element(page.getByText('Es fehlt noch der Wortlaut.')).toBeVisible();
    await userEvent.fill(page.getByRole('textbox', { name: 'Wortlaut', exact: true }), 'Ein neuer Satz.');
    await userEvent.click(page.getByRole('button', { name: 'O-Ton anlegen' }));
    await expect.element(page.getByText('»Ein neuer Satz.«')).toBeVisible();
    const made = [...currentProject().documents.values()].find(({ name }) => name === 'O-Ton 4');
    expect(made?.quotation?.release).toBe('anonymous');
  });

  it('have nothing that keeps anybody out', async () => {
    await render(<Stage />);
    await expect.element(page.getByText('3 O-Töne')).toBeVisible();
    const { violations } = await axe.run(document);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
