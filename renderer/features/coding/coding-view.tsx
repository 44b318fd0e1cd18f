import type { DocumentId } from '../../../shared/kernel/ids';
import { useMessages } from '../../i18n/use-messages';
import { useFocusMode } from '../../state/focus-mode';
import { useProject } from '../../state/project-store';
import { openDialog, useSession } from '../../state/session-store';
import { useText } from '../../state/texts';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { useShownCodings } from './coding-filter';
import { DocumentHeader } from './document-header';
import { FilterLine } from './filter-line';
import { TextPane } from './text-pane';
import styles from './coding-view.module.css';

/** The document one reads and codes. */
export function CodingView() {
  const t = useMessages();
  const documents = useProject((project) => project.documents);
  const place = useSession((state) => state.place);
  const documentId = place.view === 'material' ? place.documentId : null;
  if (documents.size === 0) {
    return (
      <EmptyState title={t.coding.noDocuments} text={t.coding.noDocumentsText}>
        <Button variant="primary" onPress={() => openDialog({ kind: 'import', files: [] })}>
          {t.coding.importDocuments}
        </Button>
      </EmptyState>
    );
  }
  if (documentId === null || !documents.has(documentId)) {
    return <EmptyState title={t.coding.noneChosen} text={t.coding.noneChosenText} />;
  }
  return <DocumentView documentId={documentId} />;
}

type DocumentViewProps = { readonly documentId: DocumentId };

function DocumentView({ documentId }: DocumentViewProps) {
  const t = useMessages();
  const document = useProject(({ documents }) => documents.get(documentId));
  const revision = useProject(({ revisions }) => document && revisions.get(document.revisionId));
  const text = useText(revision?.id ?? null);
  const shown = useShownCodings(documentId);
  const isAlone = useFocusMode();
  if (document === undefined || revision === undefined) return null;
  return (
    <div className={styles.view}>
      {isAlone && <h1 className={styles.said}>{document.name}</h1>}
      <DocumentHeader document={document} revision={revision} />
      <FilterLine {...shown} />
      {text === undefined && <p className={styles.loading}>{t.coding.loading}</p>}
      {text !== undefined && revision.paragraphs.length === 0 && <p className={styles.loading}>{t.coding.emptyText}</p>}
      {text !== undefined && revision.paragraphs.length > 0 && (
        <TextPane key={revision.id} document={document} revision={revision} text={text} />
      )}
    </div>
  );
}
