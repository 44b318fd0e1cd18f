import { attributeNameFault } from '../project/attribute-name';
import { attributesByRecord, type AttributeOwner, type AttributeValue } from '../project/attribute-values';
import type { Project } from '../project/project';
import { attributesDiff } from './attributes-diff';
import type { Change } from './command';

/** One attribute of one record; null takes it away. */
export type AttributeCell = {
  readonly id: string;
  readonly name: string;
  readonly value: AttributeValue | null;
};

/**
 * Sets attributes of several documents, speakers or cases at once: one cell, a column filled down, a block pasted.
 *
 * The last cell of a record and a name counts. Throws on records that are not there, names that `attributeNameFault`
 * refuses and numbers that are none.
 */
export function setAttributes(
  project: Project,
  { owner, cells }: { readonly owner: AttributeOwner; readonly cells: readonly AttributeCell[] },
): Change {
  const byRecord = new Map<string, AttributeCell[]>();
  for (const cell of cells) {
    checkCell(cell);
    const own = byRecord.get(cell.id);
    if (own === undefined) byRecord.set(cell.id, [cell]);
    else own.push(cell);
  }
  const known = new Set([...attributesByRecord(project, owner)].map(({ id }) => id));
  for (const id of byRecord.keys()) if (!known.has(id)) throw new Error(`There is no ${owner} ${id}`);
  const { diff, count } = attributesDiff(project, owner, (attributes, id) => {
    const own = byRecord.get(id);
    if (own === undefined) return attributes;
    const next = { ...attributes };
    for (const { name, value } of own) {
      if (value === null) delete next[name];
      else next[name] = value;
    }
    return next;
  });
  const names = new Set(cells.map(({ name }) => name));
  return {
    name: 'set-attributes',
    params: { attribute: cells[0]?.name ?? '', attributes: names.size, owner, count },
    diff,
  };
}

function checkCell({ name, value }: AttributeCell): void {
  const fault = attributeNameFault(name, []);
  if (fault !== null) throw new Error(`No attribute can be named "${name}": ${fault}`);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${name} cannot be ${value}`);
}
