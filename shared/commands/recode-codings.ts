import type { CodeId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import type { Change } from './command';
import { codeOf } from './lookup';
import { recoded } from './recoded';

/**
 * Gives codings another code; passage, coder, weight and memo stay.
 *
 * Where the same coder has given the passage that code already, the two become one (`recoded`). What was an anchor
 * example of the old code is none of the new one: an example is chosen for what it shows.
 */
export function recodeCodings(
  project: Project,
  { codings, codeId }: { readonly codings: readonly Coding[]; readonly codeId: CodeId },
  ports: Ports,
): Change {
  const [first] = codings;
  const to = codeOf(project, codeId).name;
  const moves = new Map(codings.map(({ id }) => [id, codeId] as const));
  const { diff, recoded: count, unified } = recoded(project, moves, { examplesFollow: false }, ports);
  return {
    name: 'recode-codings',
    params: {
      count: count + unified,
      unified,
      from: first === undefined ? '' : codeOf(project, first.codeId).name,
      to,
    },
    diff,
  };
}
