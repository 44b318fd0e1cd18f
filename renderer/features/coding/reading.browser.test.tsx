import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { addDocuments } from '../../../shared/commands/add-documents';
import { applyCode } from '../../../shared/commands/apply-code';
import type { CodeId, DocumentId } from '../../../shared/kernel/ids';
import { smallProject, smallText } from '../../../shared/test/small-project';
import { findInWorker } from '../../workers/find-client';
import { LocaleContext } from '../../i18n/use-messages';
import { currentCoderId, currentProject, dispatch } from '../../state/project-store';
import { addProject, closeProject } from '../../state/projects';
import { go, resetSession, session, useSession } from '../../state/session-store';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { ToastRegion } from '../../ui/toast';
import { changeFilter, noFilter } from './coding-filter';
import { CodingView } from './coding-view';
import { changeQuery, closeFind, openFind, stepHit } from './find-session';
import { GoToDialog } from './go-to-dialog';
import { changeReadingLook, usualLook } from '../../state/reading-look';
import { ReadingServicesContext } from './reading-services';

const small = smallProject();
const texts = new Map(
  [...small.project.revisions.values()].map(({ id, documentId }) => [
    id,
    documentId === small.documentId ? smallText : 'Kurz.',
  ]),
);
const talk = [
  'I: [00:00:05] Was war mit der Straße?',
  'B2: Die Wertschätzung kam von der STRASSE. #00:01:02-3# Wertschatzung heißt Zeit.',
  'B2: Eine Straßenbahn fuhr nie.',
].join('\n');
let documentId: DocumentId;

function Stage() {
  const hasDialog = useSession((state) => state.dialog?.kind === 'go-to');
  return (
    <LocaleContext value="de">
      <ReadingServicesContext value={{ find: findInWorker }}>
        <main style={{ height: 700 }}>
          <CodingView />
        </main>
        {hasDialog && <GoToDialog />}
        <ToastRegion />
      </ReadingServicesContext>
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
  const base = { eventId: small.eventId, attributes: {}, origin: null, quotation: null };
  dispatch(addDocuments, { documents: [{ ...base, name: 'Tisch 2', kind: 'transcript', text: talk, turns }] });
  documentId = [...currentProject().documents.keys()].find((id) => !before.has(id)) as DocumentId;
});

afterEach(async () => {
  await cleanup();
  closeFind();
  changeQuery({ pattern: '', isRegex: false, wholeWord: false, matchCase: false, foldMarks: true });
  changeReadingLook(usualLook);
  await closeProject();
  resetSession();
});

async function open(): Promise<HTMLElement> {
  go({ view: 'material', documentId });
  await render(<Stage />);
  await expect.poll(() => document.querySelector('[data-par="3"]')).not.toBeNull();
  const text = document.querySelector<HTMLElement>('[data-coded-text]');
  if (text === null) throw new Error('no text is shown');
  text.focus();
  return text;
}

function apply(codeId: CodeId, words: string): void {
  const start = talk.indexOf(words);
  const spans = [{ start, end: start + words.length }];
  dispatch(applyCode, { documentId, text: talk, spans, codeIds: [codeId], coderId: currentCoderId() });
}

function count(): string {
  return document.querySelector('#find-count')?.textContent ?? '';
}

function field(): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>('[role="search"] input');
  if (input === null) throw new Error('the search is closed');
  return input;
}

describe('finding in a document', () => {
  it('counts the hits whatever their case and marks, and steps through them round and round', async () => {
    await open();
    openFind('');
    await expect.poll(() => document.activeElement?.getAttribute('aria-describedby')).toBe('find-count');
    await userEvent.keyboard('strasse');
    await expect.poll(count).toBe('1 von 3');
    stepHit(-1);
    await expect.poll(count).toBe('3 von 3');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(count).toBe('1 von 3');
    expect([...CSS.highlights].filter(([name]) => /-hits?$/.test(name)).map(([, { size }]) => size)).toEqual([3, 1]);
  });

  it('takes a hit as the passage in hand, so that it can be coded', async () => {
    const text = await open();
    openFind('wertschatzung');
    await expect.poll(count).toBe('1 von 2');
    await userEvent.keyboard('{Enter}');
    const start = talk.indexOf('Wertschätzung');
    expect(session.getState().selection).toEqual({ documentId, start, end: start + 13 });
    expect(document.activeElement).toBe(text);
  });

  it('gives the text the keyboard back, with the caret at the hit', async () => {
    const text = await open();
    openFind('Straßenbahn');
    await expect.poll(count).toBe('1 von 1');
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('[role="search"]')).toBeNull();
    expect(document.activeElement).toBe(text);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(session.getState().selection?.start).toBe(talk.indexOf('Straßenbahn'));
  });

  it('finds by regular expression, says what is wrong with one, and gives up one that takes too long', async () => {
    await open();
    openFind('');
    changeQuery({ isRegex: true, pattern: String.raw`stra(ß|ss)e\b` });
    await expect.poll(count).toBe('1 von 2');
    changeQuery({ pattern: '(stra' });
    await expect.poll(count).toContain('Klammer');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    // Three ways to read each sign: three to the power of the line's length, which no machine is fast enough for.
    changeQuery({ pattern: String.raw`(?:.|.|.)+\d{9}` });
    await expect.poll(count, { timeout: 8000 }).toContain('zu lange');
    changeQuery({ pattern: 'Zeit' });
    await expect.poll(count).toBe('1 von 1');
  });

  it('passes axe', async () => {
    await open();
    openFind('strasse');
    await expect.poll(count).toBe('1 von 3');
    const { violations } = await axe.run(document, { rules: { 'page-has-heading-one': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('filtering what is shown', () => {
  it('hides stripes, announcements and the way by key, and says how many codings are hidden', async () => {
    const text = await open();
    apply(small.a, 'Wertschätzung kam');
    apply(small.b, 'Wertschätzung');
    const stripes = (): number => text.querySelectorAll('button[data-coding]').length;
    await expect.poll(stripes).toBe(2);
    changeFilter({ codeIds: new Set([small.b]) });
    await expect.poll(stripes).toBe(1);
    expect(document.querySelector('[role="status"][class*="told"]')?.textContent).toBe('1 von 2 Codierungen verborgen');
    const names = [...currentProject().codes].filter(([id]) => id === small.a).map(([, { name }]) => name);
    expect([...text.querySelectorAll<HTMLElement>('[data-says]')].map(({ dataset }) => dataset['says'])).toHaveLength(
      2,
    );
    expect(text.innerHTML).not.toContain(`Codierung ${names[0] ?? ''}"`);
    await userEvent.click(document.querySelectorAll('[class*="chip"]')[0] as HTMLElement);
    await expect.poll(stripes).toBe(2);
    expect(document.activeElement).toBe(text);
    changeFilter(noFilter);
  });
});

describe('speakers', () => {
  it('have each a colour that stays the same through the text', async () => {
    const text = await open();
    const colours = [...text.querySelectorAll<HTMLElement>('[data-speaker]')].map((label) => [
      label.textContent?.trim(),
      label.dataset['speaker'],
    ]);
    expect(colours).toEqual([
      ['I:', '0'],
      ['B2:', '1'],
      ['B2:', '1'],
    ]);
  });
});

describe('places in a text', () => {
  it('are gone to by paragraph, line and time', async () => {
    await open();
    const goTo = async (words: string): Promise<number | undefined> => {
      session.setState({ dialog: { kind: 'go-to' } });
      await expect.poll(() => document.querySelector('[role="dialog"] input')).not.toBeNull();
      await userEvent.keyboard(`${words}{Enter}`);
      await expect.poll(() => session.getState().dialog).toBeNull();
      const { place } = session.getState();
      return place.view === 'material' ? place.span?.start : undefined;
    };
    expect(await goTo('3')).toBe(talk.indexOf('Eine'));
    expect(await goTo('1:10')).toBe(talk.indexOf('#'));
    changeReadingLook({ hasLines: true, lineWidth: 40 });
    expect(await goTo('Z 3')).toBe(talk.indexOf('#'));
    await expect.poll(() => document.querySelectorAll('[data-line]').length).toBe(4);
  });

  it('says what there is when a place is not there', async () => {
    await open();
    session.setState({ dialog: { kind: 'go-to' } });
    await expect.poll(() => document.querySelector('[role="dialog"] input')).not.toBeNull();
    await userEvent.keyboard('99{Enter}');
    await expect.poll(() => document.querySelector('[role="alert"]')?.textContent).toContain('3 Absätze');
  });

  it('are cited with their time by pressing a time stamp, by mouse and by key', async () => {
    const text = await open();
    await userEvent.click(text.querySelector('[data-par="2"] [data-time]') as HTMLElement);
    await expect.poll(() => document.body.textContent).toContain('Kopiert: Tisch 2, Abs. 2, 00:01:02');
    expect(session.getState().selection).toBeNull();
    go({ view: 'material', documentId, span: { start: talk.indexOf('[') + 1, end: talk.indexOf(']') } });
    text.focus();
    await expect.poll(() => document.querySelector('[data-par="1"][data-caret]')).not.toBeNull();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.body.textContent).toContain('Kopiert: Tisch 2, Abs. 1, 00:00:05');
  });
});
