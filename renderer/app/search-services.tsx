import type { ReactNode } from 'react';
import { orderedDocuments } from '../../shared/analysis/document-order';
import { SearchServicesContext, type SearchServices } from '../features/search/search-services';
import { currentProject, onDiff, openProjectId, projectStore, whenSaved } from '../state/project-store';
import { SearchClient } from '../workers/search-client';

/** The worker that holds the words of the open project; started when something is searched for the first time. */
let client: SearchClient | null = null;
let reading: Promise<unknown> = Promise.resolve();

/** Ties the search to its worker. */
export function WithSearchServices({ children }: { readonly children: ReactNode }) {
  return <SearchServicesContext value={searchServices}>{children}</SearchServicesContext>;
}

const searchServices: SearchServices = {
  prepare: () => void readyClient(),
  search: async (job, onPiece, signal) => {
    const ready = await readyClient();
    return ready === null ? { kind: 'cancelled' } : ready.search(job, onPiece, signal);
  },
  ask: async (question, given, options) => {
    const ready = await readyClient();
    return ready === null ? null : ready.question(question, given, options);
  },
};

/** The worker with the texts as they are now; null when the project was closed meanwhile. */
async function readyClient(): Promise<SearchClient | null> {
  const id = openProjectId();
  if (id === null) return null;
  if (client === null) {
    client = new SearchClient(id);
    // What is still on its way to the database could not be read from there.
    reading = whenSaved().catch(() => undefined);
  }
  const asked = client;
  await reading;
  if (asked !== client) return null;
  asked.setTexts(orderedDocuments(currentProject()).map(({ revisionId }) => revisionId));
  return asked;
}

onDiff((diff) => client?.addTexts(diff.texts?.added ?? []));

projectStore.subscribe(({ status }, before) => {
  if (status === before.status) return;
  client?.close();
  client = null;
});
