import type { CodeId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Code } from '../project/code';
import { nextColor } from '../project/palette';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';

/** What is known of a code when it is made. */
export type NewCode = {
  readonly name: string;
  readonly parentId: CodeId | null;
  /** `#rrggbb`; the next free hue, or a shade of the parent's, where left out. */
  readonly color?: string | undefined;
  readonly origin?: Code['origin'] | undefined;
};

/** Makes a code, last among its siblings. */
export function createCode(project: Project, args: NewCode, ports: Ports): Change {
  const code = newCode(project, args, ports);
  return { name: 'create-code', params: { code: code.name }, diff: diffOf('codes', { added: [code] }) };
}

/** The record of a new code, last among its siblings. */
export function newCode(project: Project, { name, parentId, color, origin }: NewCode, ports: Ports): Code {
  const trimmed = name.trim();
  if (trimmed === '') throw new Error('A code needs a name');
  const siblings = [...project.codes.values()].filter((code) => code.parentId === parentId);
  return {
    id: ports.newId() as CodeId,
    parentId,
    position: 1 + Math.max(0, ...siblings.map((code) => code.position)),
    name: trimmed,
    color: color ?? nextColor(project.codes, parentId),
    definition: '',
    include: '',
    exclude: '',
    examples: [],
    origin: origin ?? 'inductive',
    createdAt: ports.now(),
  };
}
