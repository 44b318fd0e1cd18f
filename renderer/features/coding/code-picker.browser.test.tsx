import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { createCode } from '../../../shared/commands/create-code';
import { removeCode } from '../../../shared/commands/remove-code';
import type { CodeId } from '../../../shared/kernel/ids';
import { smallProject, smallText } from '../../../shared/test/small-project';
import { LocaleContext } from '../../i18n/use-messages';
import { numberKeys } from '../../state/number-keys';
import { currentProject, dispatch, projectStore, redo, undo } from '../../state/project-store';
import { addProject, closeProject } from '../../state/projects';
import { go, resetSession, session, useSession } from '../../state/session-store';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { CodePicker } from './code-picker';
import { CodingView } from './coding-view';
import { TurnsDialog } from './turns-dialog';

const small = smallProject();
const texts = new Map(
  [...small.project.revisions.values()].map(({ id, documentId }) => [
    id,
    documentId === small.documentId ? smallText : 'Kurz.',
  ]),
);

function Stage() {
  const kind = useSession((state) => state.dialog?.kind);
  return (
    <LocaleContext value="de">
      <main style={{ height: 700 }}>
        <CodingView />
      </main>
      {kind === 'code-picker' && <CodePicker />}
      {kind === 'code-turns' && <TurnsDialog />}
    </LocaleContext>
  );
}

let wert: CodeId;
let trust: CodeId;

beforeEach(async () => {
  document.documentElement.lang = 'de';
  await addProject(small.project, texts);
  wert = made('Wertschätzung', null);
  made('Dank und Beachtung', wert);
  trust = made('Vertrauen', null);
});

afterEach(async () => {
  await cleanup();
  await closeProject();
  resetSession();
});

function made(name: string, parentId: CodeId | null): CodeId {
  return dispatch(createCode, { name, parentId }).diff.codes?.added[0]?.id as CodeId;
}

/** Opens the text and selects its first words. */
async function selectWords(): Promise<HTMLElement> {
  go({ view: 'material', documentId: small.documentId });
  await render(<Stage />);
  await expect.poll(() => document.querySelector('[data-par="4"]')).not.toBeNull();
  const text = document.querySelector<HTMLElement>('[data-coded-text]') as HTMLElement;
  text.focus();
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
  return text;
}

async function openPicker(): Promise<void> {
  await userEvent.keyboard('c');
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('combobox');
}

function coded(): string[] {
  const { codes, codings } = currentProject();
  return (codings.get(small.documentId) ?? [])
    .map(({ codeId, quote }) => `${codes.get(codeId)?.name}: ${quote}`)
    .sort();
}

function active(): string | undefined {
  return document.querySelector('[role=option][aria-selected=true]')?.textContent ?? undefined;
}

const steps = (): number => projectStore.getState().stacks.undo.length;

describe('the code picker', () => {
  it('applies all marked codes and the one pointed out in one step, and gives the text its keyboard back', async () => {
    const text = await selectWords();
    await openPicker();
    await userEvent.keyboard('vertr{Control>}{Enter}{/Control}');
    await expect
      .poll(() => document.querySelector('[role=dialog] [role=status]')?.parentElement?.textContent)
      .toContain('Vertrauen');
    expect(document.activeElement).toHaveProperty('value', '');
    expect(active()).toBeUndefined();
    const before = steps();
    await userEvent.keyboard('wert dank{Enter}');
    await expect.poll(coded).toEqual(['Dank und Beachtung: Was hat', 'Vertrauen: Was hat']);
    expect(steps()).toBe(before + 1);
    await expect.poll(() => document.activeElement).toBe(text);
    await undo();
    expect(coded()).toEqual([]);
  });

  it('applies the marked ones alone when nothing else is pointed out', async () => {
    await selectWords();
    await openPicker();
    await userEvent.keyboard('vertr{Control>}{Enter}{/Control}wertsch{Control>}{Enter}{/Control}{Backspace}{Enter}');
    await expect.poll(coded).toEqual(['Vertrauen: Was hat']);
  });

  it('applies nothing on Escape, and gives the text its keyboard back', async () => {
    const text = await selectWords();
    await openPicker();
    await userEvent.keyboard('vertr{Control>}{Enter}{/Control}{Escape}');
    await expect.poll(() => document.activeElement).toBe(text);
    expect(coded()).toEqual([]);
    expect(session.getState().selection).not.toBeNull();
  });

  it('makes a code below another one, with the marked codes in the same step', async () => {
    await selectWords();
    await openPicker();
    const before = steps();
    await userEvent.keyboard('vertr{Control>}{Enter}{/Control}wertsch > Gesehen{Shift>}{Enter}{/Shift}');
    await expect.poll(coded).toEqual(['Gesehen: Was hat', 'Vertrauen: Was hat']);
    expect(steps()).toBe(before + 1);
    const code = [...currentProject().codes.values()].find(({ name }) => name === 'Gesehen');
    expect(code?.parentId).toBe(wert);
  });

  it('fixes the code pointed out to a number, which stays with it over removal and undo', async () => {
    await selectWords();
    await openPicker();
    await userEvent.keyboard('vertr{Alt>}4{/Alt}{Escape}');
    expect(numberKeys.getState().keys[3]).toBe(trust);
    await expect.poll(() => session.getState().dialog).toBeNull();
    dispatch(removeCode, { codeId: trust });
    expect(numberKeys.getState().keys[3]).toBeNull();
    await undo();
    expect(numberKeys.getState().keys[3]).toBe(trust);
    await userEvent.keyboard('4');
    await expect.poll(coded).toEqual(['Vertrauen: Was hat']);
  });

  it('notes that no code fits with a code of that name, made once', async () => {
    await selectWords();
    const codes = currentProject().codes.size;
    await userEvent.keyboard('x');
    await expect.poll(coded).toEqual(['Kein Code passt: Was hat']);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}x');
    await expect.poll(() => coded().length).toBe(2);
    expect(currentProject().codes.size).toBe(codes + 1);
  });
});

describe('the turns of a speaker', () => {
  it('are coded at once, those of who speaks at the caret, and taken back in one step', async () => {
    await selectWords();
    await userEvent.keyboard('{Escape}{ArrowDown}t');
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('combobox');
    const before = steps();
    await userEvent.keyboard('vertr{Enter}');
    await expect
      .poll(coded)
      .toEqual(['Vertrauen: Dass die Verwaltung nicht nein gesagt hat.', 'Vertrauen: Der Mut 🙂 der anderen.'].sort());
    expect(steps()).toBe(before + 1);
    await undo();
    expect(coded()).toEqual([]);
    await redo();
    expect(coded()).toHaveLength(2);
  });
});

describe('the weight of the coding in hand', () => {
  it('is one step, however many keys it takes, and can be taken away', async () => {
    const text = await selectWords();
    await openPicker();
    await userEvent.keyboard('vertr{Enter}');
    await expect.poll(coded).toHaveLength(1);
    const weight = (): number | null | undefined => currentProject().codings.get(small.documentId)?.[0]?.weight;
    await userEvent.keyboard('{Escape}h');
    await expect.poll(() => session.getState().codingId).not.toBeNull();
    const before = steps();
    await userEvent.keyboard('w70{ArrowUp}{Shift>}{ArrowUp}{/Shift}{Enter}');
    await expect.poll(weight).toBe(76);
    expect(steps()).toBe(before + 1);
    await expect.poll(() => document.activeElement).toBe(text);
    await userEvent.keyboard('w{Control>}a{/Control}{Backspace}{Escape}');
    await expect.poll(weight).toBeNull();
  });
});
