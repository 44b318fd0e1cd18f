import { derivedGuid } from '../../kernel/derived-guid';
import type { XmlElement } from '../../kernel/xml-tree';
import { freeNames } from './free-names';
import { attributeOf, childOf, childrenOf, descriptionOf, guidOf, targetOf } from './elements';
import type { MemoBook } from './memo-book';
import { tell, type Reading } from './reading';

export type Values = Record<string, string | number | boolean>;

/** The variables of a file, by their GUIDs. */
export type Variables = {
  readonly names: ReadonlyMap<string, string>;
  /** Those that nothing bears a value of, as they stand. */
  unused(): readonly XmlElement[];
  /** Takes the values of an element over; what was there before stays, and another of its name gets a number. */
  addTo(values: Values, element: XmlElement): void;
};

/** Reads what is declared; two of one name get different ones, descriptions become memos on the project. */
export function readVariables(reading: Reading, memos: MemoBook, projectId: string): Variables {
  const declared = childrenOf(childOf(reading.root, 'Variables'), 'Variable');
  const names = new Map<string, string>();
  const freeName = freeNames();
  for (const element of declared) {
    const name = freeName(attributeOf(element, 'name'));
    if (!names.has(guidOf(element))) names.set(guidOf(element), name);
    reading.ids.point('variable', guidOf(element), derivedGuid(`variable ${name}`));
    const description = descriptionOf(element);
    if (description !== '') memos.write({ type: 'project', id: projectId }, { title: name, text: description });
  }
  const used = new Set<string>();
  return {
    names,
    unused: () => declared.filter((element) => !used.has(guidOf(element))).map((element) => bare(element, names)),
    addTo(values, element) {
      const numbers = new Map<string, number>();
      const said = new Set<string>();
      for (const value of childrenOf(element, 'VariableValue')) {
        const guid = targetOf(childOf(value, 'VariableRef') ?? value);
        const name = names.get(guid);
        const written = value.children.find((child) => child.name !== 'VariableRef');
        // Without a value there is nothing to say: tools write such for what was left open.
        if (written === undefined) continue;
        if (name === undefined) {
          tell(reading, 'qdpx-value-nameless', value, { value: written.text.slice(0, 80) });
          continue;
        }
        used.add(guid);
        const read = valueOf(written);
        const key = `${name} ${typeof read} ${read}`;
        if (said.has(key)) continue;
        said.add(key);
        let number = numbers.get(name) ?? 1;
        let free = number === 1 ? name : `${name} (${number})`;
        while (Object.hasOwn(values, free) && values[free] !== read) free = `${name} (${(number += 1)})`;
        numbers.set(name, number);
        values[free] = read;
      }
    },
  };
}

function bare(element: XmlElement, names: ReadonlyMap<string, string>): XmlElement {
  const name = names.get(guidOf(element)) ?? attributeOf(element, 'name');
  const attributes = { ...element.attributes, guid: derivedGuid(`variable ${name}`), name };
  return { ...element, attributes, children: [] };
}

/** Numbers as numbers where none of their digits is lost by that; dates stay as they are written. */
function valueOf({ name, text }: XmlElement): string | number | boolean {
  const plain = text.trim();
  if (name === 'BooleanValue') return /^(?:true|1)$/i.test(plain) || (/^(?:false|0)$/i.test(plain) ? false : text);
  if (name === 'DateValue' || name === 'DateTimeValue') return plain;
  if (name !== 'IntegerValue' && name !== 'FloatValue') return text;
  const number = Number(plain) + 0;
  const isExact = /^[+-]?\d+$/.test(plain) ? Number.isSafeInteger(number) : Number.isFinite(number);
  return plain !== '' && isExact ? number : text;
}
