import { updateCode } from '../../../shared/commands/update-code';
import type { CodeId, CodingId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import { currentProject, dispatch } from '../../state/project-store';

/** The texts of the coding guide, in the order they are read. */
export const guideFields = ['definition', 'include', 'exclude'] as const;
export type GuideField = (typeof guideFields)[number];

/** Changes what is known of a code; of one that is gone by now, nothing. */
export function changeCode(codeId: CodeId, change: Partial<Omit<Code, 'id'>>): void {
  const code = currentProject().codes.get(codeId);
  if (code !== undefined) dispatch(updateCode, { code: { ...code, ...change } });
}

/** Takes a passage off the anchor examples of a code. */
export function removeExample(codeId: CodeId, codingId: CodingId): void {
  const examples = currentProject().codes.get(codeId)?.examples ?? [];
  changeCode(codeId, { examples: examples.filter((id) => id !== codingId) });
}
