import type { AttributeOwner } from '../project/attribute-values';
import type { Project } from '../project/project';
import { referencesRemoved } from './attribute-references';
import { attributesDiff } from './attributes-diff';
import type { Change } from './command';
import { squash } from './diff';

/** Takes an attribute away from every document, speaker or case that has it. */
export function removeAttribute(
  project: Project,
  { owner, attribute }: { readonly owner: AttributeOwner; readonly attribute: string },
): Change {
  const { diff, count } = attributesDiff(project, owner, (attributes) => {
    if (!Object.hasOwn(attributes, attribute)) return attributes;
    const { [attribute]: _taken, ...rest } = attributes;
    return rest;
  });
  return {
    name: 'remove-attribute',
    params: { attribute, owner, count },
    diff: squash([diff, referencesRemoved(project, owner, attribute)]),
  };
}
