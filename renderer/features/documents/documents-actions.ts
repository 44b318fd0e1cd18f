import type { DocumentRecord } from '../../../shared/project/document';
import { useMessages } from '../../i18n/use-messages';
import { currentProject, useProjectState } from '../../state/project-store';
import { go, openDialog, placedDocument, session, useSession } from '../../state/session-store';
import type { Action } from '../../ui/action';
import { documentsInOrder, navigatorGroups } from './navigator-groups';

/** What can be done with events and documents from anywhere. */
export function useDocumentsActions(): readonly Action[] {
  const t = useMessages();
  const section = t.documents.section;
  const documentId = useSession(({ place }) => placedDocument(place));
  const isEmpty = useProjectState((state) => (state.project?.documents.size ?? 0) === 0);
  const hasSpeakers = useProjectState(({ project }) => {
    const document = documentId === null ? undefined : project?.documents.get(documentId);
    const turns = document === undefined ? [] : (project?.revisions.get(document.revisionId)?.turns ?? []);
    return turns.some(({ speakerId }) => speakerId !== null);
  });
  const noDocuments = isEmpty ? t.documents.noDocuments : null;
  const noSpeakers = documentId === null ? t.documents.noDocument : hasSpeakers ? null : t.documents.noLabels;
  return [
    {
      id: 'documents.new-event',
      label: t.documents.newEvent,
      section,
      shortcut: 'Mod+Shift+N',
      run: () => openDialog({ kind: 'event', eventId: null }),
    },
    {
      id: 'documents.next',
      label: t.documents.next,
      section,
      shortcut: 'Alt+ArrowDown',
      disabledReason: noDocuments,
      run: () => step(1),
    },
    {
      id: 'documents.previous',
      label: t.documents.previous,
      section,
      shortcut: 'Alt+ArrowUp',
      disabledReason: noDocuments,
      run: () => step(-1),
    },
    {
      id: 'documents.speakers',
      label: t.documents.speakers,
      section,
      disabledReason: noSpeakers,
      run: () => {
        if (documentId !== null) openDialog({ kind: 'speakers', documentId });
      },
    },
  ];
}

/** Opens the neighbour of the open document, in the order of the navigator, round the end. */
function step(by: 1 | -1): void {
  const { events, documents } = currentProject();
  const { place } = session.getState();
  const order = documentsInOrder(navigatorGroups(events, documents));
  const current = order.findIndex(({ id }) => id === placedDocument(place));
  const next: DocumentRecord | undefined =
    current === -1 ? order.at(by === 1 ? 0 : -1) : order.at((current + by) % order.length);
  if (next !== undefined) go({ view: 'material', documentId: next.id });
}
