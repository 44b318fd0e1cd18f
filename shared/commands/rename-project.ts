import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';

/** Gives the project another name. */
export function renameProject(project: Project, { name }: { readonly name: string }): Change {
  const after = { ...project.info, name: name.trim() };
  const isSame = after.name === '' || after.name === project.info.name;
  return {
    name: 'rename-project',
    params: { from: project.info.name, to: after.name },
    diff: isSame ? {} : diffOf('info', { updated: [[project.info, after]] }),
  };
}
