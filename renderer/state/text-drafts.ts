import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Diff } from '../../shared/commands/diff';
import type { DocumentId, RevisionId } from '../../shared/kernel/ids';
import { difference } from '../../shared/text/difference';
import { applyEdits, carryEdits } from '../../shared/text/mapping';
import type { DraftRow, ProjectDatabase } from '../db/database';
import { readTextDrafts, writeTextDraft } from '../db/repository';
import { beforeClosing } from './drafts';
import {
  addNotice,
  currentProject,
  dismissNotice,
  onDiff,
  openProjectHandle,
  openProjectId,
  projectStore,
} from './project-store';
import { loadText } from './texts';

/** What was written in a text and is not saved as a revision yet. */
export type TextDraft = DraftRow;

type TextDrafts = {
  /** Whether what was kept has been read; before that nobody knows whether there is a draft. */
  readonly isLoaded: boolean;
  readonly drafts: ReadonlyMap<DocumentId, TextDraft>;
};

const store = createStore<TextDrafts>(() => ({ isLoaded: false, drafts: new Map() }));

/** Long enough not to write at every letter, short enough that a crash costs a word; in milliseconds. */
const pauseInTyping = 400;

const unwritten = new Set<DocumentId>();
let timer: ReturnType<typeof setTimeout> | undefined;
let writing: Promise<void> = Promise.resolve();

/** The draft of a document: null when there is none, undefined while that is not known. */
export function useTextDraft(documentId: DocumentId): TextDraft | null | undefined {
  return useStore(store, ({ isLoaded, drafts }) => drafts.get(documentId) ?? (isLoaded ? null : undefined));
}

/** The draft of a document at this moment, outside of drawing. */
export function textDraftOf(documentId: DocumentId): TextDraft | null {
  return store.getState().drafts.get(documentId) ?? null;
}

/** Keeps what is being written, across views and restarts; one without edits is forgotten. */
export function keepTextDraft(draft: TextDraft): void {
  store.setState(({ drafts }) => {
    const next = new Map(drafts);
    if (draft.edits.length === 0) next.delete(draft.documentId);
    else next.set(draft.documentId, draft);
    return { drafts: next };
  });
  unwritten.add(draft.documentId);
  // Whoever writes in the text, saves or discards knows of the draft.
  for (const notice of projectStore.getState().notices) {
    if (notice.kind === 'text-draft' && notice.documentId === draft.documentId) dismissNotice(notice);
  }
  clearTimeout(timer);
  timer = setTimeout(() => void write().catch(() => undefined), draft.edits.length === 0 ? 0 : pauseInTyping);
}

/** Writes what is not written yet. What could not be written is tried again with the next. */
function write(): Promise<void> {
  clearTimeout(timer);
  if (openProjectId() === null) return Promise.resolve();
  const { db } = openProjectHandle();
  writing = writing.catch(() => undefined).then(() => writeAll(db));
  return writing;
}

async function writeAll(db: ProjectDatabase): Promise<void> {
  for (const documentId of [...unwritten]) {
    unwritten.delete(documentId);
    try {
      await writeTextDraft(db, documentId, textDraftOf(documentId));
    } catch (error) {
      unwritten.add(documentId);
      throw error;
    }
  }
}

async function load(): Promise<void> {
  const { id, db } = openProjectHandle();
  const rows = await readTextDrafts(db);
  if (openProjectId() !== id) return;
  store.setState({ isLoaded: true, drafts: new Map(rows.map((row) => [row.documentId, row])) });
  for (const row of rows) {
    const document = currentProject().documents.get(row.documentId);
    if (document === undefined) continue;
    if (document.revisionId !== row.revisionId) await carryOver(row, loadText(row.revisionId), document.revisionId);
    if (textDraftOf(row.documentId) !== null) addNotice({ kind: 'text-draft', documentId: row.documentId });
  }
}

/**
 * Makes a draft one of the text that the document has now.
 *
 * One whose words the text already has was saved just before the window went. One whose own text is gone stays as it is:
 * what was typed is in it, and the view shows it.
 */
async function carryOver(draft: TextDraft, textBefore: Promise<string>, revisionId: RevisionId): Promise<void> {
  const texts = await Promise.all([textBefore, loadText(revisionId)]).catch(() => null);
  if (texts === null || textDraftOf(draft.documentId) !== draft) return;
  const [before, after] = texts;
  const isSaved = applyEdits(before, draft.edits) === after;
  const edits = isSaved ? [] : carryEdits(draft.edits, difference(before, after));
  const carried = { documentId: draft.documentId, revisionId, edits };
  keepTextDraft(carried);
  // Meanwhile the text may have become yet another one.
  const now = projectStore.getState().project?.documents.get(draft.documentId)?.revisionId;
  if (now !== undefined && now !== revisionId) await carryOver(carried, Promise.resolve(after), now);
}

/** An undo takes the text of a revision away with it, so it is taken from the change itself. */
function carryThrough(diff: Diff): void {
  for (const [before, after] of diff.documents?.updated ?? []) {
    const draft = textDraftOf(after.id);
    if (draft === null || before.revisionId === after.revisionId || draft.revisionId !== before.revisionId) continue;
    const removed = diff.texts?.removed.find(({ id }) => id === before.revisionId);
    const textBefore = removed === undefined ? loadText(before.revisionId) : Promise.resolve(removed.text);
    void carryOver(draft, textBefore, after.revisionId);
  }
}

onDiff(carryThrough);

beforeClosing(write);

projectStore.subscribe((state, before) => {
  if (state.status === before.status) return;
  unwritten.clear();
  if (state.status === 'open') void load();
  else store.setState({ isLoaded: false, drafts: new Map() });
});
