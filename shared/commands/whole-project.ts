import { collectionNames, emptyProject, type Project, type Texts } from '../project/project';
import { apply, type Diff, type RecordDiff } from './diff';

/** The diff that brings a whole project with its words into an empty place: a new study, or one read from a file. */
export function wholeProject(project: Project, texts: Texts): Diff {
  const diff: Record<string, RecordDiff<unknown>> = {};
  for (const name of collectionNames) {
    const added =
      name === 'info'
        ? [project.info]
        : name === 'texts'
          ? [...texts].map(([id, text]) => ({ id, text }))
          : name === 'codings'
            ? [...project.codings.values()].flat()
            : [...project[name].values()];
    if (added.length > 0) diff[name] = { added, updated: [], removed: [] };
  }
  return diff;
}

/** The project and its words after a diff made by `wholeProject`. */
export function projectFrom(diff: Diff): { readonly project: Project; readonly texts: Texts } {
  const info = diff.info?.added[0];
  if (info === undefined) throw new Error('The first change of a project must bring its head');
  const texts = new Map((diff.texts?.added ?? []).map(({ id, text }) => [id, text]));
  return { project: apply(emptyProject(info), diff), texts };
}
