import type { CodeId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Change } from './command';
import { moveCodes, type CodePlace } from './move-codes';

/** Puts a code with all below it under another parent (`null`: the root), before the given sibling or last. */
export function moveCode(project: Project, { codeId, ...place }: CodePlace & { readonly codeId: CodeId }): Change {
  return { ...moveCodes(project, { codeIds: [codeId], ...place }), name: 'move-code' };
}
