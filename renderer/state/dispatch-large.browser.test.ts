import { afterEach, expect, it } from 'vitest';
import { createCode } from '../../shared/commands/create-code';
import type { Command } from '../../shared/commands/command';
import { smallProject } from '../../shared/test/small-project';
import { currentProject, dispatch, dispatchLarge, undo } from './project-store';
import { addProject, closeProject } from './projects';

afterEach(closeProject);

const small = smallProject();
const texts = new Map([...small.project.revisions.keys()].map((id) => [id, 'Kurz.']));
const trust = { name: 'Vertrauen', parentId: null };

function names(): readonly string[] {
  return [...currentProject().codes.values()].map(({ name }) => name);
}

it('does a large change in one step, later than it is asked for', async () => {
  await addProject(small.project, texts);
  const before = names();
  const doing = dispatchLarge(createCode, trust);
  expect(names()).toEqual(before);
  await doing;
  expect(names()).toEqual([...before, 'Vertrauen']);
  await undo();
  expect(names()).toEqual(before);
});

it('works it out anew when something else is done meanwhile, and loses neither', async () => {
  await addProject(small.project, texts);
  const before = names();
  const seen: number[] = [];
  const counted: Command<typeof trust> = (project, args, ports) => {
    seen.push(project.codes.size);
    return createCode(project, args, ports);
  };
  const doing = dispatchLarge(counted, trust);
  dispatch(createCode, { name: 'Mut', parentId: null });
  await doing;
  expect(names()).toEqual([...before, 'Mut', 'Vertrauen']);
  expect(seen).toEqual([before.length, before.length + 1]);
});

it('does nothing when it is called off, or the project is closed', async () => {
  await addProject(small.project, texts);
  const before = names();
  const controller = new AbortController();
  const calledOff = dispatchLarge(createCode, trust, controller.signal);
  controller.abort();
  await expect(calledOff).rejects.toThrow();
  expect(names()).toEqual(before);
  const closed = dispatchLarge(createCode, trust);
  await Promise.all([closeProject(), expect(closed).rejects.toThrow('The project was closed')]);
});
