import type { CaseId, DocumentId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { CaseRecord } from '../project/case';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { documentOf } from './lookup';

/** Adds a case with the documents it has. Throws when nothing is left of the name. */
export function addCase(
  project: Project,
  { name, documentIds }: { readonly name: string; readonly documentIds: readonly DocumentId[] },
  ports: Ports,
): Change {
  const plain = name.trim();
  if (plain === '') throw new Error('A case needs a name');
  const ids = [...new Set(documentIds)].map((id) => documentOf(project, id).id);
  const added: CaseRecord = { id: ports.newId() as CaseId, name: plain, attributes: {}, documentIds: ids };
  return {
    name: 'add-case',
    params: { case: plain, documents: ids.length },
    diff: diffOf('cases', { added: [added] }),
  };
}
