import { useMemo, useState } from 'react';
import type { DocumentId, RevisionId } from '../../../shared/kernel/ids';
import type { DocumentRecord } from '../../../shared/project/document';
import type { Revision } from '../../../shared/project/revision';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { go, useSession } from '../../state/session-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Kbd } from '../../ui/kbd';
import { DifferenceView } from './difference-view';
import { editShortcut } from './editing-actions';
import { RevisionList } from './revision-list';
import frame from './edit-view.module.css';
import styles from './revisions-view.module.css';

/** The revisions of a document: what each changed, the difference of any two, and the way back. */
export function RevisionsView() {
  const t = useMessages();
  const documents = useProject((project) => project.documents);
  const documentId = useSession(({ place }) => (place.view === 'revisions' ? place.documentId : null));
  const document = documentId === null ? undefined : documents.get(documentId);
  if (document === undefined) return <EmptyState title={t.editing.gone} text={t.editing.goneText} />;
  return <RevisionsOf key={document.id} document={document} />;
}

/** Revisions of a document, the newest first. */
function useRevisions(documentId: DocumentId): readonly Revision[] {
  const revisions = useProject((project) => project.revisions);
  return useMemo(
    () =>
      [...revisions.values()]
        .filter((revision) => revision.documentId === documentId)
        .sort((a, b) => b.number - a.number),
    [revisions, documentId],
  );
}

function RevisionsOf({ document }: { readonly document: DocumentRecord }) {
  const t = useMessages();
  const revisions = useRevisions(document.id);
  const [chosen, setChosen] = useState<RevisionId | null>(null);
  const [other, setOther] = useState<RevisionId | null>(null);
  const index = Math.max(
    0,
    revisions.findIndex(({ id }) => id === chosen),
  );
  const newer = revisions[index];
  const before =
    revisions.find(({ id }) => id === other && id !== newer?.id) ?? revisions[index + 1] ?? revisions[index - 1];
  const edit = (): void => go({ view: 'edit', documentId: document.id });
  return (
    <div className={frame.view}>
      <header className={frame.header}>
        <h2 className={frame.title}>{t.editing.revisionsOf(document.name)}</h2>
        <span className={frame.tools}>
          <Button variant="quiet" onPress={() => go({ view: 'material', documentId: document.id })}>
            {t.editing.backToReading}
          </Button>
          <Button onPress={edit}>{t.editing.edit}</Button>
        </span>
      </header>
      {newer === undefined || before === undefined ? (
        <EmptyState title={t.editing.history.only} text={t.editing.history.onlyText}>
          <Button variant="primary" onPress={edit}>
            {t.editing.edit}
          </Button>
          <Kbd shortcut={editShortcut} />
        </EmptyState>
      ) : (
        <div className={styles.columns}>
          <RevisionList
            revisions={revisions}
            currentId={document.revisionId}
            chosenId={newer.id}
            onChoose={(id) => {
              setChosen(id);
              setOther(null);
            }}
          />
          <DifferenceView
            key={`${newer.id} ${before.id}`}
            document={document}
            revisions={revisions}
            chosen={newer}
            other={before}
            onOther={setOther}
          />
        </div>
      )}
    </div>
  );
}
