import { PencilLine } from 'lucide-react';
import type { DocumentId } from '../../../shared/kernel/ids';
import { useMessages } from '../../i18n/use-messages';
import { go } from '../../state/session-store';
import { useTextDraft } from '../../state/text-drafts';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';

/** Leads from reading to editing; says in words when something written is not saved yet. */
export function EditButton({ documentId }: { readonly documentId: DocumentId }) {
  const t = useMessages();
  const draft = useTextDraft(documentId);
  const edit = (): void => go({ view: 'edit', documentId });
  const icon = <PencilLine aria-hidden />;
  if (!draft) return <IconButton label={t.editing.edit} icon={icon} shortcut="Mod+Shift+E" onPress={edit} />;
  return (
    <Button icon={icon} onPress={edit}>
      {t.editing.goOn}
    </Button>
  );
}
