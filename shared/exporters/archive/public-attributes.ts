import type { DocumentRecord } from '../../project/document';
import type { AttributeKey } from '../../project/matrix-view';
import type { FieldCleaner } from './field-cleaner';
import type { FieldPlace } from './findings';

type Attributes = DocumentRecord['attributes'];

/** What the attributes of a study are called without names: as many as before, each called the same wherever it is. */
export function publicAttributeNames(
  bearers: readonly { readonly attributes: Attributes }[],
  { clean }: FieldCleaner,
): ReadonlyMap<string, string> {
  const names = [...new Set(bearers.flatMap(({ attributes }) => Object.keys(attributes)))].sort();
  const taken = new Set<string>();
  return new Map(
    names.map((name) => {
      const plain = clean(name, { of: 'attribute', name, field: 'name' });
      let free = plain;
      for (let number = 2; taken.has(free) || (free !== name && names.includes(free)); number += 1) {
        free = `${plain} (${number})`;
      }
      taken.add(free);
      return [name, free];
    }),
  );
}

type Names = { readonly attributes: ReadonlyMap<string, string>; readonly cleaner: FieldCleaner };

/** The attributes of `on` without names. */
export function publicAttributes(
  attributes: Attributes,
  on: NonNullable<FieldPlace['on']>,
  { attributes: names, cleaner }: Names,
): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      names.get(name) ?? name,
      typeof value === 'string' ? cleaner.clean(value, { of: 'attribute', name, field: 'value', on }) : value,
    ]),
  );
}

/** An attribute as a view names it. */
export function publicKey({ of, name }: AttributeKey, { attributes, cleaner }: Names): AttributeKey {
  return { of, name: attributes.get(name) ?? cleaner.clean(name, { of: 'attribute', name, field: 'name' }) };
}
