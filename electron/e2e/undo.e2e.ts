import fc from 'fast-check';
import { afterAll, afterEach, expect, it } from 'vitest';
import { wholeProject } from '../../shared/commands/whole-project';
import { required } from '../../shared/kernel/assert';
import { arbitraryProject } from '../../shared/test/arbitrary-project';
import { canonical } from '../../shared/test/canonical';
import { countingPorts } from '../../shared/test/ports';
import { choices, takeSteps } from '../../shared/test/random-history';
import { writeJournal } from './app/journal-on-disk';
import { launchApp, removeUserData, type LaunchedApp } from './app/launch';
import { pictureIfFailed } from './app/on-failure';
import { storedProject } from './app/stored-project';
import { redoByKey, saved, startPage, statusBar, undoByKey } from './app/workspace';
import { de } from './app/words';

const length = 200;
const half = length / 2;
const name = 'Zweihundert Schritte';

let launched: LaunchedApp | null = null;
afterEach(async (context) => {
  await pictureIfFailed(context, launched?.page);
  await launched?.close().catch(() => undefined);
  launched = null;
});
afterAll(removeUserData);

it(`takes ${length} commands of every kind back and does them again, restarted in between, equal to the byte`, async ({
  annotate,
}) => {
  const [sample] = fc.sample(fc.record({ study: arbitraryProject(), wanted: choices(length) }), { numRuns: 1 });
  const { study, wanted } = required(sample, 'sample');
  const start = { ...study, project: { ...study.project, info: { ...study.project.info, name } } };
  const ports = countingPorts();
  const taken = takeSteps(start, wanted, ports);
  const states = [start, ...taken.map(({ after }) => after)].map(canonical);
  const { id } = start.project.info;

  // The history as an earlier session has left it: the app finds the journal alone and makes its database from it.
  const first = await launchApp();
  const { userData } = first;
  await first.close();
  await writeJournal(userData, { id, name }, [
    {
      kind: 'start',
      name: 'create-project',
      params: { project: name },
      diff: wholeProject(start.project, start.texts),
    },
    ...taken.map(({ change }) => ({ kind: 'do' as const, ...change })),
  ]);
  const restart = async (): Promise<LaunchedApp> => {
    await launched?.close();
    launched = await launchApp({ userData });
    await startPage(launched.page);
    await launched.page.getByRole('region', { name: de.welcome.recent.title }).getByRole('button').first().click();
    await statusBar(launched.page).waitFor();
    return launched;
  };
  let { page } = await restart();
  let compared = 0;
  const expectState = async (at: number, seq: number): Promise<void> => {
    await statusBar(page)
      .and(page.locator(`[data-saved-seq="${seq}"]`))
      .waitFor();
    expect(canonical(await storedProject(page, id)) === states[at], `state ${at}`).toBe(true);
    compared += 1;
  };
  let seq = await saved(page);
  expect(seq).toBe(1 + length);
  await expectState(length, seq);
  for (let at = length - 1; at >= 0; at -= 1) {
    if (at === half) ({ page } = await restart());
    await undoByKey(page);
    await expectState(at, (seq += 1));
  }
  for (let at = 1; at <= length; at += 1) {
    if (at === half) ({ page } = await restart());
    await redoByKey(page);
    await expectState(at, (seq += 1));
  }
  await annotate(
    `${compared} states compared, ${new Set(taken.map(({ change }) => change.name)).size} kinds of commands`,
  );
  expect(compared).toBe(2 * length + 1);
});
