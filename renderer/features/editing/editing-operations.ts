import { editDocument } from '../../../shared/commands/edit-document';
import { restoreRevision, type RestoreRevision } from '../../../shared/commands/restore-revision';
import type { DocumentId } from '../../../shared/kernel/ids';
import type { Edit } from '../../../shared/text/mapping';
import { dispatch, projectStore, undo } from '../../state/project-store';
import { keepTextDraft, textDraftOf } from '../../state/text-drafts';
import { toast } from '../../ui/toast';
import type { Messages } from '../../i18n/messages';

/** Makes a revision of what was written; the draft goes. Told with a way back. */
export function saveEdits(
  { documentId, text, edits }: { documentId: DocumentId; text: string; edits: readonly Edit[] },
  t: Messages,
): void {
  const draft = textDraftOf(documentId);
  if (draft !== null) keepTextDraft({ ...draft, edits: [] });
  const { diff } = dispatch(editDocument, { documentId, text, edits });
  const number = diff.revisions?.added[0]?.number;
  if (number !== undefined) toastWithUndo(t.editing.saved(number), t);
}

/** Throws away what was written; told with a way back. */
export function discardDraft(documentId: DocumentId, t: Messages): void {
  const draft = textDraftOf(documentId);
  if (draft === null) return;
  keepTextDraft({ ...draft, edits: [] });
  toast({ text: t.editing.discarded, undo: () => keepTextDraft(draft) });
}

/** Brings an older revision back as a new one; told with a way back. */
export function restore(args: RestoreRevision, t: Messages): void {
  const { diff } = dispatch(restoreRevision, args);
  const revision = diff.revisions?.added[0];
  if (revision === undefined) return;
  toastWithUndo(t.editing.restored(revision.change?.restored ?? 0, revision.number), t);
}

function toastWithUndo(text: string, t: Messages): void {
  const last = (): number | undefined => projectStore.getState().stacks.undo.at(-1)?.seq;
  const seq = last();
  toast({
    text,
    undo: () => {
      if (last() === seq) void undo();
      else toast({ text: t.documents.changedSince });
    },
  });
}
