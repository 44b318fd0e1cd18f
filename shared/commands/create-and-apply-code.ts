import type { CodeId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Project } from '../project/project';
import { newCodings, type ApplyCode } from './apply-code';
import type { Change } from './command';
import { newCode } from './create-code';
import { diffOf } from './diff';
import { documentOf } from './lookup';

/**
 * Makes a code and codes the passages with it, and with codes already there, in one step.
 *
 * An in-vivo code is one named by the words themselves.
 */
export function createAndApplyCode(
  project: Project,
  args: Omit<ApplyCode, 'codeIds'> & {
    readonly name: string;
    readonly parentId: CodeId | null;
    /** Codes that the passages get with the new one. */
    readonly alsoApply?: readonly CodeId[];
  },
  ports: Ports,
): Change {
  const code = newCode(project, { name: args.name, parentId: args.parentId }, ports);
  const added = newCodings(project, { ...args, codeIds: [code.id, ...(args.alsoApply ?? [])] }, ports);
  return {
    name: 'create-and-apply-code',
    params: { code: code.name, passages: args.spans.length, document: documentOf(project, args.documentId).name },
    diff: { ...diffOf('codes', { added: [code] }), ...diffOf('codings', { added }) },
  };
}
