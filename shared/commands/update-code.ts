import type { Code } from '../project/code';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';
import { codeOf } from './lookup';

/** Replaces what is known of a code: name, colour, rules, examples. Its place in the tree changes by `moveCode`. */
export function updateCode(project: Project, { code }: { readonly code: Code }): Change {
  const before = codeOf(project, code.id);
  if (code.name.trim() === '') throw new Error('A code needs a name');
  const after = { ...code, name: code.name.trim(), parentId: before.parentId, position: before.position };
  return {
    name: before.name === after.name ? 'update-code' : 'rename-code',
    params: { from: before.name, code: after.name },
    diff: diffOf('codes', { updated: [[before, after]] }),
  };
}
