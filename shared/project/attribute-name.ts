/** Why a name cannot be given to an attribute. */
export type AttributeNameFault = 'empty' | 'reserved' | 'taken';

/** Names that every object of the language has a meaning for; schemas leave fields of these names out. */
const reserved: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A name as it is kept: one line, without space around. */
export function plainAttributeName(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

/** What keeps a name from being given to an attribute beside others of these names, or null. */
export function attributeNameFault(name: string, others: readonly string[]): AttributeNameFault | null {
  const plain = plainAttributeName(name);
  if (plain === '') return 'empty';
  if (reserved.has(plain)) return 'reserved';
  return others.includes(plain) ? 'taken' : null;
}
