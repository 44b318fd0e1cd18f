import { createStore } from 'zustand/vanilla';
import { stacksOf, type HistoryEntry } from '../../shared/commands/history';
import { wholeProject } from '../../shared/commands/whole-project';
import { ownProject } from '../../shared/commands/own-project';
import { required } from '../../shared/kernel/assert';
import type { CoderId, ProjectId, Timestamp } from '../../shared/kernel/ids';
import type { ProjectSummary } from '../../shared/ipc/contract';
import { defaultReferenceTemplate, type ProjectInfo } from '../../shared/project/info';
import { emptyProject, type Project, type Texts } from '../../shared/project/project';
import { request, RequestFailure } from '../bridge/backend';
import { databaseName, openDatabase, type ProjectDatabase } from '../db/database';
import type { IncomingProject, StoreTarget } from '../db/incoming-project';
import { clearDatabase, writeChanges } from '../db/repository';
import { countAhead } from './code-counts';
import { reasonOf } from './failure-reason';
import { appendToJournal } from './journal';
import { ports } from './ports';
import {
  closedState,
  finishWriting,
  openProjectHandle,
  openProjectId,
  projectStore,
  setOpenProject,
  UnsavedChangesError,
  type Notice,
} from './project-store';
import { readStored, reconcile, type Opened } from './reconcile';
import { resetSession } from './session-store';
import { remember, remembered } from './settings-store';
import { clearTexts } from './texts';
import { isUnderWay } from './under-way';
import { WriteQueue } from './write-queue';

let turns: Promise<unknown> = Promise.resolve();

/** How many projects are being opened, stored, closed or removed, the ones that wait for it included. */
export const turning = createStore<{ readonly count: number }>(() => ({ count: 0 }));

/** Opening, closing and removing happen one after the other: two at once would take the journal from each other. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  turning.setState(({ count }) => ({ count: count + 1 }));
  const turn = turns.then(work).finally(() => turning.setState(({ count }) => ({ count: count - 1 })));
  turns = turn.catch(() => undefined);
  return turn;
}

/** Projects on this machine, last changed first. */
export function listProjects(): Promise<readonly ProjectSummary[]> {
  return request('journal.list', {});
}

/** Makes an empty project and opens it. */
export async function createProject(args: {
  readonly name: string;
  readonly language: 'de' | 'en';
  readonly coderName: string;
}): Promise<ProjectId> {
  const coderId = ports.newId() as CoderId;
  const empty = emptyProject({
    id: ports.newId() as ProjectId,
    name: args.name,
    language: args.language,
    referenceTemplate: defaultReferenceTemplate[args.language],
    credits: '',
    createdAt: ports.now(),
  });
  return addProject({ ...empty, coders: new Map([[coderId, { id: coderId, name: args.coderName }]]) }, new Map());
}

/**
 * Brings a whole project in, from a file, and opens it.
 *
 * When a project with the same id is already on this machine the copy gets an id of its own: nothing is overwritten.
 */
export function addProject(source: Project, texts: Texts, now = ports.now()): Promise<ProjectId> {
  return inTurn(async () => {
    await close();
    const id = await freeId(source.info.id);
    const project = ownProject(source, { id, coderId: ports.newId() as CoderId });
    const name = source.codings.size + source.documents.size === 0 ? 'create-project' : 'read-project';
    const entry = startEntry(name, project.info.name, now);
    const diff = wholeProject(project, texts);
    const db = await storeWhole(project.info, async (opened) => {
      await clearDatabase(opened);
      const written = [appendToJournal(id, { entry, diff }), writeChanges(opened, [{ entry, diff }], project)];
      for (const outcome of await Promise.allSettled(written)) if (outcome.status === 'rejected') throw outcome.reason;
      return opened;
    });
    show(db, id, { project, history: [entry], mended: null, changes: 0 }, { journalSeq: 1, notices: [] });
    return id;
  });
}

/**
 * Stores a project that waits where it was read, and opens it. However large it is, the page only passes pieces on.
 *
 * As with `addProject` nothing is overwritten: what is on this machine already comes in as a copy. What was open stays open
 * until the new one is whole; called off, or failed, it leaves everything as it was.
 */
export function bringIn(
  incoming: IncomingProject,
  { now = ports.now(), ...watched }: Pick<StoreTarget, 'onProgress' | 'signal'> & { readonly now?: Timestamp } = {},
): Promise<ProjectId> {
  return inTurn(async () => {
    await mustBeWritten();
    const id = await freeId(incoming.id);
    const entry = startEntry('read-project', incoming.name, now);
    const { db, stored } = await storeWhole({ id, name: incoming.name }, async (opened) => {
      await incoming.store({
        projectId: id,
        coderId: ports.newId() as CoderId,
        entry,
        appendPiece: async (piece) => void (await request('journal.appendPiece', { projectId: id, seq: 1, ...piece })),
        keepPiece: async (piece) => void (await request('kept.write', { projectId: id, ...piece })),
        ...watched,
      });
      const stored = required((await readStored(opened)).stored, 'project that was stored');
      await countAhead(stored.project.codings);
      watched.signal?.throwIfAborted();
      await close();
      return { db: opened, stored };
    });
    show(db, id, { ...stored, mended: null, changes: 0 }, { journalSeq: 1, notices: [] });
    return id;
  });
}

/** The id, or a new one where a project of this machine has it already. */
async function freeId(id: ProjectId): Promise<ProjectId> {
  const isTaken = (await listProjects()).some((summary) => summary.id === id);
  return isTaken ? (ports.newId() as ProjectId) : id;
}

/** The first line of a project's history. */
function startEntry(name: 'create-project' | 'read-project', project: string, at: Timestamp): HistoryEntry {
  return { seq: 1, at, kind: 'start', target: null, name, params: { project } };
}

/** Has a whole project written to both places, or to neither. */
async function storeWhole<Value>(
  { id, name }: Pick<ProjectInfo, 'id' | 'name'>,
  write: (db: ProjectDatabase) => Promise<Value>,
): Promise<Value> {
  await request('journal.open', { projectId: id, name });
  let db: ProjectDatabase | null = null;
  try {
    db = await openDatabase(id);
    return await write(db);
  } catch (error) {
    await db?.delete().catch(() => undefined);
    // An empty journal goes when it is closed; one that has the project after all goes to the trash.
    await request('journal.close', { projectId: id }).catch(() => undefined);
    await request('journal.remove', { projectId: id }).catch(() => undefined);
    throw error;
  }
}

/** Opens a project of this machine, mending what a crash left behind. Throws a `RequestFailure` or `NewerDatabaseError`. */
export function openProject(id: ProjectId): Promise<void> {
  return inTurn(() => open(id));
}

async function open(id: ProjectId): Promise<void> {
  if (openProjectId() === id) return;
  await close();
  projectStore.setState({ ...closedState, status: 'opening' });
  let db: ProjectDatabase | null = null;
  let isEmpty = false;
  try {
    // The journal is checked by the main process, the database read here: neither waits for the other.
    const opening = openDatabase(id);
    const reading = opening.then(readStored);
    const [journal] = await Promise.allSettled([openJournal(id), reading]);
    db = await opening;
    if (journal.status === 'rejected') throw journal.reason;
    const { lastSeq, notices } = journal.value;
    const opened = await reconcile(db, id, { ...(await reading), journalSeq: lastSeq });
    if (opened === null) {
      isEmpty = lastSeq === 0;
      await db.delete();
      throw new RequestFailure('project-not-found', id);
    }
    await countAhead(opened.project.codings);
    const seq = opened.history.at(-1)?.seq ?? 0;
    const mended: readonly Notice[] = opened.mended === null ? [] : [{ kind: opened.mended, changes: opened.changes }];
    show(
      db,
      id,
      { ...opened, project: ownProject(opened.project, { id, coderId: ports.newId() as CoderId }) },
      { journalSeq: seq, notices: [...mended, ...notices] },
    );
  } catch (error) {
    db?.close();
    projectStore.setState(closedState);
    await request('journal.close', { projectId: id }).catch(() => undefined);
    // The app was ended while it came in: of such a project there may be files, and nothing that names them.
    if (isEmpty) await request('journal.remove', { projectId: id }).catch(() => undefined);
    throw error;
  }
}

/**
 * Closes the open project after everything is written.
 *
 * Throws an `UnsavedChangesError` when something cannot be written, and then it stays open; asked again it closes. Throws a
 * `FileUnderWayError` while a file is being made of it.
 */
export function closeProject(): Promise<void> {
  return inTurn(close);
}

async function close(): Promise<void> {
  const id = openProjectId();
  if (id === null) return;
  await mustBeWritten();
  openProjectHandle().db.close();
  setOpenProject(null, 0);
  clearTexts();
  resetSession();
  projectStore.setState(closedState);
  await request('journal.close', { projectId: id });
}

/** A file is being made of the open project, which must stay open for so long. */
export class FileUnderWayError extends Error {
  constructor() {
    super('A file is being made of the project');
  }
}

/**
 * Writes what there is to write of the open project; throws an `UnsavedChangesError` when something cannot be written, a
 * `FileUnderWayError` while a file is being made of it.
 */
async function mustBeWritten(): Promise<void> {
  if (isUnderWay('file')) throw new FileUnderWayError();
  const lost = await finishWriting();
  if (lost > 0) throw new UnsavedChangesError(lost);
}

/** Takes a project off this machine; `restoreProject` brings it back until the app's trash is emptied. */
export function removeProject(id: ProjectId): Promise<void> {
  return inTurn(async () => {
    if (openProjectId() === id) await close();
    await request('journal.remove', { projectId: id });
    indexedDB.deleteDatabase(databaseName(id));
  });
}

/** Brings a removed project back; its database is rebuilt from the journal when it is opened. */
export async function restoreProject(id: ProjectId): Promise<void> {
  await request('journal.restore', { projectId: id });
}

/** Says who codes from now on. */
export function setCoder(coderId: CoderId): void {
  projectStore.setState({ coderId });
  const id = openProjectId();
  if (id !== null) remember(`coder:${id}`, coderId);
}

function show(
  db: ProjectDatabase,
  id: ProjectId,
  { project, history }: Opened,
  { journalSeq, notices }: { readonly journalSeq: number; readonly notices: readonly Notice[] },
): void {
  const queue = new WriteQueue(db, id, journalSeq, (saving, savedSeq, error) => {
    const failure = error === undefined ? null : reasonOf(error);
    const safe = saving === 'saved' ? { savedAt: ports.now() } : {};
    projectStore.setState({ saving, savedSeq, failure, ...safe });
  });
  setOpenProject({ id, db, queue }, history.at(-1)?.seq ?? 0);
  const rememberedCoder = remembered(`coder:${id}`) as CoderId | undefined;
  const coderId =
    rememberedCoder !== undefined && project.coders.has(rememberedCoder)
      ? rememberedCoder
      : (project.coders.keys().next().value ?? null);
  resetSession();
  projectStore.setState({
    status: 'open',
    project,
    stacks: stacksOf(history),
    saving: 'saved',
    savedAt: history.at(-1)?.at ?? null,
    savedSeq: journalSeq,
    failure: null,
    coderId,
    notices,
  });
}

/**
 * Opens the journal; a damaged one goes on from what can be read before the damage, and the database supplies the rest.
 */
async function openJournal(projectId: ProjectId): Promise<{ lastSeq: number; notices: readonly Notice[] }> {
  try {
    const { lastSeq, cutBytes } = await request('journal.open', { projectId, name: '' });
    return { lastSeq, notices: cutBytes > 0 ? [{ kind: 'cut', bytes: cutBytes }] : [] };
  } catch (error) {
    if (!(error instanceof RequestFailure) || error.code !== 'journal-damaged') throw error;
    const { lastSeq } = await request('journal.open', { projectId, name: '', salvage: true });
    return { lastSeq, notices: [{ kind: 'salvaged', changes: lastSeq }] };
  }
}
