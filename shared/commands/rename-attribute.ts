import { attributeNameFault, plainAttributeName } from '../project/attribute-name';
import { attributesInUse, type AttributeOwner } from '../project/attribute-values';
import type { Project } from '../project/project';
import { referencesRenamed } from './attribute-references';
import { attributesDiff } from './attributes-diff';
import type { Change } from './command';
import { squash } from './diff';

export type RenameAttribute = { readonly owner: AttributeOwner; readonly from: string; readonly to: string };

/**
 * Renames an attribute of every document, speaker or case that has it, and in the matrices and templates that name it.
 *
 * Throws on a name that `attributeNameFault` refuses, one of another attribute of this kind included: two attributes
 * become one only by their values.
 */
export function renameAttribute(project: Project, { owner, from, to }: RenameAttribute): Change {
  const name = plainAttributeName(to);
  const others = attributesInUse(project, owner).map((use) => use.name);
  const fault = attributeNameFault(
    name,
    others.filter((other) => other !== from),
  );
  if (fault !== null) throw new Error(`The attribute "${from}" cannot be named "${to}": ${fault}`);
  const { diff, count } = attributesDiff(project, owner, (attributes) => {
    if (!Object.hasOwn(attributes, from) || name === from) return attributes;
    const entries = Object.entries(attributes).map(([key, value]) => [key === from ? name : key, value] as const);
    return Object.fromEntries(entries);
  });
  const references = name === from ? {} : referencesRenamed(project, { owner, from, to: name });
  return { name: 'rename-attribute', params: { from, to: name, owner, count }, diff: squash([diff, references]) };
}
