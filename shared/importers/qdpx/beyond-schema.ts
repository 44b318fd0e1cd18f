import type { Problem } from '../../kernel/problem';
import type { XmlElement } from '../../kernel/xml-tree';
import { elementsOfKind, referenceKindOf, type ReferenceKind } from '../../project/refi/references';
import { attributeOf, childOf, childrenOf, guidOf, normalGuid, placeOf, targetOf } from './elements';
import { isInternal, rawWords, type Entries } from './entries';
import { quoteFit } from './fit';
import { placesIn, positionReadings, rawText } from './positions';

/** How many breaches of one kind are told; a file of a careless writer has one at every element. */
const mostOfKind = 200;

type Report = (code: string, at: XmlElement, params?: Problem['params']) => void;

type Context = {
  readonly report: Report;
  /** Names of the elements that bear a GUID. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  /** Types of the variables, by their GUIDs. */
  readonly types: ReadonlyMap<string, string>;
  /** Null for a project without its archive. */
  readonly entries: Entries | null;
};

/**
 * What the standard asks for in words, and its schema cannot: warnings, each with line and element.
 *
 * GUIDs are distinct, references lead to what they are for, values are of the type of their variable, paths say where
 * a file lies and it is there, passages are inside of their texts where their names quote them.
 */
export function beyondSchema(root: XmlElement, file: string, entries: Entries | null): readonly Problem[] {
  const problems: Problem[] = [];
  const counts = new Map<string, number>();
  const report: Report = (code, at, params = {}) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count > mostOfKind) return;
    problems.push({ code, severity: 'warning', file, place: placeOf(at, entries?.standard), params });
  };
  const [named, types] = [new Map<string, string[]>(), new Map<string, string>()];
  visit(root, (element) => {
    const guid = guidOf(element);
    if (guid === '') return;
    const others = named.get(guid);
    if (others === undefined) named.set(guid, [element.name]);
    else {
      others.push(element.name);
      report('refi-guid-twice', element, { guid });
    }
    if (element.name === 'Variable') types.set(guid, attributeOf(element, 'typeOfVariable'));
  });
  const context = { report, named, types, entries };
  visit(root, (element) => {
    checkReferences(element, context);
    checkValue(element, context);
    checkPaths(element, context);
    checkPassages(element, context);
  });
  return problems;
}

/** The element and all in it, in their order; the depth of a tree is bounded where it is made. */
function visit(element: XmlElement, look: (element: XmlElement) => void): void {
  look(element);
  for (const child of element.children) visit(child, look);
}

/** What a reference may lead to in a whole project, where codes and coders are elements too. */
const targets: Readonly<Record<ReferenceKind, RegExp>> = { ...elementsOfKind, code: /^Code$/, coder: /^User$/ };

function checkReferences(element: XmlElement, { report, named }: Context): void {
  for (const [name, value] of Object.entries(element.attributes)) {
    const kind = referenceKindOf(element.name, name);
    if (kind === undefined) continue;
    const found = named.get(normalGuid(value)) ?? [];
    if (!found.some((target) => targets[kind].test(target))) report('refi-reference', element, { name, guid: value });
  }
}

function checkValue(element: XmlElement, { report, types }: Context): void {
  const variable = element.name === 'VariableValue' ? childOf(element, 'VariableRef') : undefined;
  const type = variable === undefined ? undefined : types.get(targetOf(variable));
  const value = element.children.find(({ name }) => name !== 'VariableRef');
  if (type === undefined || value === undefined || value.name === `${type}Value`) return;
  report('refi-value-type', value, { type });
}

/** Names of attributes with the place of a file, and where the standard lets each kind of file lie. */
const paths: readonly (readonly [name: string, allowed: RegExp])[] = [
  ['path', /^(?:internal:\/\/.|relative:\/\/\/.|absolute:\/\/\/.)/],
  ['plainTextPath', /^internal:\/\/./],
  ['richTextPath', /^internal:\/\/.+\.docx$/i],
];

function checkPaths(element: XmlElement, { report, entries }: Context): void {
  for (const [name, allowed] of paths) {
    const path = element.attributes[name];
    if (path === undefined) continue;
    if (!allowed.test(path)) report('refi-path', element, { name, path });
    if (isInternal(path) && entries !== null && entries.find(path) === undefined) {
      report('qdpx-file-missing', element, { path });
    }
  }
  const isOfFile = /^(?:Picture|PDF|Audio|Video)Source$/.test(element.name);
  const isSomewhere = attributeOf(element, 'path') !== '' || attributeOf(element, 'currentPath') !== '';
  if (isOfFile && !isSomewhere) report('refi-file-nowhere', element);
}

/** Passages by the standard's own count: code points from 0, with the end exclusive as every tool has it. */
function checkPassages(source: XmlElement, { report, entries }: Context): void {
  const passages = childrenOf(source, 'PlainTextSelection');
  const words = passages.length === 0 || entries === null ? null : rawWords(source, entries);
  if (words === null) return;
  const text = rawText(words.raw);
  const spans = passages.map((passage) => ({
    start: Number(attributeOf(passage, 'startPosition')),
    end: Number(attributeOf(passage, 'endPosition')),
  }));
  const [standard] = positionReadings;
  if (standard === undefined) return;
  placesIn(text, standard, spans).forEach((place, at) => {
    const passage = passages[at] ?? source;
    const name = attributeOf(passage, 'name');
    if (place === null) report('refi-passage-outside', passage);
    else if (name !== '' && quoteFit(text.text, place, name) === 0) {
      report('refi-quotation', passage, { name: name.slice(0, 80) });
    }
  });
}
