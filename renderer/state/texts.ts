import { useSyncExternalStore } from 'react';
import { required } from '../../shared/kernel/assert';
import type { DocumentId, RevisionId } from '../../shared/kernel/ids';
import { misquotedCodings } from '../../shared/project/invariants';
import type { Texts } from '../../shared/project/project';
import type { RevisionText } from '../../shared/project/revision';
import { readText } from '../db/repository';
import { addNotice, currentProject, onDiff, openProjectHandle, openProjectId } from './project-store';
import { forgetPassages } from './session-store';

/** Words held in memory, least recently used first. */
const cache = new Map<RevisionId, string>();
let cachedLength = 0;
/** UTF-16 units held at most: about 100 MB; the document in view always stays. */
const cacheLimit = 50_000_000;
const loading = new Map<RevisionId, Promise<string>>();
const listeners = new Set<() => void>();
const checked = new Set<RevisionId>();

/** The words of a revision; undefined while they are fetched, or for no revision. */
export function useText(id: RevisionId | null): string | undefined {
  return useSyncExternalStore(subscribe, () => {
    if (id === null) return undefined;
    const text = cache.get(id);
    if (text === undefined) fetchForView(id);
    return text;
  });
}

/** What a project no longer open cannot give any more, nobody waits for. */
function fetchForView(id: RevisionId): void {
  const projectId = openProjectId();
  loadText(id).catch((error: unknown) => {
    if (openProjectId() === projectId) throw error;
  });
}

/** Fetches the words of a revision. */
export function loadText(id: RevisionId): Promise<string> {
  const cached = cache.get(id);
  if (cached !== undefined) {
    cache.delete(id);
    cache.set(id, cached);
    return Promise.resolve(cached);
  }
  const running = loading.get(id);
  if (running !== undefined) return running;
  const { id: projectId, db, queue } = openProjectHandle();
  const promise: Promise<string> = queue
    .settled()
    .then(() => readText(db, id))
    .then((text) => {
      const words = required(text, `text of revision ${id}`);
      if (openProjectId() === projectId) keep(id, words);
      return words;
    })
    .finally(() => {
      if (loading.get(id) === promise) loading.delete(id);
    });
  loading.set(id, promise);
  return promise;
}

/** Fetches the words of several revisions. */
export async function loadTexts(ids: Iterable<RevisionId>): Promise<Texts> {
  return new Map(await Promise.all([...ids].map(async (id) => [id, await loadText(id)] as const)));
}

/** The words of every revision of a document: what removing it must carry, so that undo can bring it back. */
export async function textsOfDocument(documentId: DocumentId): Promise<readonly RevisionText[]> {
  const revisions = [...currentProject().revisions.values()].filter((revision) => revision.documentId === documentId);
  return Promise.all(revisions.map(async ({ id }) => ({ id, text: await loadText(id) })));
}

/** Forgets all words; on closing a project. */
export function clearTexts(): void {
  cache.clear();
  loading.clear();
  checked.clear();
  cachedLength = 0;
}

function keep(id: RevisionId, text: string): void {
  if (!cache.has(id)) cachedLength += text.length;
  cache.set(id, text);
  for (const [oldest, words] of cache) {
    if (cachedLength <= cacheLimit || cache.size === 1) break;
    cache.delete(oldest);
    cachedLength -= words.length;
  }
  checkQuotes(id, text);
  for (const listener of listeners) listener();
}

/** Rule 1 of the design: on opening a document every quote is compared with the words; what differs is shown for repair. */
function checkQuotes(id: RevisionId, text: string): void {
  if (checked.has(id)) return;
  checked.add(id);
  const project = currentProject();
  const documentId = project.revisions.get(id)?.documentId;
  if (documentId === undefined || project.documents.get(documentId)?.revisionId !== id) return;
  const codings = misquotedCodings(project, documentId, text);
  if (codings.length > 0) addNotice({ kind: 'misquoted', documentId, codings });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

onDiff((diff) => {
  for (const { id, text } of diff.texts?.added ?? []) keep(id, text);
  for (const [before, after] of diff.documents?.updated ?? []) {
    if (before.revisionId !== after.revisionId) forgetPassages(after.id);
  }
});
