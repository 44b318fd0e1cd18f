import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { initialTemplate } from '../../../../shared/project/report-template';
import { smallProject, smallText } from '../../../../shared/test/small-project';
import { messages } from '../../../i18n/messages';
import { currentProject, undo } from '../../../state/project-store';
import { addProject, closeProject } from '../../../state/projects';
import '../../../ui/base.css';
import '../../../ui/tokens.css';
import { ToastRegion } from '../../../ui/toast';
import { TemplatePane } from './template-pane';

const words = messages.de.report.template;
const small = smallProject();
const texts = new Map([...small.project.revisions.values()].map(({ id, length }) => [id, smallText.slice(0, length)]));
const usual = initialTemplate('de');

function Stage() {
  const [chosen, choose] = useState('');
  return (
    <main style={{ width: 300, height: 1200 }}>
      <h1>Vorlage</h1>
      <TemplatePane chosen={chosen} onChoose={choose} />
      <ToastRegion />
    </main>
  );
}

const templates = () => [...currentProject().reportTemplates.values()];
const kinds = () => templates()[0]?.sections.map(({ kind }) => kind);
const section = (index: number) => document.querySelector<HTMLElement>(`[data-section="${index}"]`);

beforeEach(async () => {
  document.documentElement.lang = 'de';
  document.title = 'Vorlage';
  await addProject(small.project, texts);
  await render(<Stage />);
});

afterEach(async () => {
  await cleanup();
  await closeProject();
});

describe('the template of the result documentation', () => {
  it('becomes one of the project with the first change, which one undo takes back', async () => {
    await page.getByRole('checkbox', { name: words.printed(words.kinds.aims) }).click();
    expect(templates()).toMatchObject([
      { name: usual.name, sections: [{ kind: 'aims', isOn: false }, {}, {}, {}, {}, {}, {}, {}, {}] },
    ]);
    await expect.element(page.getByRole('textbox', { name: words.name })).toHaveValue(usual.name);
    await undo();
    expect(templates()).toEqual([]);
    await expect.element(page.getByRole('checkbox', { name: words.printed(words.kinds.aims) })).toBeChecked();
  });

  it('has its sections moved by Alt and the arrow keys, and the keyboard goes with them', async () => {
    section(0)?.focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(kinds()?.slice(0, 2)).toEqual(['o-tones', 'aims']);
    await expect.poll(() => document.activeElement).toBe(section(1));
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(kinds()).toEqual(usual.sections.map(({ kind }) => kind));
    await expect.poll(() => document.activeElement).toBe(section(0));
  });

  it('has its sections moved by drag', async () => {
    const name = words.kinds.credits;
    const from = page.getByRole('button', { name, exact: true });
    const to = page.getByRole('button', { name: words.kinds.aims, exact: true });
    await from.dropTo(to);
    await expect.poll(() => kinds()?.slice(0, 2)).toEqual(['credits', 'aims']);
  });

  it('takes headings, words and choices of a section', async () => {
    await page.getByRole('button', { name: words.kinds.needs, exact: true }).click();
    await page.getByRole('textbox', { name: words.heading }).fill('Was gebraucht wird');
    await page.getByRole('textbox', { name: words.text }).fill('Genannt wurde:');
    await page.getByRole('radio', { name: words.itemNames.passages }).click();
    await page.getByRole('button', { name: words.needsCode }).click();
    await page.getByRole('option', { name: 'A', exact: true }).click();
    await expect
      .poll(() => templates()[0]?.sections[3])
      .toMatchObject({
        heading: 'Was gebraucht wird',
        text: 'Genannt wurde:',
        items: 'passages',
        codeId: small.a,
      });
    expect(templates()).toHaveLength(1);
  });

  it('is copied, extended, cut, and removed with a way back', async () => {
    await page.getByRole('button', { name: words.more }).click();
    await page.getByRole('menuitem', { name: words.copy }).click();
    await page.getByRole('button', { name: words.add }).click();
    await page.getByRole('menuitem', { name: words.kinds.text }).click();
    await expect.poll(() => kinds()?.at(-1)).toBe('text');
    await page.getByRole('button', { name: words.remove, exact: true }).click();
    expect(kinds()).toEqual(usual.sections.map(({ kind }) => kind));
    await page.getByRole('button', { name: words.more }).click();
    await page.getByRole('menuitem', { name: words.removeTemplate }).click();
    expect(templates()).toEqual([]);
    await undo();
    expect(templates()).toHaveLength(1);
  });

  it('has nothing that axe finds, opened', async () => {
    await page.getByRole('button', { name: words.kinds.tables, exact: true }).click();
    await expect.element(page.getByRole('textbox', { name: words.table })).toBeVisible();
    expect((await axe.run(document)).violations).toEqual([]);
  });
});
