import { describe, expect, it } from 'vitest';
import { currentProject } from '../state/project-store';
import { bringIn, closeProject, listProjects, openProject, removeProject } from '../state/projects';
import { loadTexts } from '../state/texts';
import { readProjectFile } from './project-client';

async function demo(): Promise<File> {
  const answer = await fetch('/fixtures/demo/demo.qdpx');
  return new File([await answer.arrayBuffer()], 'demo.qdpx');
}

const startBreaking = (): Worker =>
  new Worker(new URL('./test/breaking.worker.ts', import.meta.url), { type: 'module' });

describe('a whole project out of a file', () => {
  it('is looked at, brought in from its worker, and is the same after it was closed', async () => {
    const outcome = await readProjectFile(await demo());
    if (outcome?.ok !== true) throw new Error('The demo project could not be read');
    const reading = outcome.value;
    expect(reading.preview).toMatchObject({ format: 'qdpx', problems: [], counts: { events: 3 } });
    expect(reading.preview.examples).toHaveLength(5);
    const first = await bringIn(reading);
    const project = currentProject();
    expect(project.documents.size).toBe(reading.preview.counts.documents);
    expect([...(await loadTexts([...project.revisions.keys()])).values()].every((text) => text !== '')).toBe(true);
    await closeProject();
    await openProject(first);
    expect(currentProject()).toEqual(project);

    const copy = await bringIn(reading);
    reading.close();
    expect(copy).not.toBe(first);
    expect(currentProject().codings).toEqual(project.codings);
    await closeProject();
    await removeProject(first);
    await removeProject(copy);
  });

  it('leaves nothing behind when it cannot be stored', async () => {
    const outcome = await readProjectFile(await demo());
    if (outcome?.ok !== true) throw new Error('The demo project could not be read');
    const before = await listProjects();
    const broken = { ...outcome.value, name: 'Halb', store: () => Promise.reject(new Error('disk')) };
    await expect(bringIn(broken)).rejects.toThrow('disk');
    outcome.value.close();
    expect(await listProjects()).toEqual(before);
  });

  it('says why a file is no project, and names one that breaks the worker', async () => {
    const none = await readProjectFile(new File(['kein Archiv'], 'a.qdpx'));
    expect(none?.ok === false && none.error).toMatchObject({ code: 'no-project', file: 'a.qdpx' });
    const broken = await readProjectFile(new File(['a'], 'break'), { startWorker: startBreaking });
    expect(broken?.ok === false && broken.error).toMatchObject({ code: 'reader-crashed', file: 'break' });
  });

  it('comes back with nothing when cancelled', async () => {
    const file = new File(['a'], 'hang');
    expect(await readProjectFile(file, { signal: AbortSignal.abort() })).toBeNull();
    const cancel = new AbortController();
    const reading = readProjectFile(file, { signal: cancel.signal, startWorker: startBreaking });
    cancel.abort();
    expect(await reading).toBeNull();
  });
});
