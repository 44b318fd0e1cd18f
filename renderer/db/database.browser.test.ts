import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { applyCode } from '../../shared/commands/apply-code';
import { apply, diffOf, invert, type Diff } from '../../shared/commands/diff';
import type { HistoryEntry } from '../../shared/commands/history';
import { removeDocuments } from '../../shared/commands/remove-documents';
import { wholeProject } from '../../shared/commands/whole-project';
import type { CodeId, CodingId, DocumentId, ProjectId, Timestamp } from '../../shared/kernel/ids';
import type { Coding } from '../../shared/project/coding';
import { plainMatrix } from '../../shared/project/matrix-view';
import { smallProject, smallText } from '../../shared/test/small-project';
import { placesIn } from '../../shared/text/place-marks';
import { testId } from '../../shared/test/test-id';
import { databaseName, NewerDatabaseError, openDatabase, type ProjectDatabase } from './database';
import {
  clearDatabase,
  lastSeqOf,
  readDiff,
  readDiffs,
  readProject,
  readText,
  readTextDrafts,
  writeChanges,
  writeTextDraft,
} from './repository';

const opened: ProjectDatabase[] = [];

async function freshDatabase(): Promise<ProjectDatabase> {
  const db = await openDatabase(crypto.randomUUID() as ProjectId);
  opened.push(db);
  return db;
}

afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

function entry(seq: number, kind: HistoryEntry['kind'] = 'do'): HistoryEntry {
  return { seq, at: '2026-01-01T00:00:00.000Z' as Timestamp, kind, target: null, name: 'apply-code', params: {} };
}

const small = smallProject();
const revisionId = small.project.documents.get(small.documentId)!.revisionId;
const otherRevisionId = small.project.documents.get(small.otherDocumentId)!.revisionId;
const texts = new Map([
  [revisionId, smallText],
  [otherRevisionId, 'Kurz.'],
]);
const whole = wholeProject(small.project, texts);
const coding = applyCode(
  small.project,
  {
    documentId: small.documentId,
    text: smallText,
    spans: [{ start: 24, end: 65 }],
    codeIds: [small.a],
    coderId: small.coderId,
  },
  small.ports,
).diff;

/** A cell summary as it was written before version 3: its basis was a list of ids. */
function oldSummary() {
  return {
    id: testId(11, 0),
    matrixViewId: testId(10, 0),
    codeId: small.a,
    columnId: small.eventId,
    statements: [{ text: 'Es trägt.', codingIds: [testId(7, 0)] }],
    basis: [testId(7, 0)],
    checkedAt: '2026-01-01T00:00:00.000Z',
  };
}

/** A matrix view as it was written before version 3: its cells showed one thing. */
const oldView = {
  id: testId(10, 0),
  name: 'Übersicht',
  rows: 'categories',
  columns: 'documents',
  cells: 'quotations',
  withSubcodes: true,
  createdAt: '2026-01-01T00:00:00.000Z',
};

describe('the database of a project', () => {
  it('gives back the whole project as it was written', async () => {
    const db = await freshDatabase();
    await writeChanges(db, [{ entry: entry(1, 'start'), diff: whole }], small.project);
    const after = apply(small.project, coding);
    await writeChanges(db, [{ entry: entry(2), diff: coding }], after);
    expect(await readProject(db)).toEqual({ project: after, history: [entry(1, 'start'), entry(2)] });
    expect(await readText(db, revisionId)).toBe(smallText);
    expect(await lastSeqOf(db)).toBe(2);
    expect(await readDiff(db, 2)).toEqual(coding);
  });

  it('gives back the codings of more documents than it reads at a time', async () => {
    const db = await freshDatabase();
    const many = Array.from({ length: 200 }, (_, index) => ({ documentId: testId(3, index) as DocumentId, index }));
    const [pattern] = coding.codings!.added;
    const codings = many.map(({ documentId, index }): [DocumentId, readonly Coding[]] => [
      documentId,
      [{ ...pattern!, documentId, id: testId(7, index) as CodingId }],
    ]);
    const project = { ...small.project, codings: new Map(codings) };
    await writeChanges(db, [{ entry: entry(1, 'start'), diff: wholeProject(project, texts) }], project);
    expect((await readProject(db))?.project.codings).toEqual(project.codings);
  });

  it('writes more records than it asks for at a time in one transaction, all or none', async () => {
    const db = await freshDatabase();
    const [code] = [...small.project.codes.values()];
    const added = Array.from({ length: 500 }, (_, index) => ({ ...code!, id: testId(5, 1000 + index) as CodeId }));
    const diff = diffOf('codes', { added });
    await writeChanges(db, [{ entry: entry(1, 'start'), diff: whole }], small.project);
    const unstorable = { ...added[499]!, name: (() => '') as unknown as string };
    const broken = diffOf('codes', { added: [...added.slice(0, 499), unstorable] });
    await expect(writeChanges(db, [{ entry: entry(2), diff: broken }], small.project)).rejects.toThrow();
    expect(await db.codes.count()).toBe(small.project.codes.size);
    await writeChanges(db, [{ entry: entry(2), diff }], apply(small.project, diff));
    expect(await db.codes.count()).toBe(small.project.codes.size + 500);
  });

  it('forgets the list of a document when its last coding goes', async () => {
    const db = await freshDatabase();
    const coded = apply(small.project, coding);
    await writeChanges(db, [{ entry: entry(1, 'start'), diff: wholeProject(coded, texts) }], coded);
    await writeChanges(db, [{ entry: entry(2), diff: invert(coding) }], small.project);
    expect(await db.codings.count()).toBe(0);
  });

  it('writes several changes at once as if one after the other', async () => {
    const db = await freshDatabase();
    const removal = removeDocuments(apply(small.project, coding), {
      documents: [{ documentId: small.documentId, texts: [{ id: revisionId, text: smallText }] }],
    }).diff;
    const after = apply(apply(small.project, coding), removal);
    const changes: { entry: HistoryEntry; diff: Diff }[] = [
      { entry: entry(1, 'start'), diff: whole },
      { entry: entry(2), diff: coding },
      { entry: entry(3), diff: removal },
    ];
    await writeChanges(db, changes, after);
    expect((await readProject(db))?.project).toEqual(after);
    expect(await readText(db, revisionId)).toBeUndefined();
  });

  it('gives the same rows when a change is written twice', async () => {
    const db = await freshDatabase();
    await writeChanges(db, [{ entry: entry(1, 'start'), diff: whole }], small.project);
    const after = apply(small.project, coding);
    await writeChanges(db, [{ entry: entry(2), diff: coding }], after);
    await writeChanges(db, [{ entry: entry(2), diff: coding }], after);
    expect((await readProject(db))?.project).toEqual(after);
    await clearDatabase(db);
    expect(await readProject(db)).toBeNull();
  });

  it('writes nothing of a change that it cannot write whole', async () => {
    const db = await freshDatabase();
    await writeChanges(db, [{ entry: entry(1, 'start'), diff: whole }], small.project);
    const unwritable = { ...entry(2), params: { passages: (() => 1) as unknown as number } };
    const after = apply(small.project, coding);
    await expect(writeChanges(db, [{ entry: unwritable, diff: coding }], after)).rejects.toThrow('could not be cloned');
    expect(await readProject(db)).toEqual({ project: small.project, history: [entry(1, 'start')] });
    expect(await lastSeqOf(db)).toBe(1);
  });

  it('opens again by itself when it was closed in between', async () => {
    const db = await freshDatabase();
    await writeChanges(db, [{ entry: entry(1, 'start'), diff: whole }], small.project);
    db.close({ disableAutoOpen: false });
    await writeChanges(db, [{ entry: entry(2), diff: coding }], apply(small.project, coding));
    expect(await lastSeqOf(db)).toBe(2);
  });

  it('keeps everything when it was made by version 1, and then holds drafts', async () => {
    const id = crypto.randomUUID() as ProjectId;
    const old = await openDatabase(id, 1);
    await writeChanges(old, [{ entry: entry(1, 'start'), diff: whole }], small.project);
    old.close();
    const db = await openDatabase(id);
    opened.push(db);
    expect((await readProject(db))?.project).toEqual(small.project);
    const draft = { documentId: small.documentId, revisionId, edits: [{ from: 0, to: 1, insert: '🙂' }] };
    await writeTextDraft(db, small.documentId, draft);
    expect(await readTextDrafts(db)).toEqual([draft]);
    await writeTextDraft(db, small.documentId, null);
    expect(await readTextDrafts(db)).toEqual([]);
  });

  it('brings up what version 2 wrote of cell summaries, in its stores and in the changes it kept', async () => {
    const id = crypto.randomUUID() as ProjectId;
    const old = await openDatabase(id, 2);
    const summary = oldSummary();
    const added = { cellSummaries: { added: [summary], updated: [], removed: [] } } as unknown as Diff;
    await writeChanges(old, [{ entry: entry(1, 'start'), diff: whole }], small.project);
    await writeChanges(old, [{ entry: entry(2), diff: added }], small.project);
    old.close();
    const db = await openDatabase(id);
    opened.push(db);
    const [codingId] = summary.basis;
    const today = { ...summary, basis: [{ codingId, codeId: null, documentId: null, quote: '' }] };
    expect([...((await readProject(db))?.project.cellSummaries.values() ?? [])]).toEqual([today]);
    expect((await readDiff(db, 2))?.cellSummaries?.added).toEqual([today]);
    expect((await readDiffs(db, 2, 2))[0]?.cellSummaries?.added).toEqual([today]);
  });

  it('brings up what version 2 wrote of matrix views, in its stores and in the changes it kept', async () => {
    const id = crypto.randomUUID() as ProjectId;
    const old = await openDatabase(id, 2);
    const added = { matrixViews: { added: [oldView], updated: [], removed: [] } } as unknown as Diff;
    await writeChanges(old, [{ entry: entry(1, 'start'), diff: whole }], small.project);
    await writeChanges(old, [{ entry: entry(2), diff: added }], small.project);
    old.close();
    const db = await openDatabase(id);
    opened.push(db);
    const today = { ...plainMatrix, ...oldView, cells: ['quotations'] };
    expect([...((await readProject(db))?.project.matrixViews.values() ?? [])]).toEqual([today]);
    expect((await readDiff(db, 2))?.matrixViews?.added).toEqual([today]);
  });

  it('finds times and pages in the texts that version 5 held', async () => {
    const id = crypto.randomUUID() as ProjectId;
    const old = await openDatabase(id, 5);
    await writeChanges(old, [{ entry: entry(1, 'start'), diff: whole }], small.project);
    const text = '[S. 3]\n[00:05] Kurz.';
    await old.texts.put({ id: otherRevisionId, text });
    old.close();
    const db = await openDatabase(id);
    opened.push(db);
    const revisions = (await readProject(db))?.project.revisions;
    expect(revisions?.get(otherRevisionId)).toMatchObject(placesIn(text));
    expect(revisions?.get(revisionId)).toEqual(small.project.revisions.get(revisionId));
  });

  it('refuses to be opened by an app that is older than it', async () => {
    const id = crypto.randomUUID() as ProjectId;
    const newer = new Dexie(databaseName(id));
    newer.version(99).stores({ info: 'id', future: 'id' });
    await newer.open();
    newer.close();
    await expect(openDatabase(id)).rejects.toBeInstanceOf(NewerDatabaseError);
    await Dexie.delete(databaseName(id));
  });
});
