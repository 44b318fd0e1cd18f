import { moveDocuments } from '../../../shared/commands/move-documents';
import { removeDocuments } from '../../../shared/commands/remove-documents';
import { removeEvent } from '../../../shared/commands/remove-event';
import { updateDocument } from '../../../shared/commands/update-document';
import type { DocumentId, EventId } from '../../../shared/kernel/ids';
import type { DocumentKind } from '../../../shared/project/document';
import type { Messages } from '../../i18n/messages';
import { currentProject, dispatch, projectStore, undo } from '../../state/project-store';
import { go, placedDocument, session } from '../../state/session-store';
import { textsOfDocument } from '../../state/texts';
import { toast } from '../../ui/toast';

/** Takes documents out of the project, with all that hangs on them; told in a toast that takes it back. */
export async function removeWithUndo(documentIds: readonly DocumentId[], t: Messages): Promise<void> {
  const project = currentProject();
  const present = documentIds.filter((id) => project.documents.has(id));
  const first = present[0];
  if (first === undefined) return;
  const name = project.documents.get(first)?.name ?? '';
  const documents = await Promise.all(
    present.map(async (documentId) => ({ documentId, texts: await textsOfDocument(documentId) })),
  );
  const { place } = session.getState();
  dispatch(removeDocuments, { documents });
  const placed = placedDocument(place);
  if (placed !== null && present.includes(placed)) {
    go({ view: 'material', documentId: null });
  }
  toastWithUndo(t.documents.removed(present.length, name), t);
}

/** Removes an event; its documents stay. */
export function removeEventWithUndo(eventId: EventId, t: Messages): void {
  const title = currentProject().events.get(eventId)?.title ?? '';
  dispatch(removeEvent, { eventId });
  toastWithUndo(t.documents.eventRemoved(title), t);
}

/** Moves documents to another event, or out of any. */
export function moveWithUndo(documentIds: readonly DocumentId[], eventId: EventId | null, t: Messages): void {
  const project = currentProject();
  const moved = documentIds.filter((id) => project.documents.get(id)?.eventId !== eventId);
  if (moved.length === 0) return;
  dispatch(moveDocuments, { documentIds: moved, eventId });
  const target = eventId === null ? t.documents.withoutEvent : (project.events.get(eventId)?.title ?? '');
  toastWithUndo(t.documents.moved(moved.length, target), t);
}

/** Gives a document another name. */
export function renameDocument(documentId: DocumentId, name: string): void {
  const document = currentProject().documents.get(documentId);
  if (document === undefined || name.trim() === '' || name.trim() === document.name) return;
  dispatch(updateDocument, { document: { ...document, name: name.trim() } });
}

/** Says that documents are of another kind. O-tones are made and changed in their own view. */
export function setKind(documentIds: readonly DocumentId[], kind: Exclude<DocumentKind, 'o-tone'>): void {
  for (const id of documentIds) {
    const document = currentProject().documents.get(id);
    if (document === undefined || document.kind === kind || document.kind === 'o-tone') continue;
    dispatch(updateDocument, { document: { ...document, kind } });
  }
}

/** Tells what was done last, and takes exactly that back: not what was done since. */
function toastWithUndo(text: string, t: Messages): void {
  const lastSeq = (): number | undefined => projectStore.getState().stacks.undo.at(-1)?.seq;
  const seq = lastSeq();
  toast({
    text,
    undo: () => {
      if (lastSeq() === seq) void undo();
      else toast({ text: t.documents.changedSince });
    },
  });
}
