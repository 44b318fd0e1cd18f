import type { DocumentId, FileId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { FileRecord } from '../project/file-record';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { required } from '../kernel/assert';

/** A file on its way into the project; its bytes are stored before. */
export type NewFile = Omit<FileRecord, 'id' | 'documentId' | 'createdAt'>;

/**
 * Keeps files with documents that are there, or with the project as a whole (null): recordings of conversations, and
 * tables that attributes came from. What is kept there already, by its bytes, is not kept twice.
 */
export function keepFiles(
  project: Project,
  { files }: { readonly files: readonly { readonly documentId: DocumentId | null; readonly file: NewFile }[] },
  ports: Ports,
): Change {
  const known = new Set([...project.files.values()].map(placeKey));
  const added = files.flatMap(({ documentId, file }): FileRecord[] => {
    if (documentId !== null) required(project.documents.get(documentId), 'document');
    const record = { ...file, id: ports.newId() as FileId, documentId, createdAt: ports.now() };
    if (known.has(placeKey(record))) return [];
    known.add(placeKey(record));
    return [record];
  });
  return {
    name: 'keep-files',
    params: { count: added.length, file: added[0]?.name ?? '' },
    diff: diffOf('files', { added }),
  };
}

function placeKey({ sha256, documentId, role }: Pick<FileRecord, 'sha256' | 'documentId' | 'role'>): string {
  return `${role} ${documentId ?? ''} ${sha256}`;
}
