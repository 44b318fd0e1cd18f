import type { RequestName } from '../../../shared/ipc/contract';
import type { Handlers } from '../answer';
import type { JournalStore } from '../journal/journal-store';

/** The journals, as the page asks for them. */
export function journalHandlers(store: JournalStore): Pick<Handlers, Extract<RequestName, `journal.${string}`>> {
  return {
    'journal.list': () => store.list(),
    'journal.open': ({ projectId, name, salvage }) => store.open({ projectId, name, salvage: salvage === true }),
    'journal.append': async (sent) => (await store.append(sent), {}),
    'journal.appendPiece': async (sent) => (await store.appendPiece(sent), {}),
    'journal.read': (sent) => store.read(sent),
    'journal.rename': async (sent) => (await store.rename(sent), {}),
    'journal.close': async ({ projectId }) => (await store.close(projectId), {}),
    'journal.remove': async ({ projectId }) => (await store.remove(projectId), {}),
    'journal.restore': async ({ projectId }) => (await store.restore(projectId), {}),
  };
}
