import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { allCodings } from '../../../shared/project/project';
import { projectBuilder } from '../../../shared/test/build';
import { WithSearchServices } from '../../app/search-services';
import { messages } from '../../i18n/messages';
import { LocaleContext } from '../../i18n/use-messages';
import { currentProject, undo } from '../../state/project-store';
import { addProject, closeProject } from '../../state/projects';
import { back, go, session, useSession } from '../../state/session-store';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { UiProvider } from '../../ui/ui-words';
import { beginReview } from './search-actions';
import { setFilter } from './search-session';
import { SearchView } from './search-view';

const builder = projectBuilder()
  .coder('A. Brandt')
  .event('Ballenfeld', { date: '2023-05-13' })
  .document('Tisch 1', 'I: Was half?\nB2: Der Mut. Viel Mut hilft viel. Und Geduld.\nI: Mut, ja.', {
    event: 'Ballenfeld',
  })
  .document('Notiz', 'Übermütig war niemand; mutig schon.')
  .document('O-Ton Frau K.', 'Mut zur Lücke.', {
    kind: 'o-tone',
    quotation: { label: 'Frau K.', role: 'Teilnehmerin', release: 'blocked', source: null },
  })
  .code('Mut')
  .code('Trotz')
  .coding('Mut', 'Tisch 1', 'Der Mut.')
  .memo('Mehr Mut als nötig');
const study = builder.build();
const words = messages.de;

function Stage() {
  const view = useSession((state) => state.place.view);
  return (
    <LocaleContext value="de">
      <UiProvider words={words.ui} locale="de-DE">
        <WithSearchServices>
          <main style={{ height: 780, width: 900 }}>{view === 'search' ? <SearchView /> : <h1>Material</h1>}</main>
        </WithSearchServices>
      </UiProvider>
    </LocaleContext>
  );
}

const field = () => page.getByRole('searchbox', { name: words.search.field });
const status = () => page.getByRole('status').first();
const hits = () => page.getByRole('link');

async function searchFor(pattern: string): Promise<void> {
  await field().fill(pattern);
}

/** Waits until the status says how many hits there are. */
async function says(count: string): Promise<void> {
  await expect.element(status()).toHaveTextContent(count);
}

function focusedHit(): string | null | undefined {
  return document.activeElement?.getAttribute('data-hit');
}

beforeEach(async () => {
  document.documentElement.lang = 'de';
  document.title = 'Suche';
  await addProject(study.project, study.texts);
  go({ view: 'search' });
  await render(<Stage />);
});

afterEach(async () => {
  await cleanup();
  await closeProject();
});

describe('the search over a project', () => {
  it('shows every hit in its context, under event and document, and says how many there are', async () => {
    await expect.element(page.getByText(words.search.start.text)).toBeVisible();
    await searchFor('mut');
    await says('6 Treffer in 3 Dokumenten, 2 in Memos und Codes');
    await expect.element(hits().nth(1)).toHaveTextContent('Abs. 2 · B2');
    await expect.element(hits().nth(1)).toHaveTextContent('Der Mut. Viel Mut hilft viel.');
    await expect.element(hits().nth(0)).toHaveTextContent('codiert mit Mut');
    const heads = page
      .getByRole('heading')
      .elements()
      .map((head) => head.textContent);
    expect(heads).toEqual(
      ['Ballenfeld', 'Tisch 1', 'Ohne Veranstaltung', 'Notiz', 'O-Ton Frau K.', 'Memos'].concat([
        'Memo zu einer Codierung mit »Mut«',
        'Codes',
        'Mut',
      ]),
    );
    await expect.element(page.getByText(words.search.blocked)).toBeVisible();
    expect((await axe.run(document.body)).violations).toEqual([]);
  });

  it('leads by keys into the text and back to the same line', async () => {
    await searchFor('mut');
    await says('6 Treffer');
    (field().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    const start = study.texts
      .get(currentProject().documents.get(builder.documentId('Tisch 1'))!.revisionId)!
      .indexOf('Mut hilft');
    expect(session.getState().place).toEqual({
      view: 'material',
      documentId: builder.documentId('Tisch 1'),
      span: { start, end: start + 3 },
    });
    back();
    await expect.poll(focusedHit).toBe('1');
    await expect.element(field()).toHaveValue('mut');
  });

  it('leads from a hit in a memo to the memo', async () => {
    await searchFor('nötig');
    await expect.element(hits().first()).toHaveTextContent('Mehr Mut als nötig');
    await hits().first().click();
    const [memo] = currentProject().memos.values();
    expect(session.getState().place).toEqual({ view: 'memos', memoId: memo?.id });
  });

  it('narrows by speaker, by what is coded and by kind of thing', async () => {
    await searchFor('mut');
    await says('6 Treffer');
    setFilter({ speaker: 'B2' });
    await says('2 Treffer in 1 Dokument');
    setFilter({ speaker: null, uncoded: builder.codeId('Mut') });
    await says('5 Treffer in 3 Dokumenten');
    setFilter({ uncoded: null });
    await page.getByRole('checkbox', { name: words.search.things.texts }).click();
    await says('1 Treffer in 1 Dokument, 2 in Memos und Codes');
  });

  it('says what is wrong with an expression, and offers a way out where nothing is found', async () => {
    await page.getByRole('button', { name: words.search.isRegex }).click();
    await searchFor('(Mut');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Klammer');
    await searchFor('m.t');
    await says('6 Treffer');
    await page.getByRole('button', { name: words.search.wholeWord }).click();
    await page.getByRole('button', { name: words.search.matchCase }).click();
    await says(words.search.none.title);
    await page.getByRole('button', { name: words.search.none.exact }).click();
    await says('6 Treffer');
  });
});

describe('coding the hits', () => {
  const apply = () => page.getByRole('button', { name: /codieren/ }).last();

  it('codes the sentence around each hit with a code and a new one, in one step', async () => {
    await searchFor('mut');
    await says('6 Treffer');
    beginReview();
    await expect.element(page.getByRole('checkbox', { name: 'Tisch 1, Abs. 2 codieren' }).first()).toBeChecked();
    expect((await axe.run(document.body)).violations).toEqual([]);
    await userEvent.keyboard('mut{Enter}');
    // The first sentence has the code already and is left out.
    await expect.element(page.getByText('4 von 5 Textstellen gewählt')).toBeVisible();
    await expect.element(page.getByText(words.search.review.alreadyCoded)).toBeVisible();
    await userEvent.keyboard('Zuversicht{Enter}{Control>}{Enter}{/Control}');
    await expect.poll(() => [...allCodings(currentProject())].length).toBe(1 + 5 + 4);
    const quotes = [...allCodings(currentProject())].map(({ quote }) => quote);
    expect(new Set(quotes)).toEqual(
      new Set([
        'Der Mut.',
        'Viel Mut hilft viel.',
        'Mut, ja.',
        'Übermütig war niemand; mutig schon.',
        'Mut zur Lücke.',
      ]),
    );
    await expect.poll(focusedHit).toBe('0');
    await undo();
    expect([...allCodings(currentProject())]).toHaveLength(1);
    expect([...currentProject().codes.values()].map(({ name }) => name)).toEqual(['Mut', 'Trotz']);
  });

  it('lets one choose by keys, and leaves everything as it is on Escape', async () => {
    await searchFor('mut');
    await says('6 Treffer');
    beginReview();
    const boxes = page.getByRole('checkbox', { name: /, Abs\. .* codieren/ });
    await expect.element(boxes.first()).toBeChecked();
    await expect.element(apply()).toHaveAttribute('aria-disabled', 'true');
    (boxes.first().element() as HTMLElement).focus();
    await userEvent.keyboard(' {ArrowDown} ');
    await expect.element(page.getByText('3 von 5 Textstellen gewählt')).toBeVisible();
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.element(page.getByText('5 von 5 Textstellen gewählt')).toBeVisible();
    await page.getByRole('radio', { name: words.search.review.scopes.paragraph }).click();
    await expect.element(page.getByText('4 von 4 Textstellen gewählt')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(hits().first()).toBeVisible();
    expect([...allCodings(currentProject())]).toHaveLength(1);
  });
});
