import { afterEach, describe, expect, it } from 'vitest';
import { applyCode } from '../../shared/commands/apply-code';
import { createCode } from '../../shared/commands/create-code';
import { memoOn } from '../../shared/commands/memo-on';
import { setMemo } from '../../shared/commands/set-memo';
import { digestOf } from '../../shared/kernel/digest';
import type { ProjectId } from '../../shared/kernel/ids';
import { smallProject, smallText } from '../../shared/test/small-project';
import { request } from '../bridge/backend';
import { databaseName } from '../db/database';
import { keepFiles } from './kept-files';
import { currentCoderId, currentProject, dispatch, projectStore, redo, undo, whenSaved } from './project-store';
import {
  addProject,
  bringIn,
  closeProject,
  createProject,
  FileUnderWayError,
  listProjects,
  openProject,
  removeProject,
  restoreProject,
} from './projects';
import { openDialog, session } from './session-store';
import { asWork } from './under-way';

const small = smallProject();
const texts = new Map(
  [...small.project.revisions.values()].map(({ id, documentId }) => [
    id,
    documentId === small.documentId ? smallText : 'Kurz.',
  ]),
);

afterEach(async () => {
  await closeProject();
});

async function codedProject(): Promise<ProjectId> {
  const id = await addProject(small.project, texts);
  for (const start of [24, 33, 40]) {
    dispatch(applyCode, {
      documentId: small.documentId,
      text: smallText,
      spans: [{ start, end: start + 5 }],
      codeIds: [small.a],
      coderId: currentCoderId(),
    });
  }
  await whenSaved();
  return id;
}

function deleteDatabase(id: ProjectId): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName(id));
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('not deleted'));
  });
}

describe('a project', () => {
  it('stays open while a file is made of it', async () => {
    const id = await addProject(small.project, texts);
    let finish = (): void => undefined;
    const making = asWork('file', new AbortController(), () => new Promise<void>((done) => (finish = done)));
    await expect(closeProject()).rejects.toThrow(FileUnderWayError);
    await expect(addProject(small.project, texts)).rejects.toThrow(FileUnderWayError);
    expect(currentProject().info.id).toBe(id);
    finish();
    await making;
  });

  it('is there again after it was closed, and its changes can still be undone and done again', async () => {
    const id = await codedProject();
    const before = currentProject();
    await closeProject();
    await openProject(id);
    expect(currentProject()).toEqual(before);
    await undo();
    await undo();
    await redo();
    expect(currentProject().codings.get(small.documentId)).toHaveLength(2);
    await undo();
    await undo();
    expect(await undo()).toBeNull();
    expect(currentProject().codings.size).toBe(0);
  });

  it('is rebuilt from the journal when its database is gone, history included', async () => {
    const id = await codedProject();
    const before = currentProject();
    await closeProject();
    await deleteDatabase(id);
    await openProject(id);
    expect(currentProject()).toEqual(before);
    expect(projectStore.getState().notices).toEqual([{ kind: 'rebuilt', changes: 4 }]);
    await undo();
    expect(currentProject().codings.get(small.documentId)).toHaveLength(2);
  });

  it('counts nothing that changes nothing', async () => {
    await codedProject();
    const { stacks } = projectStore.getState();
    dispatch(applyCode, {
      documentId: small.documentId,
      text: smallText,
      spans: [{ start: 24, end: 29 }],
      codeIds: [small.a],
      coderId: currentCoderId(),
    });
    expect(projectStore.getState().stacks).toBe(stacks);
  });

  it('comes back from the trash with everything in it', async () => {
    const id = await codedProject();
    const before = currentProject();
    await removeProject(id);
    expect((await listProjects()).map((summary) => summary.id)).not.toContain(id);
    await restoreProject(id);
    await openProject(id);
    expect(currentProject()).toEqual(before);
  });

  it('starts empty with its coder, and keeps apart from a copy with the same id', async () => {
    const id = await createProject({ name: 'Neu', language: 'de', coderName: 'M. Yilmaz' });
    dispatch(createCode, { name: 'Vertrauen', parentId: null });
    await whenSaved();
    const copyOf = currentProject();
    const copyId = await addProject(copyOf, new Map());
    expect(copyId).not.toBe(id);
    dispatch(createCode, { name: 'Mut', parentId: null });
    await whenSaved();
    await openProject(id);
    expect([...currentProject().codes.values()].map((code) => code.name)).toEqual(['Vertrauen']);
    expect([...currentProject().coders.values()].map((coder) => coder.name)).toEqual(['M. Yilmaz']);
  });

  it('keeps its memos on the project when the copy gets an id of its own', async () => {
    const id = await createProject({ name: 'Neu', language: 'de', coderName: 'M. Yilmaz' });
    dispatch(setMemo, { target: { type: 'project', id }, title: '', text: 'Leitfaden überarbeiten' });
    await whenSaved();
    const copyId = await addProject(currentProject(), new Map());
    expect(memoOn(currentProject(), { type: 'project', id: copyId })?.text).toBe('Leitfaden überarbeiten');
  });

  it('leaves the dialog open that brings it in, so that one learns of a failure', async () => {
    await codedProject();
    const dialog = { kind: 'open-project', file: new File([], 'Studie.qdpx') } as const;
    openDialog(dialog);
    const incoming = {
      id: crypto.randomUUID() as ProjectId,
      name: 'Studie',
      store: () => Promise.reject(new Error('The disk is full')),
    };
    await expect(bringIn(incoming)).rejects.toThrow('The disk is full');
    expect(session.getState().dialog).toBe(dialog);
    expect((await listProjects()).map(({ id }) => id)).not.toContain(incoming.id);
  });

  it('goes off the list when it is opened and the app was ended before anything of it but files had come in', async () => {
    const id = crypto.randomUUID() as ProjectId;
    await request('journal.open', { projectId: id, name: 'Halb' });
    const words = new TextEncoder().encode('Wort');
    await keepFiles(new Map([[await digestOf(words), new Blob([words])]]), { projectId: id });
    await request('journal.close', { projectId: id });
    const ids = async () => (await listProjects()).map((summary) => summary.id);
    expect(await ids()).toContain(id);
    await expect(openProject(id)).rejects.toThrow('project-not-found');
    expect(await ids()).not.toContain(id);
  });
});
