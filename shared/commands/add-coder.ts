import type { CoderId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Coder } from '../project/coder';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';

/** Adds a person who codes. */
export function addCoder(_project: Project, { name }: { readonly name: string }, ports: Ports): Change {
  const coder: Coder = { id: ports.newId() as CoderId, name: name.trim() };
  return { name: 'add-coder', params: { coder: coder.name }, diff: diffOf('coders', { added: [coder] }) };
}
