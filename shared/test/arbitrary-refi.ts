import fc from 'fast-check';
import { required } from '../kernel/assert';
import type { XmlElement } from '../kernel/xml-tree';
import { projectGrammar, type AttributeRule, type Grammar } from '../project/refi/grammar';
import type { ValueType } from '../project/refi/types';
import { hardWords } from './arbitrary-values';
import { testId } from './test-id';

/** GUIDs that meet those of records, of each other, or of nothing. */
const guid = fc
  .tuple(fc.constantFrom(2, 5, 6, 7, 9, 10, 14, 15), fc.nat({ max: 4 }))
  .map(([kind, number]) => testId(kind, number));

const values: Readonly<Record<ValueType, fc.Arbitrary<string>>> = {
  string: fc.oneof(hardWords, fc.constant(''), fc.constant('Zeile 1\nZeile 2\t"<&>\'')),
  guid,
  rgb: fc.constantFrom('#a1b2c3', '#ABC'),
  boolean: fc.constantFrom('true', 'false', '1', '0'),
  integer: fc.integer({ min: -9, max: 999 }).map(String),
  decimal: fc.constantFrom('1.50', '-0.1', '12'),
  date: fc.constantFrom('2024-02-29', '1999-12-31'),
  dateTime: fc.constantFrom('2024-02-29T10:00:00Z', '2018-10-04T22:56:11', '2024-06-07T10:00:00.120+02:00'),
  direction: fc.constantFrom('Associative', 'OneWay', 'Bidirectional'),
  variable: fc.constantFrom('Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime'),
  shape: fc.constantFrom('Person', 'Note', 'Star'),
  line: fc.constantFrom('dotted', 'dashed', 'solid'),
};

/** How deep a random element goes below itself: a source with a passage, its coding and the code. */
const depth = 3;

/** Any element of the standard as its schema allows it, with references that lead somewhere or nowhere. */
export function arbitraryElement(name: string, grammar: Grammar = projectGrammar): fc.Arbitrary<XmlElement> {
  return elementUpTo(depth, { name, grammar, known: new Map() });
}

type Wanted = { name: string; grammar: Grammar; known: Map<string, fc.Arbitrary<XmlElement>> };

function elementUpTo(left: number, { name, grammar, known }: Wanted): fc.Arbitrary<XmlElement> {
  const made = known.get(`${name} ${left}`);
  if (made !== undefined) return made;
  const rule = required(grammar.elements.get(name), name);
  const attributes = fc
    .tuple(...rule.attributes.map(arbitraryAttribute))
    .map((pairs) => Object.fromEntries(pairs.filter((pair) => pair !== null)));
  const places = rule.children.map(({ names, isRequired, isList }): fc.Arbitrary<XmlElement[]> => {
    if (left <= 0 && !isRequired) return fc.constant([]);
    const child = fc.oneof(...names.map((inner) => elementUpTo(left - 1, { name: inner, grammar, known })));
    return fc.array(child, { minLength: isRequired ? 1 : 0, maxLength: isList && left > 1 ? 2 : 1 });
  });
  const text = rule.words === null ? fc.constant('') : values[rule.words];
  const element = fc
    .record({ attributes, places: fc.tuple(...places), text })
    .map((parts) => ({ name, attributes: parts.attributes, children: parts.places.flat(), text: parts.text, line: 0 }));
  known.set(`${name} ${left}`, element);
  return element;
}

function arbitraryAttribute({ name, type, isRequired }: AttributeRule): fc.Arbitrary<readonly [string, string] | null> {
  const pair = values[type].map((value) => [name, value] as const);
  return isRequired ? pair : fc.option(pair, { nil: null });
}
