import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { importCodes } from '../../../shared/commands/import-codes';
import { codeTree } from '../../../shared/project/code-tree';
import { LocaleContext } from '../../i18n/use-messages';
import { closeProject, createProject } from '../../state/projects';
import { currentProject, dispatch, projectStore, undo } from '../../state/project-store';
import { session } from '../../state/session-store';
import '../../ui/base.css';
import { ToastRegion } from '../../ui/toast';
import '../../ui/tokens.css';
import { CodeSystem } from './code-system';
import { MergeDialog } from './merge-dialog';
import { selectNone } from './tree-state';

const plain = { definition: '', include: '', exclude: '', color: null, origin: null };

/** So many codes, ten below each of the first. */
function manyCodes(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    ...plain,
    name: `Code ${String(at + 1).padStart(4, '0')}`,
    parent: at % 11 === 0 ? null : at - (at % 11),
  }));
}

const names = (): readonly string[] => codeTree(currentProject().codes).ordered.map(({ name }) => name);
const row = (name: string) => page.getByRole('treeitem', { name });
const selected = (): readonly string[] =>
  [...document.querySelectorAll('[role="treeitem"][aria-selected="true"] [class*="name"]')].map(
    (element) => element.textContent,
  );

function Shown() {
  const dialog = session.getState().dialog;
  return dialog?.kind === 'merge-codes' ? <MergeDialog /> : null;
}

async function show(count: number): Promise<void> {
  dispatch(importCodes, { codes: manyCodes(count), withChanges: false });
  await render(
    <LocaleContext value="de">
      <main style={{ height: 600, width: 320 }}>
        <CodeSystem />
      </main>
      <ToastRegion />
    </LocaleContext>,
  );
  await expect.element(row('Code 0001')).toBeVisible();
}

beforeEach(async () => {
  document.documentElement.lang = 'de';
  document.title = 'Codes';
  selectNone(null);
  await createProject({ name: 'Studie', language: 'de', coderName: 'AB' });
});

afterEach(async () => {
  await cleanup();
  session.setState({ dialog: null, codeId: null });
  await closeProject();
});

describe('a code system of thousands', () => {
  it('draws only what is in view, and reaches the last code by one key', async () => {
    await show(5000);
    expect(document.querySelectorAll('[role="treeitem"]').length).toBeLessThan(60);
    (row('Code 0001').element() as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    await expect.element(row('Code 5000')).toHaveFocus();
    const { violations } = await axe.run(document.querySelector('main')!);
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

describe('several codes at once', () => {
  it('are selected by Shift and the arrows, and removed in one step', async () => {
    await show(40);
    await row('Code 0002').click();
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(selected()).toEqual(['Code 0002', 'Code 0003', 'Code 0004']);
    await userEvent.keyboard('{Delete}');
    expect(names().slice(0, 3)).toEqual(['Code 0001', 'Code 0005', 'Code 0006']);
    expect(projectStore.getState().stacks.undo.at(-1)?.name).toBe('remove-codes');
    await expect.element(row('Code 0005')).toHaveFocus();
    await undo();
    expect(names()).toHaveLength(40);
  });

  it('are gathered by Ctrl and the mouse, and moved as one', async () => {
    await show(40);
    await row('Code 0003').click();
    await row('Code 0005').click({ modifiers: ['Control'] });
    await row('Code 0007').click({ modifiers: ['Control'] });
    expect(selected()).toEqual(['Code 0003', 'Code 0005', 'Code 0007']);
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
    expect(names().slice(1, 6)).toEqual(['Code 0003', 'Code 0005', 'Code 0007', 'Code 0002', 'Code 0004']);
    expect(projectStore.getState().stacks.undo.at(-1)?.name).toBe('move-codes');
  });

  it('are let go by Escape, and one press takes a single one again', async () => {
    await show(40);
    await row('Code 0002').click();
    await row('Code 0004').click({ modifiers: ['Shift'] });
    expect(selected()).toHaveLength(3);
    await userEvent.keyboard('{Escape}');
    expect(selected()).toEqual(['Code 0002']);
    await row('Code 0006').click();
    expect(selected()).toEqual(['Code 0006']);
  });

  it('are offered to be merged, the one that stays chosen', async () => {
    await show(40);
    await row('Code 0002').click();
    await row('Code 0003').click({ modifiers: ['Shift'] });
    await userEvent.keyboard('{Control>}j{/Control}');
    await render(
      <LocaleContext value="de">
        <Shown />
      </LocaleContext>,
    );
    await expect.element(page.getByRole('radio', { name: /Code 0002/ })).toBeChecked();
    await page.getByRole('radio', { name: /Code 0003/ }).click();
    await page.getByRole('button', { name: 'Zusammenführen' }).click();
    expect(names().slice(0, 3)).toEqual(['Code 0001', 'Code 0003', 'Code 0004']);
  });
});
