import { afterEach, expect, it } from 'vitest';
import { createCode } from '../../shared/commands/create-code';
import { removeCode } from '../../shared/commands/remove-code';
import { removeDocuments } from '../../shared/commands/remove-documents';
import { required } from '../../shared/kernel/assert';
import type { ProjectId } from '../../shared/kernel/ids';
import { canonical } from '../../shared/test/canonical';
import { smallProject, smallText } from '../../shared/test/small-project';
import { changesBetween, findWayBack, loadHistory, takeWayBack } from './history';
import { currentProject, dispatch, openProjectHandle, redo, undo, whenSaved } from './project-store';
import { addProject, closeProject, openProject } from './projects';
import { textsOfDocument } from './texts';

afterEach(closeProject);

const small = smallProject();
const texts = new Map(
  [...small.project.revisions.values()].map(({ id, documentId }) => [
    id,
    documentId === small.documentId ? smallText : 'Kurz.',
  ]),
);

async function now(): Promise<string> {
  await whenSaved();
  const rows = await openProjectHandle().db.texts.toArray();
  return canonical({ project: currentProject(), texts: new Map(rows.map(({ id, text }) => [id, text])) });
}

/** A project with its states after each step: a code, another, one undone, a document removed. */
async function worked(): Promise<{ readonly id: ProjectId; readonly states: readonly string[] }> {
  const id = await addProject(small.project, texts);
  const states = [await now()];
  const note = async (): Promise<void> => void states.push(await now());
  dispatch(createCode, { name: 'Vertrauen', parentId: null });
  await note();
  dispatch(removeCode, { codeId: small.a });
  await note();
  await undo();
  await note();
  const documentTexts = await textsOfDocument(small.documentId);
  dispatch(removeDocuments, { documents: [{ documentId: small.documentId, texts: documentTexts }] });
  await note();
  return { id, states };
}

it('grows while it is shown, and knows who did it', async () => {
  await addProject(small.project, texts);
  expect((await loadHistory()).map(({ name }) => name)).toEqual(['read-project']);
  dispatch(createCode, { name: 'Vertrauen', parentId: null });
  expect((await loadHistory()).at(-1)).toMatchObject({ seq: 2, name: 'create-code', by: small.coderId });
});

it('leads back to every point after a restart, words included, and forward again by undo', async () => {
  const { id, states } = await worked();
  await closeProject();
  await openProject(id);
  // The last state is the present one.
  for (const [at, state] of states.slice(0, -1).entries()) {
    const before = await now();
    const way = await findWayBack(at + 1);
    expect(takeWayBack(way)).toBe(true);
    expect((await now()) === state, `state ${at}`).toBe(true);
    await undo();
    expect((await now()) === before, `back from ${at}`).toBe(true);
  }
  await redo();
  await closeProject();
  await openProject(id);
  expect(await now()).toBe(states.at(-2));
});

it('does not go a way that was read before something else was done', async () => {
  await worked();
  const way = await findWayBack(1);
  dispatch(createCode, { name: 'Später', parentId: null });
  const before = currentProject();
  expect(takeWayBack(way)).toBe(false);
  expect(currentProject()).toBe(before);
});

it('stops reading when it is cancelled, and says how far it is', async () => {
  await worked();
  const fractions: number[] = [];
  await changesBetween(1, 5, { onProgress: (fraction) => fractions.push(fraction) });
  expect(required(fractions.at(-1), 'progress')).toBe(1);
  await expect(changesBetween(1, 5, { signal: AbortSignal.abort(new Error('cancelled')) })).rejects.toThrow(
    'cancelled',
  );
});
