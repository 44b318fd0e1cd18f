import type { DocumentId } from '../../../../shared/kernel/ids';
import type { FileRecord } from '../../../../shared/project/file-record';
import { useMessages } from '../../../i18n/use-messages';
import { useProject } from '../../../state/project-store';
import { closeDialog, useSession } from '../../../state/session-store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import styles from './kept.module.css';
import { KeptFileRow } from './kept-file-row';
import { KeptPartList } from './kept-part-list';

/** Files in the order in which one would look for them. */
const roles = ['original', 'media', 'part'] as const;

/** Most files that are listed; a project's own list leaves out those of its documents. */
const most = 500;

/** What is kept with a document, or with the project: originals, recordings, and what other tools left. */
export function KeptDialog() {
  const documentId = useSession(({ dialog }) => (dialog?.kind === 'kept' ? dialog.documentId : null));
  return <Kept documentId={documentId} />;
}

function Kept({ documentId }: { readonly documentId: DocumentId | null }) {
  const t = useMessages();
  const words = t.kept;
  const files = useProject((project) => project.files);
  const keptParts = useProject((project) => project.keptParts);
  const document = useProject(({ documents }) => (documentId === null ? undefined : documents.get(documentId)));
  const parts = [...keptParts.values()].filter((part) => documentId === null || part.documentId === documentId);
  const inParts = new Set(parts.flatMap(({ fileIds }) => fileIds));
  const own = [...files.values()]
    .filter((file) => file.documentId === documentId && !inParts.has(file.id))
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
  const origin = document?.origin ?? null;
  const hasOriginal = own.some(({ role }) => role === 'original');
  return (
    <Dialog
      title={document === undefined ? words.title : words.titleOf(document.name)}
      onClose={closeDialog}
      footer={
        <Button variant="primary" autoFocus onPress={closeDialog}>
          {words.close}
        </Button>
      }
    >
      {own.length > 0 && <FileList files={own} />}
      {origin !== null && !hasOriginal && <p className={styles.fact}>{words.onlyOrigin(origin.file)}</p>}
      {own.length + parts.length === 0 && origin === null && (
        <div>
          <p>{words.none}</p>
          <p className={styles.fact}>{words.noneHint}</p>
        </div>
      )}
      <KeptPartList parts={parts} withDocument={documentId === null} />
    </Dialog>
  );
}

function FileList({ files }: { readonly files: readonly FileRecord[] }) {
  const t = useMessages();
  return (
    <>
      <ul className={styles.list}>
        {files.slice(0, most).map((file) => (
          <KeptFileRow key={file.id} file={file} />
        ))}
      </ul>
      {files.length > most && <p className={styles.fact}>{t.kept.moreFiles(files.length - most)}</p>}
    </>
  );
}
