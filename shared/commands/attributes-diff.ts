import type { AttributeOwner } from '../project/attribute-values';
import type { Project } from '../project/project';
import type { Attributes } from '../project/schema';
import { diffOf, type Diff } from './diff';
import { sameValue } from './same-value';

type Bearer = { readonly id: string; readonly attributes: Attributes };
type ChangeOfAttributes = (attributes: Attributes, id: string) => Attributes;

/** What becomes of the attributes of every record of a kind; records that stay as they are are left out. */
export function attributesDiff(
  project: Project,
  owner: AttributeOwner,
  change: ChangeOfAttributes,
): { readonly diff: Diff; readonly count: number } {
  const changed = <Item extends Bearer>(items: ReadonlyMap<string, Item>): (readonly [Item, Item])[] =>
    [...items.values()].flatMap((item) => {
      const attributes = change(item.attributes, item.id);
      return attributes === item.attributes || sameValue(attributes, item.attributes)
        ? []
        : [[item, { ...item, attributes }] as const];
    });
  if (owner === 'document') {
    const updated = changed(project.documents);
    return { diff: diffOf('documents', { updated }), count: updated.length };
  }
  if (owner === 'speaker') {
    const updated = changed(project.speakers);
    return { diff: diffOf('speakers', { updated }), count: updated.length };
  }
  const updated = changed(project.cases);
  return { diff: diffOf('cases', { updated }), count: updated.length };
}
