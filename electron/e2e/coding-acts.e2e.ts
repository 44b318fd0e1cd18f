import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { recodeByDrag } from './app/coding';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { pictureIfFailed } from './app/on-failure';
import {
  codedText,
  doByPalette,
  openDemo,
  redoByKey,
  reopenProject,
  saved,
  startPage,
  statusBar,
  statusSays,
  undoByKey,
} from './app/workspace';
import { de } from './app/words';

let launched: LaunchedApp | null = null;
afterEach(async (context) => {
  await pictureIfFailed(context, launched?.page);
  await launched?.close().catch(() => undefined);
  launched = null;
});
afterAll(removeUserData);

const interview = 'Interview Bauamt';
/** The acts on one passage each; the speaker's turns, a weight and an end come behind them. */
const passages = 20;

/** The codings of the document as the margin says them, code and words of each, and the weights of the one in hand. */
function codings(page: Page): Promise<readonly string[]> {
  return codedText(page)
    .locator('button[data-coding]')
    .evaluateAll((stripes) => stripes.map((stripe) => stripe.getAttribute('aria-label') ?? '').sort());
}

/** Finds a code in the picker by a few letters, and marks it or applies it with all that are marked. */
async function pick(page: Page, words: string, key: 'Enter' | 'Control+Enter' | 'Shift+Enter'): Promise<void> {
  const picker = page.getByRole('dialog', { name: de.coding.picker.title });
  await picker.waitFor();
  await page.keyboard.type(words);
  await picker.getByRole('option', { selected: true }).waitFor();
  await page.keyboard.press(key);
}

type Act = (page: Page) => Promise<void>;

/** Ways to code the selected passage with the keyboard; each is one step of undo. */
const acts: readonly Act[] = [
  async (page) => {
    await page.keyboard.press('c');
    await pick(page, 'wertsch', 'Enter');
  },
  (page) => page.keyboard.press('.'),
  async (page) => {
    await page.keyboard.press('Enter');
    await pick(page, 'verläss', 'Control+Enter');
    await pick(page, 'wert dank', 'Enter');
  },
  (page) => page.keyboard.press('1'),
  (page) => page.keyboard.press('x'),
  (page) => page.keyboard.press('i'),
  async (page) => {
    await page.keyboard.press('c');
    // Made at first, found after that.
    await pick(page, 'wert > Gesehen werden', 'Shift+Enter');
  },
];

/** Keys that select from the beginning of a turn: three words, a sentence, a turn. */
const extents: readonly (readonly string[])[] = [
  ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight'],
  ['Control+Shift+ArrowRight'],
  ['Control+Shift+ArrowDown'],
];

describe('coding with the keyboard alone', () => {
  it('codes twenty passages, weighs, resizes and codes a speaker, and goes back and forth over all of it', async () => {
    launched = await launchApp();
    const { userData } = launched;
    let { page } = launched;
    await startPage(page);
    await page.getByRole('button', { name: de.welcome.demo }).focus();
    await page.keyboard.press('Enter');
    await statusBar(page).waitFor();
    await openInterview(page);

    const states = [await codings(page)];
    const act = async (run: Act): Promise<void> => {
      const before = states.at(-1);
      await run(page);
      await expect.poll(() => codings(page)).not.toEqual(before);
      states.push(await codings(page));
    };
    await page.keyboard.press('Control+Home');
    for (let passage = 0; passage < passages; passage += 1) {
      await codedText(page).focus();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+ArrowDown');
      for (const key of extents[passage % extents.length] ?? []) await page.keyboard.press(key);
      await act(acts[passage % acts.length] as Act);
      // What was selected to its end leaves the caret in the turn; the next one is a step further.
      await expect.poll(() => codedText(page).evaluate((text) => text === document.activeElement)).toBe(true);
    }
    expect(states.at(-1)?.length).toBeGreaterThanOrEqual((states[0]?.length ?? 0) + passages);

    // The coding at the caret gets another end, and all that is said there by one person gets a code.
    await page.keyboard.press('Escape');
    await page.keyboard.press('h');
    await page.getByLabel(de.coding.codingBar).waitFor();
    await act((on) => on.keyboard.press('Alt+Shift+ArrowLeft'));
    await page.keyboard.press('Escape');
    await act(async (on) => {
      await on.keyboard.press('t');
      const dialog = on.getByRole('dialog', { name: de.acts.turns.title });
      await dialog.waitFor();
      await on.keyboard.type('rückh');
      await dialog.getByRole('option', { selected: true }).waitFor();
      await on.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
    });
    expect(states.at(-1)?.length).toBeGreaterThan((states.at(-2)?.length ?? 0) + 10);

    // A weight, which no stripe shows.
    await page.keyboard.press('Home');
    await page.keyboard.press('h');
    await page.keyboard.press('w');
    await page.getByLabel(de.coding.codingBar).getByLabel(de.acts.weight).waitFor();
    await page.keyboard.type('70');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByLabel(de.coding.codingBar).getByText(de.acts.weightOf(75)).waitFor();
    await undoByKey(page);
    await page.getByLabel(de.coding.codingBar).getByText(de.acts.weightShort, { exact: true }).waitFor();

    const middle = states.length - 10;
    await goTo(page, undoByKey, states.slice(middle, -1).reverse());
    await saved(page);
    await launched.close();
    launched = await launchApp({ userData });
    ({ page } = launched);
    await startPage(page);
    await reopenProject(page, 'Reden wir über morgen');
    await openInterview(page);
    await goTo(page, undoByKey, states.slice(0, middle).reverse());
    await statusSays(page, de.app.status.nothingToUndo);
    await goTo(page, redoByKey, states.slice(1));
    await redoByKey(page);
    await page.keyboard.press('Control+Home');
    for (let turn = 0; turn < passages; turn += 1) await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('h');
    await page.getByLabel(de.coding.codingBar).getByText(de.acts.weightOf(75)).waitFor();
    await saved(page);
  }, 120_000);
});

describe('a coding', () => {
  it('gets another code when its stripe is dragged there, and its old one back', async () => {
    launched = await launchApp();
    const { page } = launched;
    await startPage(page);
    await openDemo(page);
    await openInterview(page);
    const before = await codings(page);
    const stripe = codedText(page).locator('button[data-coding]').first();
    const words = ((await stripe.getAttribute('aria-label')) ?? '').split(': ').at(-1);
    const code = 'Experimentierräume';
    await recodeByDrag(page, stripe, code);
    await expect.poll(() => codings(page)).not.toEqual(before);
    expect((await codings(page)).filter((one) => one.startsWith(code) && one.endsWith(words ?? ''))).toHaveLength(1);
    await undoByKey(page);
    await expect.poll(() => codings(page)).toEqual(before);
  });
});

/** Opens the interview by the palette and gives the text the keyboard. */
async function openInterview(page: Page): Promise<void> {
  await doByPalette(page, interview);
  await codedText(page, interview).waitFor();
  await page.locator('[data-coded-text] button[data-coding]').first().waitFor();
  await page.keyboard.press('Control+Shift+T');
}

/** Presses a key once for every state and finds it, word for word. */
async function goTo(
  page: Page,
  step: (page: Page) => Promise<void>,
  states: readonly (readonly string[])[],
): Promise<void> {
  for (const state of states) {
    await step(page);
    await expect.poll(() => codings(page)).toEqual(state);
  }
}
