import type { Ports } from '../kernel/ports';
import type { Project } from '../project/project';
import type { Diff } from './diff';

/** Words of the history entry: names and counts as they were at the time. */
export type ChangeParams = Readonly<Record<string, string | number>>;

/**
 * What a command returns: the diff, and how the history records it.
 *
 * `name` is the command's own name in kebab-case; the dictionaries have a sentence for each (`history.<name>`), filled
 * with `params`.
 */
export type Change = { readonly name: string; readonly params: ChangeParams; readonly diff: Diff };

/**
 * Every user action: pure, total, one undo step.
 *
 * Arguments that cannot be (a code that is not there, an empty passage) throw: the interface does not offer them.
 */
export type Command<Args> = (project: Project, args: Args, ports: Ports) => Change;
