import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { required } from '../../shared/kernel/assert';
import type { ProjectId } from '../../shared/kernel/ids';
import type { Texts } from '../../shared/project/project';
import { arbitraryProject } from '../../shared/test/arbitrary-project';
import { canonical } from '../../shared/test/canonical';
import { choices, takeStep, type Choice } from '../../shared/test/random-history';
import { readProject } from '../db/repository';
import { currentProject, dispatch, openProjectHandle, redo, undo, whenSaved } from './project-store';
import { addProject, closeProject, openProject } from './projects';

afterEach(closeProject);

const length = 200;
const half = length / 2;

/** What the database holds, words included, once everything is written. */
async function stored(): Promise<string> {
  await whenSaved();
  const { db } = openProjectHandle();
  const { project } = required(await readProject(db), 'stored project');
  return canonical({ project, texts: await storedTexts() });
}

async function storedTexts(): Promise<Texts> {
  const rows = await openProjectHandle().db.texts.toArray();
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** The study as it is drawn, with the words that are stored. */
async function shown(): Promise<string> {
  await whenSaved();
  return canonical({ project: currentProject(), texts: await storedTexts() });
}

async function closeAndOpen(id: ProjectId): Promise<void> {
  const before = await stored();
  await closeProject();
  await openProject(id);
  expect((await stored()) === before, 'the same after closing and opening').toBe(true);
}

async function doOne(choice: Choice): Promise<string> {
  await whenSaved();
  const texts = await storedTexts();
  return dispatch((project, wanted: Choice, ports) => takeStep({ project, texts }, wanted, ports).change, choice).name;
}

it.each([1, 2])(
  `leads 200 commands back and forward again to the byte, closed and opened in between (run %i)`,
  async (seed) => {
    const [sample] = fc.sample(fc.record({ study: arbitraryProject(), wanted: choices(length) }), { numRuns: 1, seed });
    const { study, wanted } = required(sample, 'sample');
    const id = await addProject(study.project, study.texts);
    const states = [await shown()];
    const names = new Set<string>();
    for (const [at, choice] of wanted.entries()) {
      if (at === half) await closeAndOpen(id);
      names.add(await doOne(choice));
      states.push(await shown());
    }
    expect(names.size).toBeGreaterThan(15);
    expect(await stored()).toBe(states.at(-1));
    for (let at = length - 1; at >= 0; at -= 1) {
      if (at === half) await closeAndOpen(id);
      expect(await undo()).not.toBeNull();
      expect((await shown()) === states[at], `state ${at} after undo`).toBe(true);
    }
    expect(await undo()).toBeNull();
    expect(await stored()).toBe(states[0]);
    for (let at = 1; at <= length; at += 1) {
      if (at === half) await closeAndOpen(id);
      expect(await redo()).not.toBeNull();
      expect((await shown()) === states[at], `state ${at} after redo`).toBe(true);
    }
    expect(await redo()).toBeNull();
    expect(await stored()).toBe(states.at(-1));
  },
  120_000,
);
