import { required } from '../kernel/assert';
import type { CoderId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';

/** Gives a coder another name. */
export function renameCoder(
  project: Project,
  { coderId, name }: { readonly coderId: CoderId; readonly name: string },
): Change {
  const before = required(project.coders.get(coderId), `coder ${coderId}`);
  return {
    name: 'rename-coder',
    params: { from: before.name, to: name },
    diff: before.name === name ? {} : diffOf('coders', { updated: [[before, { ...before, name }]] }),
  };
}
