import { useMessages } from '../../i18n/use-messages';
import { go, placedDocument, useSession } from '../../state/session-store';
import { useTextDraft } from '../../state/text-drafts';
import type { DocumentId } from '../../../shared/kernel/ids';
import type { Action } from '../../ui/action';

export const editShortcut = 'Mod+Shift+E';

/** What can be done with the text of the open document from anywhere. */
export function useEditingActions(): readonly Action[] {
  const t = useMessages();
  const section = t.documents.section;
  const view = useSession(({ place }) => place.view);
  const documentId = useSession(({ place }) => placedDocument(place));
  const draft = useTextDraft(documentId ?? ('' as DocumentId));
  const disabledReason = documentId === null ? t.documents.noDocument : null;
  const goTo = (target: 'material' | 'edit' | 'revisions') => (): void => {
    if (documentId !== null) go({ view: target, documentId });
  };
  return [
    {
      id: 'editing.edit',
      label: view === 'edit' ? t.editing.backToReading : draft ? t.editing.goOn : t.editing.edit,
      section,
      shortcut: editShortcut,
      disabledReason,
      run: goTo(view === 'edit' ? 'material' : 'edit'),
    },
    { id: 'editing.revisions', label: t.editing.revisions, section, disabledReason, run: goTo('revisions') },
  ];
}
