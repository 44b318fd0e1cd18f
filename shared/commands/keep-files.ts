import type { DocumentId, FileId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { FileRecord } from '../project/file-record';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { required } from '../kernel/assert';

/** A file on its way into the project; its bytes are stored before. */
export type NewFile = Omit<FileRecord, 'id' | 'documentId' | 'createdAt'>;

/** Keeps files with documents that are there: the recordings of conversations. */
export function keepFiles(
  project: Project,
  { files }: { readonly files: readonly { readonly documentId: DocumentId; readonly file: NewFile }[] },
  ports: Ports,
): Change {
  const added = files.map(({ documentId, file }): FileRecord => {
    const { id } = required(project.documents.get(documentId), 'document');
    return { ...file, id: ports.newId() as FileId, documentId: id, createdAt: ports.now() };
  });
  return {
    name: 'keep-files',
    params: { count: added.length, file: added[0]?.name ?? '' },
    diff: diffOf('files', { added }),
  };
}
