import { afterEach, describe, expect, it } from 'vitest';
import { createCode } from '../../shared/commands/create-code';
import { writeQdpx } from '../../shared/exporters/formats/qdpx';
import type { FileId, ProjectId } from '../../shared/kernel/ids';
import { sha256 } from '../../shared/kernel/sha256';
import { projectBuilder } from '../../shared/test/build';
import { testId } from '../../shared/test/test-id';
import { databaseName } from '../db/database';
import { loadArrival } from '../state/arrival';
import { readKeptFile } from '../state/kept-files';
import { currentProject, dispatch, projectStore, whenSaved } from '../state/project-store';
import { bringIn, closeProject, createProject, listProjects, openProject, removeProject } from '../state/projects';
import { loadTexts } from '../state/texts';
import { readProjectFile, type ReadingProject } from './project-client';

async function demo(): Promise<File> {
  const answer = await fetch('/fixtures/demo/demo.qdpx');
  return new File([await answer.arrayBuffer()], 'demo.qdpx');
}

/** A project that keeps a recording of more than one piece. */
const recording = new Uint8Array(6_000_000).fill(7);
const recordingHash = hashOf(recording);

function hashOf(bytes: Uint8Array): string {
  return [...sha256(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function recorded(): Promise<ReadingProject> {
  const builder = projectBuilder().document('Tisch', 'Kurz und »gut«.').code('Mut');
  const { project, texts } = builder.build();
  const file = {
    id: testId(15, 1) as FileId,
    documentId: builder.documentId('Tisch'),
    role: 'media' as const,
    name: 'Gespräch.m4a',
    mediaType: 'audio/mp4',
    size: recording.length,
    sha256: recordingHash,
    createdAt: project.info.createdAt,
  };
  const whole = { project: { ...project, files: new Map([[file.id, file]]) }, texts };
  const bytes = writeQdpx({ ...whole, files: new Map([[recordingHash, recording]]) });
  const outcome = await readProjectFile(new File([new Uint8Array(bytes)], 'Gespräche.qdpx'));
  if (outcome?.ok !== true) throw new Error('The project could not be read');
  return outcome.value;
}

/** Names of the databases of projects in this browser. */
async function databases(): Promise<readonly string[]> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  return names.filter((name) => name.startsWith(databaseName('' as ProjectId))).sort();
}

afterEach(async () => {
  await closeProject();
});

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

  it('tells how far it is while it is stored, its recordings with it, and ends with all of it', async () => {
    const reading = await recorded();
    const fractions: number[] = [];
    const id = await bringIn(reading, { onProgress: (fraction) => fractions.push(fraction) });
    reading.close();
    expect(fractions.length).toBeGreaterThan(2);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions[0]).toBeLessThan(0.9);
    const kept = await readKeptFile(recordingHash);
    expect(hashOf(new Uint8Array(await kept.arrayBuffer()))).toBe(recordingHash);
    await closeProject();
    await removeProject(id);
  });

  it('leaves nothing behind when it is called off, and what was open as it was', async () => {
    const open = await createProject({ name: 'Offen', language: 'de', coderName: 'M. Yilmaz' });
    dispatch(createCode, { name: 'Vertrauen', parentId: null });
    await whenSaved();
    const before = { state: projectStore.getState(), projects: await listProjects(), databases: await databases() };
    const reading = await recorded();
    const cancel = new AbortController();
    const storing = bringIn(reading, { signal: cancel.signal, onProgress: () => cancel.abort() });
    await expect(storing).rejects.toThrow(/abort/i);
    reading.close();
    expect(projectStore.getState()).toBe(before.state);
    expect(await listProjects()).toEqual(before.projects);
    expect(await databases()).toEqual(before.databases);

    dispatch(createCode, { name: 'Mut', parentId: null });
    await whenSaved();
    const again = await recorded();
    const id = await bringIn(again);
    again.close();
    expect(currentProject().documents.size).toBe(1);
    await closeProject();
    await removeProject(id);
    await removeProject(open);
  });

  it('still tells how it came in when its database is rebuilt from the journal', async () => {
    const reading = await recorded();
    const id = await bringIn(reading);
    reading.close();
    await closeProject();
    await new Promise((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(databaseName(id));
      deleting.onsuccess = resolve;
      deleting.onerror = reject;
    });
    await openProject(id);
    expect(projectStore.getState().notices).toEqual([{ kind: 'rebuilt', changes: 1 }]);
    expect(await loadArrival()).toEqual({ file: 'Gespräche.qdpx', preview: reading.preview });
    await closeProject();
    await removeProject(id);
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

  it('comes back with nothing when cancelled in the middle of a long line, and leaves the open project as it was', async () => {
    const id = await createProject({ name: 'Offen', language: 'de', coderName: 'M. Yilmaz' });
    const before = { project: currentProject(), databases: await databases() };
    const text = new Array<string>(10).fill('Wort und Antwort. '.repeat(60_000));
    const head = '<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="a"><Sources>';
    const source = '<TextSource guid="a0000000-0000-4000-8000-000000000000" name="a"><PlainTextContent>';
    const tail = '</PlainTextContent></TextSource></Sources></Project>';
    const cancel = new AbortController();
    const reading = readProjectFile(new File([head, source, ...text, tail], 'a.qde'), {
      signal: cancel.signal,
      onProgress: (fraction) => void (fraction > 0.3 && cancel.abort()),
    });
    expect(await reading).toBeNull();
    expect(cancel.signal.aborted).toBe(true);
    expect({ project: currentProject(), databases: await databases() }).toEqual(before);
    await closeProject();
    await removeProject(id);
  });
});
