import { afterEach, describe, expect, it } from 'vitest';
import { addDocuments } from '../../shared/commands/add-documents';
import { createCode } from '../../shared/commands/create-code';
import { required } from '../../shared/kernel/assert';
import type { ProjectId } from '../../shared/kernel/ids';
import { smallProject } from '../../shared/test/small-project';
import { request } from '../bridge/backend';
import { databaseName } from '../db/database';
import { currentProject, dispatch, projectStore, UnsavedChangesError, whenSaved } from './project-store';
import { loadText } from './texts';
import { addProject, closeProject, createProject, listProjects, openProject } from './projects';

afterEach(async () => {
  await closeProject().catch(closeProject);
});

function newProject(): Promise<ProjectId> {
  return createProject({ name: 'Neu', language: 'de', coderName: 'M. Yilmaz' });
}

function addCode(name: string): void {
  dispatch(createCode, { name, parentId: null });
}

function codeNames(): readonly string[] {
  return [...currentProject().codes.values()].map((code) => code.name).sort();
}

async function loseJournal(id: ProjectId): Promise<void> {
  const projects = await (await navigator.storage.getDirectory()).getDirectoryHandle('projects');
  await (await projects.getDirectoryHandle(id)).removeEntry('journal.log');
}

function settled<Value>(asked: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('failed'));
  });
}

function loseDatabase(id: ProjectId): Promise<unknown> {
  return settled(indexedDB.deleteDatabase(databaseName(id)));
}

describe('a project whose journal was lost', () => {
  it('goes on being saved in both places', async () => {
    const id = await newProject();
    addCode('Vertrauen');
    await whenSaved();
    await closeProject();
    await loseJournal(id);
    await openProject(id);
    expect(projectStore.getState().notices).toMatchObject([{ kind: 'reseeded' }]);
    addCode('Mut');
    await whenSaved();
    await closeProject();
    await loseDatabase(id);
    await openProject(id);
    expect(codeNames()).toEqual(['Mut', 'Vertrauen']);
  });
});

describe('a change too long for one message', () => {
  it('is in the journal to the letter', async () => {
    const id = await newProject();
    const documents = ['Ä', 'ß'].map((letter) => ({
      name: letter,
      kind: 'notes' as const,
      eventId: null,
      text: letter.repeat(1_500_000),
      turns: [],
      attributes: {},
      origin: null,
      quotation: null,
    }));
    dispatch(addDocuments, { documents });
    addCode('Danach');
    await whenSaved();
    const before = currentProject();
    await closeProject();
    await loseDatabase(id);
    await openProject(id);
    expect(projectStore.getState().notices).toEqual([{ kind: 'rebuilt', changes: 3 }]);
    expect(currentProject()).toEqual(before);
    const [first] = before.documents.values();
    expect(await loadText(required(first, 'document').revisionId)).toBe('Ä'.repeat(1_500_000));
  });
});

describe('a project whose database lost a part', () => {
  it.each([0, 1])('is rebuilt from the journal, %i changes ahead', async (ahead) => {
    const id = await newProject();
    addCode('Vertrauen');
    await whenSaved();
    await closeProject();
    const db = await settled(indexedDB.open(databaseName(id)));
    const change = db.transaction(['info', 'meta'], 'readwrite');
    await settled(change.objectStore('info').clear());
    await settled(change.objectStore('meta').put({ key: 'lastSeq', value: 2 - ahead }));
    db.close();
    await openProject(id);
    expect(codeNames()).toEqual(['Vertrauen']);
    expect(projectStore.getState().notices).toEqual([{ kind: 'rebuilt', changes: 2 }]);
  });
});

describe('a project that cannot be saved', () => {
  it('is not closed without a warning, and is whole again when it is closed all the same', async () => {
    const id = await newProject();
    await request('journal.close', { projectId: id });
    addCode('Vertrauen');
    await expect(whenSaved()).rejects.toThrow();
    await expect(closeProject()).rejects.toThrow(UnsavedChangesError);
    expect(codeNames()).toEqual(['Vertrauen']);
    addCode('Mut');
    await expect(newProject()).rejects.toThrow(UnsavedChangesError);
    await closeProject();
    await openProject(id);
    expect(codeNames()).toEqual(['Vertrauen']);
  });
});

describe('a project that cannot be brought in', () => {
  it('leaves nothing behind, and can be brought in later', async () => {
    const id = await newProject();
    const project = currentProject();
    await closeProject();
    await request('journal.remove', { projectId: id });
    await loseDatabase(id);
    const newer = await settled(indexedDB.open(databaseName(id), 990));
    newer.close();
    await expect(addProject(project, new Map())).rejects.toThrow('newer');
    expect((await listProjects()).map((summary) => summary.id)).not.toContain(id);
    expect(projectStore.getState().status).toBe('none');
    await loseDatabase(id);
    expect(await addProject(project, new Map())).toBe(id);
  });
});

describe('opening', () => {
  it('twice at once opens once, and changes are saved', async () => {
    const id = await newProject();
    await closeProject();
    await Promise.all([openProject(id), openProject(id)]);
    addCode('Vertrauen');
    await whenSaved();
    expect(projectStore.getState().saving).toBe('saved');
  });

  it('of a project that was removed meanwhile says so and leaves nothing behind', async () => {
    const id = await newProject();
    await closeProject();
    await request('journal.remove', { projectId: id });
    await loseDatabase(id);
    await expect(openProject(id)).rejects.toMatchObject({ code: 'project-not-found' });
    expect((await listProjects()).map((summary) => summary.id)).not.toContain(id);
    await request('journal.restore', { projectId: id });
    await openProject(id);
  });
});

describe('a text that is still being fetched', () => {
  it('troubles nobody when the project is closed meanwhile', async () => {
    const small = smallProject();
    const texts = new Map([...small.project.revisions.values()].map(({ id, length }) => [id, 'x'.repeat(length)]));
    const id = await addProject(small.project, texts);
    await closeProject();
    await openProject(id);
    const fetched = [...small.project.revisions.keys()].map((revisionId) => loadText(revisionId));
    await Promise.all([closeProject(), Promise.allSettled(fetched)]);
    const outcomes = await Promise.allSettled(fetched);
    expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? String(outcome.reason) : ''))).not.toContain(
      'Error: Missing: open project',
    );
    await openProject(id);
    const [revisionId] = small.project.revisions.keys();
    expect(await loadText(required(revisionId, 'revision'))).toMatch(/^x+$/);
  });
});
