import type { DocumentRecord } from '../project/document';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { documentOf } from './lookup';

/** Replaces what is known of a document: name, kind, event, attributes. Its words change only by a new revision. */
export function updateDocument(project: Project, { document }: { readonly document: DocumentRecord }): Change {
  const before = documentOf(project, document.id);
  if (before.revisionId !== document.revisionId) throw new Error('A document changes its text only by a new revision');
  return {
    name: 'update-document',
    params: { document: document.name },
    diff: diffOf('documents', { updated: [[before, document]] }),
  };
}
