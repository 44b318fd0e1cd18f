import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { applyCode } from '../../../../shared/commands/apply-code';
import { recodeCodings } from '../../../../shared/commands/recode-codings';
import { resizeCoding } from '../../../../shared/commands/resize-coding';
import { required } from '../../../../shared/kernel/assert';
import type { CodeId } from '../../../../shared/kernel/ids';
import type { Coding } from '../../../../shared/project/coding';
import { plainMatrix } from '../../../../shared/project/matrix-view';
import { allCodings } from '../../../../shared/project/project';
import { smallProject, smallText } from '../../../../shared/test/small-project';
import { LocaleContext } from '../../../i18n/use-messages';
import { changeMatrixLook } from '../../../state/matrix-look';
import { currentProject, dispatch, undo } from '../../../state/project-store';
import { addProject, closeProject } from '../../../state/projects';
import { go, session } from '../../../state/session-store';
import '../../../ui/base.css';
import '../../../ui/tokens.css';
import { MatrixView } from '../matrix-view';
import { useStatementActions } from './statement-actions';

const small = smallProject();

/** The view with the keys of its actions, which the window listens to. */
function Stage() {
  const actions = useStatementActions();
  return (
    <LocaleContext value="de">
      <main
        style={{ height: 900, width: 1000 }}
        onKeyDown={(event) => {
          if (event.target instanceof HTMLTextAreaElement) return;
          const action = actions.find(({ shortcut }) => shortcut === event.key.toUpperCase());
          if (action === undefined || (action.disabledReason ?? null) !== null) return;
          event.preventDefault();
          action.run();
        }}
      >
        <MatrixView />
      </main>
    </LocaleContext>
  );
}

function code(words: string, codeId: CodeId): void {
  const start = smallText.indexOf(words);
  dispatch(applyCode, {
    documentId: small.documentId,
    text: smallText,
    spans: [{ start, end: start + words.length }],
    codeIds: [codeId],
    coderId: small.coderId,
  });
}

function coding(words: string): Coding {
  return required(
    [...allCodings(currentProject())].find(({ quote }) => quote === words),
    words,
  );
}

function statements(): readonly { text: string; quotes: readonly string[] }[] {
  const codings = new Map([...allCodings(currentProject())].map((one) => [one.id, one.quote]));
  return [...currentProject().cellSummaries.values()].flatMap((summary) =>
    summary.statements.map(({ text, codingIds }) => ({ text, quotes: codingIds.map((id) => codings.get(id) ?? '') })),
  );
}

const texts = (): readonly string[] => statements().map(({ text }) => text);
const cellOfA = () => page.getByRole('gridcell', { name: /^A, Ballenfeld/ });
const fieldOf = (number: number, count: number) =>
  page.getByRole('textbox', { name: `Aussage ${number} von ${count}` });

beforeEach(async () => {
  document.documentElement.lang = 'de';
  document.title = 'Matrix';
  changeMatrixLook({ ...plainMatrix, withSubcodes: true, heat: true });
  await addProject(
    small.project,
    new Map(
      [...small.project.documents.values()].map(({ id, revisionId }) => [
        revisionId,
        id === small.documentId ? smallText : 'Kurz.',
      ]),
    ),
  );
  code('Verwaltung', small.a);
  code('Mut', small.b);
  go({ view: 'matrix' });
  await render(<Stage />);
});

afterEach(async () => {
  await cleanup();
  await closeProject();
});

/** Opens the cell of A by keys and writes statements in it. */
async function write(...words: readonly string[]): Promise<void> {
  (cellOfA().element() as HTMLElement).focus();
  await userEvent.keyboard('n');
  await expect.element(page.getByRole('textbox', { name: /Neue Aussage/ })).toHaveFocus();
  await userEvent.keyboard(words.join('{Enter}'));
}

describe('writing statements by keys', () => {
  it('makes the next with Enter, goes by arrows, puts elsewhere with Alt, removes an empty one with Backspace', async () => {
    await write('Eins', 'Zwei', 'Drei', '');
    expect(texts()).toEqual(['Eins', 'Zwei', 'Drei']);
    expect([...currentProject().matrixViews.values()].map(({ name }) => name)).toEqual(['Codes nach Veranstaltungen']);
    await userEvent.keyboard('{Backspace}');
    await expect.element(fieldOf(3, 3)).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(fieldOf(2, 3)).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(texts()).toEqual(['Zwei', 'Eins', 'Drei']);
    await expect.element(fieldOf(1, 3)).toHaveFocus();
    await userEvent.keyboard('{Backspace>4/}{Backspace}');
    expect(texts()).toEqual(['Eins', 'Drei']);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.activeElement?.getAttribute('data-place')).toBe('1:1');
    await expect.element(cellOfA()).toHaveAccessibleName(/mit 2 Aussagen, 2 Aussagen ohne Beleg/);
  });

  it('keeps what is being typed when one goes elsewhere, and one undo takes one statement back, with it the view', async () => {
    await write('Eins', 'Zwei');
    await userEvent.click(page.getByRole('gridcell', { name: /^C, Ballenfeld/ }));
    await expect.poll(texts).toEqual(['Eins', 'Zwei']);
    await undo();
    expect(texts()).toEqual(['Eins']);
    await undo();
    expect([texts(), currentProject().matrixViews.size]).toEqual([[], 0]);
  });

  it('gives nothing up when the words of a statement are all deleted and the field is left: it is removed, with undo', async () => {
    await write('Eins', 'Zwei');
    await userEvent.click(fieldOf(1, 2));
    await userEvent.keyboard('{Control>}a{/Control}{Delete}');
    expect(texts()).toEqual(['Eins', 'Zwei']);
    await userEvent.click(page.getByRole('heading', { name: 'Ergebnismatrix' }));
    expect(texts()).toEqual(['Zwei']);
    await undo();
    expect(texts()).toEqual(['Eins', 'Zwei']);
  });
});

describe('evidence', () => {
  it('is given by key to the statement that is chosen, leads to its passage, and is taken away by key', async () => {
    await write('Eins', 'Zwei');
    const passage = page.getByRole('link').nth(1);
    (passage.element() as HTMLElement).focus();
    await userEvent.keyboard('e');
    await expect.poll(() => document.activeElement?.closest('[role=menu]') ?? null).not.toBeNull();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('menuitem', { name: '2. Zwei' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(statements()).toEqual([
      { text: 'Eins', quotes: [] },
      { text: 'Zwei', quotes: ['Mut'] },
    ]);
    await expect.element(page.getByText('belegt Aussage 2')).toBeVisible();
    const reference = page.getByRole('button', { name: /^Textstelle Tisch 1, Abs. 4 zeigen/ });
    await userEvent.click(reference);
    await expect.element(passage).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const { start, end } = coding('Mut');
    expect(session.getState().place).toMatchObject({ view: 'material', span: { start, end } });
    (reference.element() as HTMLElement).focus();
    await userEvent.keyboard('{Delete}');
    expect(statements()[1]).toEqual({ text: 'Zwei', quotes: [] });
  });

  it('is given by dragging a passage onto a statement', async () => {
    await write('Eins', '');
    const [grip, row] = [
      document.querySelectorAll('[data-coding] [draggable=true]')[1],
      document.querySelector('ol li'),
    ];
    const data = new DataTransfer();
    const send = (target: Element | null | undefined, type: string): boolean | undefined =>
      target?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    send(grip, 'dragstart');
    expect(send(row, 'dragover')).toBe(false);
    send(row, 'drop');
    expect(statements()).toEqual([{ text: 'Eins', quotes: ['Mut'] }]);
  });

  it('can begin a statement', async () => {
    await write('Eins');
    (page.getByRole('link').nth(0).element() as HTMLElement).focus();
    await userEvent.keyboard('e');
    await userEvent.click(page.getByRole('menuitem', { name: 'Neue Aussage mit diesem Beleg' }));
    await expect.element(page.getByRole('textbox', { name: /Neue Aussage/ })).toHaveFocus();
    await userEvent.keyboard('Zwei{Enter}');
    expect(statements()[1]).toEqual({ text: 'Zwei', quotes: ['Verwaltung'] });
  });
});

describe('a summary whose cell has changed', () => {
  it('says exactly what changed, marks the cell, and is checked with one key', async () => {
    await write('Eins', '');
    dispatch(recodeCodings, { codings: [coding('Verwaltung')], codeId: small.c });
    const { start, end } = coding('Mut');
    dispatch(resizeCoding, { coding: coding('Mut'), text: smallText, start: start - 4, end });
    code('Und sonst', small.a);
    await expect.element(page.getByText('1 neu, 1 umcodiert, 1 im Wortlaut geändert')).toBeVisible();
    const changes = page.getByRole('list', { name: 'Was sich seit der Prüfung geändert hat' });
    await expect.element(changes).toHaveTextContent('umcodiert: »A« → »C«»Verwaltung«');
    await expect.element(changes).toHaveTextContent('Wortlaut geändertDer Mut');
    await expect.element(changes).toHaveTextContent('neu: »A«»Und sonst«');
    expect(changes.element().querySelector('ins')?.textContent).toBe('Der ');
    await expect.element(cellOfA()).toHaveAccessibleName(/seit der Prüfung geändert/);
    (cellOfA().element() as HTMLElement).focus();
    await userEvent.keyboard('s');
    await expect.element(page.getByText(/^geprüft am/)).toBeVisible();
    await expect.element(cellOfA()).not.toHaveAccessibleName(/seit der Prüfung geändert/);
    await undo();
    await expect.element(page.getByText('1 neu, 1 umcodiert, 1 im Wortlaut geändert')).toBeVisible();
  });
});

it('has nothing that keeps anybody out', async () => {
  await write('Eins', 'Zwei');
  code('Und sonst', small.a);
  await expect.element(page.getByRole('list', { name: 'Was sich seit der Prüfung geändert hat' })).toBeVisible();
  const { violations } = await axe.run(document);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
