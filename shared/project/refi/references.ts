import type { XmlElement } from '../../kernel/xml-tree';

/** What a reference may lead to. `any` is said where the standard leaves it open. */
export type ReferenceKind =
  'code' | 'coder' | 'note' | 'selection' | 'source' | 'sync-point' | 'variable' | 'vertex' | 'any';

/** The kinds of records that a reference of a kind may lead to; for `any` the likeliest first. */
export const recordsOfKind: Readonly<Record<ReferenceKind, readonly string[]>> = {
  code: ['code'],
  coder: ['coder'],
  note: ['memo'],
  selection: ['selection'],
  source: ['document'],
  'sync-point': [],
  variable: ['variable'],
  vertex: [],
  any: ['document', 'code', 'case', 'memo', 'selection', 'coding', 'event', 'coder'],
};

/** The names of elements that are kept as they stand and a reference of a kind may lead to. */
export const elementsOfKind: Readonly<Record<ReferenceKind, RegExp>> = {
  code: /^$/,
  coder: /^$/,
  note: /^Note$/,
  selection: /Selection$/,
  source: /Source$/,
  'sync-point': /^SyncPoint$/,
  variable: /^Variable$/,
  vertex: /^Vertex$/,
  any: /./,
};

/** What is to go when a reference leads nowhere: the element itself, or the attribute alone. */
type Loss = 'element' | 'attribute';

/** Attributes that hold the GUID of something else, by `Element.attribute`, or `*.attribute` for every element. */
const references: ReadonlyMap<string, readonly [kind: ReferenceKind, loss: Loss]> = new Map([
  ['CodeRef.targetGUID', ['code', 'element']],
  ['MemberCode.targetGUID', ['code', 'element']],
  ['SourceRef.targetGUID', ['source', 'element']],
  ['MemberSource.targetGUID', ['source', 'element']],
  ['NoteRef.targetGUID', ['note', 'element']],
  ['MemberNote.targetGUID', ['note', 'element']],
  ['SelectionRef.targetGUID', ['selection', 'element']],
  ['VariableRef.targetGUID', ['variable', 'element']],
  ['Link.originGUID', ['any', 'element']],
  ['Link.targetGUID', ['any', 'element']],
  ['*.representedGUID', ['any', 'attribute']],
  ['*.fromSyncPoint', ['sync-point', 'attribute']],
  ['*.toSyncPoint', ['sync-point', 'attribute']],
  ['Edge.sourceVertex', ['vertex', 'element']],
  ['Edge.targetVertex', ['vertex', 'element']],
  ['*.creatingUser', ['coder', 'attribute']],
  ['*.modifyingUser', ['coder', 'attribute']],
  ['*.creatingUserGUID', ['coder', 'attribute']],
  ['*.modifyingUserGUID', ['coder', 'attribute']],
]);

/** What an attribute of an element refers to; undefined where it holds no reference. */
export function referenceKindOf(element: string, attribute: string): ReferenceKind | undefined {
  return referenceOf(element, attribute)?.[0];
}

function referenceOf(element: string, attribute: string): readonly [kind: ReferenceKind, loss: Loss] | undefined {
  return references.get(`${element}.${attribute}`) ?? references.get(`*.${attribute}`);
}

/** What came of an element whose references were followed; `null` where it had to go itself. */
export type Resolved = { readonly node: XmlElement | null; readonly lost: number };

/**
 * The element with every reference in it as `resolve` has it; what leads nowhere (null) is taken out and counted.
 *
 * A coding without its code goes whole, a vertex only stops to stand for something.
 */
export function resolveReferences(
  node: XmlElement,
  resolve: (kind: ReferenceKind, guid: string) => string | null,
): Resolved {
  let lost = 0;
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes)) {
    const reference = referenceOf(node.name, name);
    const target = reference === undefined ? value : resolve(reference[0], value);
    if (target !== null) attributes[name] = target;
    else if (reference?.[1] === 'element') return { node: null, lost: 1 };
    else lost += 1;
  }
  const children: XmlElement[] = [];
  for (const child of node.children) {
    const resolved = resolveReferences(child, resolve);
    lost += resolved.lost;
    if (resolved.node !== null) children.push(resolved.node);
  }
  const isHollow = (name: string, needed: string): boolean =>
    node.name === name && children.every((child) => child.name !== needed);
  if (isHollow('Coding', 'CodeRef') || isHollow('VariableValue', 'VariableRef')) return { node: null, lost };
  return { node: { ...node, attributes, children }, lost };
}
