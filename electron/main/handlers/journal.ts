import type { RequestName } from '../../../shared/ipc/contract';
import { keptFiles } from '../../../shared/ipc/kept/kept-files';
import type { Handlers } from '../answer';
import type { JournalStore } from '../journal/journal-store';

/** The journals and the files kept beside them, as the page asks for them. */
export function journalHandlers(
  store: JournalStore,
): Pick<Handlers, Extract<RequestName, `journal.${string}` | `kept.${string}`>> {
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
    'kept.missing': (sent) => store.withKept(sent.projectId, (folder) => keptFiles['kept.missing'](folder, sent)),
    'kept.write': (sent) => store.withKept(sent.projectId, (folder) => keptFiles['kept.write'](folder, sent)),
    'kept.read': (sent) => store.withKept(sent.projectId, (folder) => keptFiles['kept.read'](folder, sent)),
  };
}
