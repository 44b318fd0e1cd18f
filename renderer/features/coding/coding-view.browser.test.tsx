import axe from 'axe-core';
import { useEffect } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { applyCode } from '../../../shared/commands/apply-code';
import { addDocuments } from '../../../shared/commands/add-documents';
import { removeDocuments } from '../../../shared/commands/remove-documents';
import { memoOn } from '../../../shared/commands/memo-on';
import type { DocumentId } from '../../../shared/kernel/ids';
import type { Coding } from '../../../shared/project/coding';
import { smallProject, smallText } from '../../../shared/test/small-project';
import { LocaleContext } from '../../i18n/use-messages';
import { currentCoderId, currentProject, dispatch, undo } from '../../state/project-store';
import { addProject, closeProject } from '../../state/projects';
import { go, resetSession, session, useSession } from '../../state/session-store';
import type { Action } from '../../ui/action';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { ToastRegion } from '../../ui/toast';
import { CodePicker } from './code-picker';
import { useCodingActions } from './coding-actions';
import { CodingView } from './coding-view';

const small = smallProject();
const texts = new Map(
  [...small.project.revisions.values()].map(({ id, documentId }) => [
    id,
    documentId === small.documentId ? smallText : 'Kurz.',
  ]),
);
const talk =
  'I: Und was hat geholfen?\n\nB2: Dass die Verwaltung nicht nein gesagt hat. Das klingt nach wenig. 😀\nB2: Wir haben dann einfach angefangen.\n';

let actions: readonly Action[] = [];
let documentId: DocumentId;

function Stage() {
  const hasDialog = useSession((state) => state.dialog !== null);
  const current = useCodingActions();
  useEffect(() => {
    actions = current;
  });
  return (
    <LocaleContext value="de">
      <main style={{ height: 700 }}>
        <CodingView />
      </main>
      {hasDialog && <CodePicker />}
      <ToastRegion />
    </LocaleContext>
  );
}

beforeEach(async () => {
  document.documentElement.lang = 'de';
  document.title = 'Material';
  await addProject(small.project, texts);
  const turns = [...talk.matchAll(/^(\w+): /gm)].map(({ index, 0: label, 1: name }) => ({
    start: index,
    wordsStart: index + label.length,
    label: name ?? null,
  }));
  const before = new Set(currentProject().documents.keys());
  dispatch(addDocuments, {
    documents: [
      {
        name: 'Tisch 2',
        kind: 'transcript',
        eventId: small.eventId,
        text: talk,
        turns,
        attributes: {},
        origin: null,
        quotation: null,
      },
    ],
  });
  documentId = [...currentProject().documents.keys()].find((id) => !before.has(id)) as DocumentId;
});

afterEach(async () => {
  await cleanup();
  await closeProject();
  resetSession();
});

async function open(): Promise<HTMLElement> {
  go({ view: 'material', documentId });
  await render(<Stage />);
  await expect.poll(() => document.querySelector('[data-par="3"]')).not.toBeNull();
  const text = document.querySelector<HTMLElement>('[data-coded-text]');
  if (text === null) throw new Error('no text');
  text.focus();
  return text;
}

function code(quote: string, codeId = small.a): Coding {
  const start = talk.indexOf(quote);
  const spans = [{ start, end: start + quote.length }];
  const { diff } = dispatch(applyCode, { documentId, text: talk, spans, codeIds: [codeId], coderId: currentCoderId() });
  return diff.codings?.added[0] as Coding;
}

function codings(): string[] {
  const { codes, codings: all } = currentProject();
  return (all.get(documentId) ?? []).map(({ codeId, quote }) => `${codes.get(codeId)?.name}: ${quote}`);
}

function selected(): string | null {
  const { selection } = session.getState();
  return selection === null ? null : talk.slice(selection.start, selection.end);
}

/** Middle of the first character of some words, in the window. */
function placeOf(words: string): { x: number; y: number } {
  const walker = document.createTreeWalker(document.querySelector('[data-coded-text]') as Node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(words);
    if (at === -1) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    return { x: box.left + box.width / 3, y: box.top + box.height / 2 };
  }
  throw new Error(`${words} are not in the text`);
}

/** A press without moving, as the page hears it; only once everything is drawn. */
async function press(words: string): Promise<void> {
  await expect.poll(() => document.querySelectorAll('button[data-coding]').length).toBe(codings().length);
  const { x, y } = placeOf(words);
  const target = document.elementFromPoint(x, y) as Element;
  const at = { clientX: x, clientY: y, button: 0, bubbles: true };
  target.dispatchEvent(new PointerEvent('pointerdown', at));
  target.dispatchEvent(new PointerEvent('pointerup', at));
  await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('the view of a document', () => {
  it('says what to do while there is no document, or none is chosen', async () => {
    const view = await render(<Stage />);
    await expect.element(view.getByText('Kein Dokument gewählt')).toBeVisible();
    const documents = [...currentProject().documents.values()].map(({ id, revisionId }) => ({
      documentId: id,
      texts: [{ id: revisionId, text: texts.get(revisionId) ?? talk }],
    }));
    dispatch(removeDocuments, { documents });
    await view.getByRole('button', { name: /einlesen/ }).click();
    expect(session.getState().dialog).toEqual({ kind: 'import', files: [] });
  });

  it('shows the document word for word, numbered by paragraph', async () => {
    await open();
    const paragraphs = [...document.querySelectorAll('[data-par]')].map((element) => element.textContent);
    expect(paragraphs).toEqual(talk.split('\n').filter((line) => line !== ''));
  });

  it('selects by word, sentence and paragraph with the keys', async () => {
    await open();
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    expect(selected()).toBe('Und was');
    await userEvent.keyboard('{Escape}{ArrowDown}{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
    expect(selected()).toBe('Dass die Verwaltung nicht nein gesagt hat.');
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(selected()).toBe('Dass die Verwaltung nicht nein gesagt hat. Das klingt nach wenig. 😀');
    await userEvent.keyboard('{Escape}');
    expect(selected()).toBeNull();
  });

  it('selects what the browser has selected, without labels and white space', async () => {
    const text = await open();
    const [, second] = document.querySelectorAll('[data-par]');
    getSelection()?.setBaseAndExtent(second as Node, 0, text.querySelector('[data-par="3"]') as Node, 0);
    await expect.poll(selected).toBe('Dass die Verwaltung nicht nein gesagt hat. Das klingt nach wenig. 😀');
  });

  it('codes with a picked code, again with the last one, and takes both back', async () => {
    await open();
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowRight}{/Shift}c');
    await expect.poll(() => session.getState().dialog?.kind).toBe('code-picker');
    const name = currentProject().codes.get(small.a)?.name ?? '';
    await userEvent.keyboard(`${name}{Enter}`);
    await expect.poll(codings).toEqual([`${name}: Dass`]);
    expect(session.getState().dialog).toBeNull();
    await expect.poll(() => document.activeElement?.hasAttribute('data-coded-text')).toBe(true);
    // The bar is out of the way of the next lines until something else is selected.
    await expect.poll(() => document.querySelector('[role="toolbar"]')).toBeNull();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await expect.poll(() => document.querySelector('[role="toolbar"]')).not.toBeNull();
    await userEvent.keyboard('.');
    await expect.poll(codings).toHaveLength(2);
    expect(codings()).toContain(`${name}: Dass die`);
    await undo();
    await undo();
    expect(codings()).toEqual([]);
  });

  it('makes a code and applies it in one step', async () => {
    await open();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}{Enter}');
    await expect.poll(() => session.getState().dialog?.kind).toBe('code-picker');
    await userEvent.keyboard('Ganz neu{Shift>}{Enter}{/Shift}');
    await expect.poll(codings).toEqual(['Ganz neu: Und']);
    await undo();
    expect(codings()).toEqual([]);
    expect([...currentProject().codes.values()].map(({ name }) => name)).not.toContain('Ganz neu');
  });

  it('codes in vivo, and once more with the same code when the words come again', async () => {
    await open();
    await userEvent.keyboard('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}i');
    await expect.poll(codings).toEqual(['Und was hat geholfen: Und was hat geholfen?']);
  });

  it('opens the form of an O-tone with the words', async () => {
    await open();
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}o');
    await expect
      .poll(() => session.getState().dialog)
      .toMatchObject({
        kind: 'o-tone',
        prefill: { text: 'Und was', eventId: small.eventId, source: { documentId, start: 3, end: 10 } },
      });
  });

  it('takes the smallest coding under the pointer, and the larger one at the next press', async () => {
    await open();
    const wide = code('Dass die Verwaltung nicht nein gesagt hat');
    const narrow = code('die Verwaltung', small.b);
    await press('Verwaltung');
    expect(session.getState().codingId).toBe(narrow.id);
    await press('Verwaltung');
    expect(session.getState().codingId).toBe(wide.id);
    await press('klingt');
    expect(session.getState().codingId).toBeNull();
  });

  it('moves the ends of the coding in hand by word, removes it and brings it back', async () => {
    await open();
    const name = currentProject().codes.get(small.a)?.name ?? '';
    code('die Verwaltung');
    await press('Verwaltung');
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    await expect.poll(codings).toEqual([`${name}: die Verwaltung nicht`]);
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
    await expect.poll(codings).toEqual([`${name}: die Verwaltung`]);
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
    await expect.poll(codings).toEqual([`${name}: Dass die Verwaltung`]);
    await userEvent.keyboard('{Delete}');
    await expect.poll(codings).toEqual([]);
    await undo();
    expect(codings()).toEqual([`${name}: Dass die Verwaltung`]);
  });

  it('recodes the coding in hand', async () => {
    await open();
    code('die Verwaltung');
    await press('Verwaltung');
    await userEvent.keyboard('r');
    await expect.poll(() => document.querySelector('[role=combobox]')).not.toBeNull();
    const name = currentProject().codes.get(small.b)?.name ?? '';
    await userEvent.keyboard(`${name}{Enter}`);
    await expect.poll(codings).toEqual([`${name}: die Verwaltung`]);
  });

  it('writes a memo on the coding in hand, and comes back to the text', async () => {
    const text = await open();
    const { id } = code('die Verwaltung');
    await press('Verwaltung');
    await userEvent.keyboard('m');
    await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
    await userEvent.keyboard('Das Nein, das ausblieb.{Escape}');
    await expect.poll(() => memoOn(currentProject(), { type: 'coding', id })?.text).toBe('Das Nein, das ausblieb.');
    expect(document.activeElement).toBe(text);
  });

  it('takes a coding in hand at its stripe, by key', async () => {
    await open();
    const coding = code('die Verwaltung');
    await expect.poll(() => document.querySelector('button[data-coding]')).not.toBeNull();
    document.querySelector<HTMLElement>('button[data-coding]')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(session.getState().codingId).toBe(coding.id);
  });

  it('takes the coding in hand that a place leads to', async () => {
    await open();
    const { id, start, end } = code('Wir haben dann');
    go({ view: 'material', documentId, span: { start, end } });
    await expect.poll(() => session.getState().codingId).toBe(id);
  });

  it('says why something cannot be done', async () => {
    await open();
    const reason = (id: string): string | null | undefined => actions.find((one) => one.id === id)?.disabledReason;
    expect(reason('coding.apply')).toBe('Markieren Sie zuerst eine Textstelle.');
    expect(reason('coding.remove')).toMatch(/Nehmen Sie zuerst eine Codierung/);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await expect.poll(() => reason('coding.apply')).toBeNull();
  });

  it('passes axe, with a passage selected, with a coding in hand and in the picker', async () => {
    await open();
    code('die Verwaltung');
    code('Dass die Verwaltung nicht', small.b);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    const violations = async (): Promise<string[]> =>
      (await axe.run(document.body)).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('c');
    await expect.poll(() => document.querySelector('[role=combobox]')).not.toBeNull();
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}{Escape}');
    await press('Verwaltung');
    expect(await violations()).toEqual([]);
  });
});
