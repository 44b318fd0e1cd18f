import { derivedGuid } from '../../kernel/derived-guid';
import type { XmlElement } from '../../kernel/xml-tree';
import { projectGrammar, type AttributeRule } from './grammar';
import { fitsType } from './types';

/** An element as the schema wants it, and what had no place in it: `Set.creatingUser`. */
export type Mended = { readonly node: XmlElement | null; readonly lost: readonly string[] };

/**
 * The nearest element that is valid: children in order, attributes in order and of their types, nothing unknown.
 *
 * GUIDs become lower case without braces. Decimals become whole numbers, a missing GUID is made up from `seed`, a
 * missing name is empty. Null where too little is there: a coding without a code, a position that is no number. The
 * mended of a mended element is itself.
 */
export function mended(node: XmlElement, seed: string): Mended {
  const lost: string[] = [];
  return { node: mend(node, seed, lost), lost };
}

function mend(node: XmlElement, seed: string, lost: string[]): XmlElement | null {
  const rule = projectGrammar.elements.get(node.name);
  if (rule === undefined) return lose(node.name, lost);
  const attributes: Record<string, string> = {};
  for (const wanted of rule.attributes) {
    const value = attributeOf(node, wanted, seed);
    if (value !== null) attributes[wanted.name] = value;
    else if (wanted.isRequired) return lose(`${node.name}.${wanted.name}`, lost);
    else if (node.attributes[wanted.name] !== undefined) lost.push(`${node.name}.${wanted.name}`);
  }
  const known = new Set(rule.attributes.map(({ name }) => name));
  for (const name of Object.keys(node.attributes)) {
    const isTaken = known.has(name) || (name === 'guid' && known.has('targetGUID')) || /^xmlns|:/.test(name);
    if (!isTaken) lost.push(`${node.name}.${name}`);
  }
  if (rule.words !== null) {
    const words = rule.words === 'string' ? node.text : node.text.trim();
    return fitsType(words, rule.words) ? { ...node, attributes, children: [], text: words } : lose(node.name, lost);
  }
  const inside = node.children.map((child, at) => mend(child, `${seed} ${at}`, lost));
  const children: XmlElement[] = [];
  for (const place of rule.children) {
    const fitting = inside.filter((child) => child !== null && place.names.includes(child.name)) as XmlElement[];
    if (fitting.length === 0 && place.isRequired) return lose(node.name, lost);
    children.push(...(place.isList ? fitting : fitting.slice(0, 1)));
    if (!place.isList) lost.push(...fitting.slice(1).map(({ name }) => `${node.name} > ${name}`));
  }
  const wanted = new Set(rule.children.flatMap(({ names }) => names));
  for (const child of inside) if (child !== null && !wanted.has(child.name)) lost.push(`${node.name} > ${child.name}`);
  return { ...node, attributes, children, text: '' };
}

function lose(what: string, lost: string[]): null {
  lost.push(what);
  return null;
}

/** What a required attribute is where it is missing; whatever is not here cannot be made up. */
const assumed: Readonly<Record<string, string>> = { name: '', isCodable: 'true', typeOfVariable: 'Text' };

function attributeOf(node: XmlElement, { name, type, isRequired }: AttributeRule, seed: string): string | null {
  // Old drafts of the standard call it `guid` in the members of a set.
  const written = node.attributes[name] ?? (name === 'targetGUID' && isRequired ? node.attributes['guid'] : undefined);
  const value = written === undefined ? undefined : fitting(written, type);
  if (value !== undefined) return value;
  if (!isRequired) return null;
  return name === 'guid' ? derivedGuid(`${seed} ${node.name}`) : (assumed[name] ?? null);
}

function fitting(value: string, type: AttributeRule['type']): string | undefined {
  if (type === 'string') return value;
  const plain = value.trim();
  if (type === 'integer' && /^[+-]?\d{0,15}\.\d+$/.test(plain)) return String(Math.round(Number(plain)) + 0);
  if (!fitsType(plain, type)) return undefined;
  return type === 'guid' ? plain.replace(/[{}]/g, '').toLowerCase() : plain;
}
