import type { CodeId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Project } from '../project/project';
import { newCodings, type ApplyCode } from './apply-code';
import type { Change } from './command';
import { newCode } from './create-code';
import { diffOf } from './diff';
import { documentOf } from './lookup';

/** Makes a code and codes the passages with it in one step; an in-vivo code is one named by the words themselves. */
export function createAndApplyCode(
  project: Project,
  args: Omit<ApplyCode, 'codeIds'> & { readonly name: string; readonly parentId: CodeId | null },
  ports: Ports,
): Change {
  const code = newCode(project, { name: args.name, parentId: args.parentId }, ports);
  const added = newCodings(project, { ...args, codeIds: [code.id] }, ports);
  return {
    name: 'create-and-apply-code',
    params: { code: code.name, passages: added.length, document: documentOf(project, args.documentId).name },
    diff: { ...diffOf('codes', { added: [code] }), ...diffOf('codings', { added }) },
  };
}
