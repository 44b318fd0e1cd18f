import type { DocumentRecord } from '../project/document';
import type { Project } from '../project/project';
import { updateDocument } from './update-document';
import type { Change } from './command';

/** Changes who is quoted, in which role, at which event, and whether it may be published. */
export function updateOTone(project: Project, { document }: { readonly document: DocumentRecord }): Change {
  if (document.quotation === null) throw new Error('An O-tone says who is quoted');
  return {
    ...updateDocument(project, { document }),
    name: 'update-o-tone',
    params: { oTone: document.name, release: document.quotation.release },
  };
}
