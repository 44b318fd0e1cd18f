import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { applyCode } from '../../../shared/commands/apply-code';
import { projectBuilder } from '../../../shared/test/build';
import { messages } from '../../i18n/messages';
import { currentProject, dispatch } from '../../state/project-store';
import { addProject, closeProject } from '../../state/projects';
import { resetSession, session } from '../../state/session-store';
import { remembered } from '../../state/settings-store';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { CompareView } from './compare-view';
import { choose } from './compare-session';

const words = messages.de.compare;

function twoEvents() {
  return projectBuilder()
    .coder('A. Brandt')
    .event('Ballenfeld', { date: '2023-06-10' })
    .event('Neuenrode', { date: '2023-09-02' })
    .document('Tisch 1', 'Wir hören zu.\n\nUnd der Mut.', { event: 'Ballenfeld' })
    .document('Tisch 2', 'Der Mut der anderen.', { event: 'Neuenrode' })
    .code('Haltung')
    .code('Mut')
    .coding('Haltung', 'Tisch 1', 'Wir hören zu.')
    .coding('Mut', 'Tisch 1', 'Und der Mut.')
    .coding('Mut', 'Tisch 2', 'Der Mut');
}

async function shown(study = twoEvents()): Promise<void> {
  const { project, texts } = study.build();
  await addProject(project, texts);
  await render(
    <main style={{ height: 700, width: 720 }}>
      <CompareView />
    </main>,
  );
}

afterEach(async () => {
  await cleanup();
  await closeProject();
  choose({ kind: 'side-by-side', events: '', rows: 'codes', 'with-subcodes': false, relation: 'overlap' });
  resetSession();
});

describe('the comparison', () => {
  it('puts events side by side and leads from a number to its words, into the text, and back to the number', async () => {
    await shown();
    const number = page.getByRole('button', { name: 'Mut · Neuenrode: 1' });
    await number.click();
    const passage = page.getByRole('region', { name: words.passages }).getByRole('button', { name: /Der Mut/ });
    await expect.element(passage).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(number).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(passage).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const documentId = [...currentProject().documents.values()].find(({ name }) => name === 'Tisch 2')?.id;
    expect(session.getState().place).toMatchObject({ view: 'material', documentId, span: { start: 0, end: 7 } });
  });

  it('is gone through with the arrow keys, past what leads nowhere', async () => {
    await shown();
    await page.getByRole('button', { name: 'Haltung · Ballenfeld: 1' }).click();
    await userEvent.keyboard('{Escape}{ArrowDown}');
    await expect.element(page.getByRole('button', { name: 'Mut · Ballenfeld: 1' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('button', { name: 'Mut · Neuenrode: 1' })).toHaveFocus();
  });

  it('sorts its numbers by what they differ in', async () => {
    await shown();
    await page.getByRole('button', { name: 'Neuenrode', exact: true }).click();
    await expect.element(page.getByRole('rowheader').first()).toHaveTextContent('Mut');
    await expect
      .element(page.getByRole('columnheader', { name: 'Neuenrode', exact: true }))
      .toHaveAttribute('aria-sort', 'descending');
  });

  it('counts anew while one codes', async () => {
    await shown();
    await expect.element(page.getByRole('button', { name: 'Haltung · Ballenfeld: 1' })).toBeVisible();
    const { project, texts } = twoEvents().build();
    const document = [...project.documents.values()].find(({ name }) => name === 'Tisch 2');
    const codeId = [...currentProject().codes.values()].find(({ name }) => name === 'Haltung')?.id;
    if (document === undefined || codeId === undefined) throw new Error('not in the study');
    dispatch(applyCode, {
      documentId: document.id,
      text: texts.get(document.revisionId) ?? '',
      spans: [{ start: 8, end: 11 }],
      codeIds: [codeId],
      coderId: [...currentProject().coders.keys()][0] as never,
    });
    await expect.element(page.getByRole('button', { name: 'Haltung · Neuenrode: 1' })).toBeVisible();
  });

  it('finds what occurs near each other, and gives it out as it is seen', async () => {
    await shown();
    await page.getByRole('radio', { name: words.analyses['co-occurrence'] }).click();
    await expect.element(page.getByText(words.empty['nothing-counted'].title)).toBeVisible();
    await page.getByRole('button', { name: new RegExp(words.relations.overlap) }).click();
    await page.getByRole('option', { name: words.relations.near(1) }).click();
    await expect.element(page.getByRole('button', { name: 'Haltung · Mut · Paare: 1' })).toBeVisible();
    await page.getByRole('button', { name: words.giveOut }).click();
    expect(session.getState().place).toEqual({ view: 'report', format: 'charts' });
    expect(JSON.parse(remembered('report.charts') ?? '{}')).toMatchObject({
      options: { kind: 'co-occurrence', relation: 'near', paragraphs: '1' },
    });
  });

  it('says what is missing where there is nothing to compare', async () => {
    await shown(projectBuilder().coder('X').document('Notiz', 'eins'));
    await expect.element(page.getByText(words.empty['no-codings'].title)).toBeVisible();
  });

  it('says that it takes two events, and takes all of them', async () => {
    await shown();
    await page.getByRole('button', { name: words.allEvents }).click();
    await page.getByRole('checkbox', { name: /Neuenrode/ }).click();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: words.empty['one-event'].act }).click();
    await expect.element(page.getByRole('button', { name: 'Mut · Neuenrode: 1' })).toBeVisible();
  });

  it('has nothing that axe objects to', async () => {
    await shown();
    await page.getByRole('button', { name: 'Mut · Neuenrode: 1' }).click();
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
