import type { DocumentId, EventId } from '../../../shared/kernel/ids';
import type { Messages } from '../../i18n/messages';
import { currentProject } from '../../state/project-store';
import { handIn } from '../../state/report-choices';
import { go, openDialog } from '../../state/session-store';
import type { MenuEntry } from '../../ui/menu-list';
import type { DocumentRequest } from './document-dialogs';
import { removeEventWithUndo, removeWithUndo } from './document-operations';

/** What can be done with documents of the list. */
export function documentMenu(
  documentIds: readonly DocumentId[],
  t: Messages,
  ask: (request: DocumentRequest) => void,
): readonly MenuEntry[] {
  const [documentId] = documentIds;
  if (documentId === undefined) return [];
  const forMany: readonly MenuEntry[] = [
    { id: 'move', label: t.documents.moveTo, startsGroup: true, onAction: () => ask({ kind: 'move', documentIds }) },
    { id: 'kind', label: t.documents.setKind, onAction: () => ask({ kind: 'kind', documentIds }) },
    {
      id: 'remove',
      label: t.documents.remove,
      shortcut: 'Delete',
      danger: true,
      startsGroup: true,
      onAction: () => void removeWithUndo(documentIds, t),
    },
  ];
  if (documentIds.length > 1) return forMany;
  const project = currentProject();
  const document = project.documents.get(documentId);
  const turns = document === undefined ? [] : (project.revisions.get(document.revisionId)?.turns ?? []);
  const hasSpeakers = turns.some(({ speakerId }) => speakerId !== null);
  return [
    {
      id: 'open',
      label: t.documents.open,
      shortcut: 'Enter',
      onAction: () => go({ view: 'material', documentId }),
    },
    { id: 'rename', label: t.documents.rename, shortcut: 'F2', onAction: () => ask({ kind: 'rename', documentId }) },
    {
      id: 'memo',
      label: t.memos.ofThis,
      onAction: () => openDialog({ kind: 'memo', target: { type: 'document', id: documentId } }),
    },
    {
      id: 'edit-text',
      label: t.editing.edit,
      startsGroup: true,
      onAction: () => go({ view: 'edit', documentId }),
    },
    { id: 'revisions', label: t.editing.revisions, onAction: () => go({ view: 'revisions', documentId }) },
    {
      id: 'speakers',
      label: t.documents.speakers,
      disabledReason: hasSpeakers ? null : t.documents.noLabels,
      onAction: () => openDialog({ kind: 'speakers', documentId }),
    },
    {
      id: 'attributes',
      label: t.attributes.ofThis,
      onAction: () => go({ view: 'attributes', documentId }),
    },
    {
      id: 'files',
      label: t.kept.ofDocument,
      onAction: () => openDialog({ kind: 'kept', documentId }),
    },
    {
      id: 'export',
      label: t.documents.export,
      onAction: () => handIn('document', (before) => ({ ...before, events: '', document: documentId })),
    },
    ...forMany,
  ];
}

/** What can be done with an event of the list. */
export function eventMenu(eventId: EventId, t: Messages): readonly MenuEntry[] {
  return [
    {
      id: 'edit',
      label: t.documents.editEvent,
      shortcut: 'F2',
      onAction: () => openDialog({ kind: 'event', eventId }),
    },
    {
      id: 'memo',
      label: t.memos.ofThis,
      onAction: () => openDialog({ kind: 'memo', target: { type: 'event', id: eventId } }),
    },
    {
      id: 'remove',
      label: t.documents.removeEvent,
      shortcut: 'Delete',
      danger: true,
      startsGroup: true,
      onAction: () => removeEventWithUndo(eventId, t),
    },
  ];
}
