import type { ProjectInfo } from '../project/info';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';

/** What a project says of itself and may change. */
export type InfoChange = Partial<Pick<ProjectInfo, 'language' | 'referenceTemplate' | 'credits'>>;

/** Changes what the project says of itself: language of the material, way of citing, credits. */
export function updateInfo(project: Project, { info }: { readonly info: InfoChange }): Change {
  return {
    name: 'update-info',
    params: { project: project.info.name },
    diff: diffOf('info', { updated: [[project.info, { ...project.info, ...info }]] }),
  };
}
