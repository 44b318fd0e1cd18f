import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Change, Command } from '../../shared/commands/command';
import { apply, invert, isEmpty, type Diff } from '../../shared/commands/diff';
import { advance, emptyStacks, type HistoryEntry, type UndoStacks } from '../../shared/commands/history';
import { required } from '../../shared/kernel/assert';
import type { CoderId, DocumentId, ProjectId, Timestamp } from '../../shared/kernel/ids';
import type { Coding } from '../../shared/project/coding';
import type { Project } from '../../shared/project/project';
import { breathOf } from '../db/breath';
import type { ProjectDatabase } from '../db/database';
import { readDiff } from '../db/repository';
import { finishDrafts, saveDrafts } from './drafts';
import { ports } from './ports';
import type { WriteQueue } from './write-queue';

/** Something the user must learn about the open project, until it is dismissed. */
export type Notice =
  | { readonly kind: 'rebuilt' | 'completed' | 'reseeded' | 'salvaged'; readonly changes: number }
  | { readonly kind: 'cut'; readonly bytes: number }
  | { readonly kind: 'text-draft'; readonly documentId: DocumentId }
  | { readonly kind: 'misquoted'; readonly documentId: DocumentId; readonly codings: readonly Coding[] };

export type ProjectState = {
  readonly status: 'none' | 'opening' | 'open';
  /** Set exactly when `status` is `open`. */
  readonly project: Project | null;
  readonly stacks: UndoStacks;
  /** Whether everything shown is safe in the database and in the journal. */
  readonly saving: 'saved' | 'saving' | 'failed';
  readonly savedAt: Timestamp | null;
  /** Number of the last change that is safe; everything up to it survives a kill. */
  readonly savedSeq: number;
  /** Code of the failure of the last write, or its words where it has none. */
  readonly failure: string | null;
  readonly coderId: CoderId | null;
  readonly notices: readonly Notice[];
};

/** What belongs to the open project but is not drawn. */
export type OpenProject = { readonly id: ProjectId; readonly db: ProjectDatabase; readonly queue: WriteQueue };

export const closedState: ProjectState = {
  status: 'none',
  project: null,
  stacks: emptyStacks,
  saving: 'saved',
  savedAt: null,
  savedSeq: 0,
  failure: null,
  coderId: null,
  notices: [],
};

/** State of the open project; written only by this folder. */
export const projectStore = createStore<ProjectState>(() => closedState);

let open: OpenProject | null = null;
let lastSeq = 0;
/** Unsaved changes the user was warned of. */
let warnedOf = 0;
/** Diffs of this session's latest changes, so that undo need not ask the database for them. */
const recentDiffs = new Map<number, Diff>();
const recentDiffLimit = 200;

/** Sets or takes away the open project; for opening and closing only. */
export function setOpenProject(next: OpenProject | null, seq: number): void {
  open = next;
  lastSeq = seq;
  warnedOf = 0;
  recentDiffs.clear();
}

/** The open project's database and queue; throws when none is open. */
export function openProjectHandle(): OpenProject {
  return required(open, 'open project');
}

/** Whether a project is open, and which. */
export function openProjectId(): ProjectId | null {
  return open?.id ?? null;
}

/** Part of the state; draws again when that part changes. */
export function useProjectState<Part>(selector: (state: ProjectState) => Part): Part {
  return useStore(projectStore, selector);
}

/**
 * The open project, or a part of it; only for views that are shown while one is open.
 *
 * Draws again when that changes: whoever takes the whole project is drawn again at every coding.
 */
export function useProject(): Project;
export function useProject<Part>(select: (project: Project) => Part): Part;
export function useProject(select: (project: Project) => unknown = itself): unknown {
  return useStore(projectStore, ({ project }) => select(required(project, 'open project')));
}

function itself(project: Project): Project {
  return project;
}

/** The open project at this moment, outside of drawing. */
export function currentProject(): Project {
  return required(projectStore.getState().project, 'open project');
}

/** The person who codes now. */
export function currentCoderId(): CoderId {
  return required(projectStore.getState().coderId, 'coder');
}

/**
 * Runs a command: the project changes at once, the change is written behind it.
 *
 * A change that changes nothing is not recorded. Throws what the command throws, and then nothing has changed.
 */
export function dispatch<Args>(command: Command<Args>, args: Args): Change {
  const change = command(currentProject(), args, ports);
  record(change);
  return change;
}

/**
 * Runs a command that is a great deal of work: worked out in one task and done in the next, so that the window is heard in between.
 *
 * Worked out anew when the project has changed meanwhile. Rejects, with nothing done, when it was called off or the project closed.
 */
export async function dispatchLarge<Args>(command: Command<Args>, args: Args, signal?: AbortSignal): Promise<Change> {
  const { id } = openProjectHandle();
  for (;;) {
    const before = currentProject();
    const change = command(before, args, ports);
    await breathOf().take();
    signal?.throwIfAborted();
    if (openProjectId() !== id) throw new Error('The project was closed');
    if (currentProject() !== before) continue;
    record(change);
    return change;
  }
}

/** Takes the last change back; what is being typed counts as the last. Null when there is none. */
export function undo(): Promise<HistoryEntry | null> {
  if (open !== null) saveDrafts();
  return step('undo');
}

/** Does the last undone change again. Null when there is none. */
export function redo(): Promise<HistoryEntry | null> {
  return step('redo');
}

/** Resolves when everything done so far is safe; rejects when it could not be written. */
export async function whenSaved(): Promise<void> {
  await open?.queue.settled();
  const { saving, failure } = projectStore.getState();
  if (saving === 'failed') throw new Error(failure ?? 'not saved');
}

/** Changes could not be written, and closing now would lose them. */
export class UnsavedChangesError extends Error {
  constructor(readonly count: number) {
    super(`${count} changes are not saved`);
  }
}

/**
 * Writes all there is to write before the project or the window closes, and returns how many changes would be lost.
 *
 * Asked again with no more of them than before it returns 0: whoever closes again after the warning means it.
 */
export async function finishWriting(): Promise<number> {
  if (open === null) return 0;
  const { queue } = open;
  saveDrafts();
  queue.retry();
  await queue.settled();
  const lost = queue.unsaved + (await finishDrafts());
  const isMeant = lost === warnedOf;
  warnedOf = lost;
  return isMeant ? 0 : lost;
}

/** Tries again to write what could not be written. */
export function retrySaving(): void {
  open?.queue.retry();
}

/** Takes a notice off the list. */
export function dismissNotice(notice: Notice): void {
  projectStore.setState(({ notices }) => ({ notices: notices.filter((other) => other !== notice) }));
}

/** Puts a notice on the list. */
export function addNotice(notice: Notice): void {
  projectStore.setState(({ notices }) => ({ notices: [...notices, notice] }));
}

function record({ name, params, diff }: Change): void {
  if (!isEmpty(diff)) commit({ kind: 'do', target: null, name, params }, diff);
}

type NewEntry = Pick<HistoryEntry, 'kind' | 'target' | 'name' | 'params'>;

let steps: Promise<unknown> = Promise.resolve();

function step(kind: 'undo' | 'redo'): Promise<HistoryEntry | null> {
  const next = steps.then(async () => {
    const target = projectStore.getState().stacks[kind].at(-1);
    if (target === undefined) return null;
    const diff = required(await diffOfEntry(target.seq), `diff of change ${target.seq}`);
    if (projectStore.getState().stacks[kind].at(-1) !== target) return null;
    commit(
      { kind, target: target.seq, name: target.name, params: target.params },
      kind === 'undo' ? invert(diff) : diff,
    );
    return target;
  });
  steps = next.catch(() => undefined);
  return next;
}

async function diffOfEntry(seq: number): Promise<Diff | undefined> {
  const { db, queue } = openProjectHandle();
  const recent = recentDiffs.get(seq);
  if (recent !== undefined) return recent;
  await queue.settled();
  return readDiff(db, seq);
}

function commit(entry: NewEntry, diff: Diff): void {
  const { queue } = openProjectHandle();
  const after = apply(currentProject(), diff);
  lastSeq += 1;
  const by = projectStore.getState().coderId ?? undefined;
  const recorded: HistoryEntry = { ...entry, seq: lastSeq, at: ports.now(), by };
  recentDiffs.set(lastSeq, diff);
  recentDiffs.delete(lastSeq - recentDiffLimit);
  projectStore.setState(({ stacks }) => ({ project: after, stacks: advance(stacks, recorded) }));
  for (const listener of diffListeners) listener(diff, recorded);
  queue.push({ entry: recorded, diff, after });
}

type DiffListener = (diff: Diff, entry: HistoryEntry) => void;
const diffListeners = new Set<DiffListener>();

/** Hears every diff, and its line of the history, right after it was applied; returns the function that stops it. */
export function onDiff(listener: DiffListener): () => void {
  diffListeners.add(listener);
  return () => diffListeners.delete(listener);
}
