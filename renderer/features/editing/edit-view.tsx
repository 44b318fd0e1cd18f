import { useState } from 'react';
import type { DocumentId } from '../../../shared/kernel/ids';
import type { DocumentRecord } from '../../../shared/project/document';
import type { Revision } from '../../../shared/project/revision';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { useSession } from '../../state/session-store';
import { useTextDraft, type TextDraft } from '../../state/text-drafts';
import { useText } from '../../state/texts';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import styles from './edit-view.module.css';
import { discardDraft } from './editing-operations';
import { EditPane } from './edit-pane';

/** The text of a document while it is being edited. */
export function EditView() {
  const t = useMessages();
  const documents = useProject((project) => project.documents);
  const revisions = useProject((project) => project.revisions);
  const documentId = useSession(({ place }) => (place.view === 'edit' ? place.documentId : null));
  const document = documentId === null ? undefined : documents.get(documentId);
  const revision = document && revisions.get(document.revisionId);
  if (document === undefined || revision === undefined) {
    return <EmptyState title={t.editing.gone} text={t.editing.goneText} />;
  }
  return <EditDocument key={document.id} document={document} revision={revision} />;
}

type EditDocumentProps = { readonly document: DocumentRecord; readonly revision: Revision };

/** Waits for the text and for what was written in it before. */
function EditDocument({ document, revision }: EditDocumentProps) {
  const t = useMessages();
  const text = useText(revision.id);
  const draft = useTextDraft(document.id);
  const revisions = useProject((project) => project.revisions);
  /** Counts how often the text was taken up anew, because what was written in it changed from outside. */
  const [taken, setTaken] = useState(0);
  if (draft && draft.revisionId !== revision.id && !revisions.has(draft.revisionId)) {
    return <StrandedDraft documentId={document.id} draft={draft} />;
  }
  if (text === undefined || draft === undefined || (draft !== null && draft.revisionId !== revision.id)) {
    return <p className={styles.loading}>{t.editing.loading}</p>;
  }
  return (
    <EditPane
      key={`${revision.id} ${taken}`}
      document={document}
      revision={revision}
      text={text}
      draft={draft}
      onTakeAnew={() => setTaken((count) => count + 1)}
    />
  );
}

/** What was typed in a text that no longer exists: nothing of it is lost, and it can be taken from here. */
function StrandedDraft({ documentId, draft }: { readonly documentId: DocumentId; readonly draft: TextDraft }) {
  const t = useMessages();
  const typed = draft.edits.map(({ insert }) => insert).filter((insert) => insert.trim() !== '');
  return (
    <div className={styles.stranded}>
      <h2>{t.editing.stranded}</h2>
      <p>{t.editing.strandedText}</p>
      <ul>
        {typed.map((words, index) => (
          <li key={index}>{words}</li>
        ))}
      </ul>
      <Button onPress={() => discardDraft(documentId, t)}>{t.editing.discard}</Button>
    </div>
  );
}
