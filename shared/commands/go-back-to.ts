import type { Project } from '../project/project';
import type { Change } from './command';
import { invert, withoutUnchanged, type Diff } from './diff';

/**
 * Brings the project back to how it was after an earlier change. What was done since is taken back in one step.
 *
 * `since` is everything that was done after that change, squashed, undoing and redoing included. Undo leads forward
 * again.
 */
export function goBackTo(_project: Project, { seq, since }: { readonly seq: number; readonly since: Diff }): Change {
  return { name: 'go-back-to', params: { step: seq }, diff: invert(withoutUnchanged(since)) };
}
