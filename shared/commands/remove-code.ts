import type { CodeId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Change } from './command';
import { removeCodes } from './remove-codes';

/** Removes a code with all codes below it, their codings, memos and matrix statements. */
export function removeCode(project: Project, { codeId }: { readonly codeId: CodeId }): Change {
  return { ...removeCodes(project, { codeIds: [codeId] }), name: 'remove-code' };
}
