import { element, text } from './xml';

/** An element of an XML file: names without their prefix, words only where there are no elements inside. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The words of an element without children. What stands between children is words only in files that are invalid. */
  readonly text: string;
  /** Line of the file it begins in, from 1; 0 for one that was made here. */
  readonly line: number;
};

/** How deep elements may lie: codes of the largest published systems nest 8 deep. Bounds every recursion over a tree. */
export const deepestXml = 256;

/** The element as text, attributes in their order; always the same text for the same element. */
export function xmlOf({ name, attributes, children, text: words }: XmlElement): string {
  const content = children.length === 0 ? text(words) : children.map(xmlOf).join('');
  return element(name, attributes, content);
}

/**
 * The element that `xmlOf` wrote; null when the text was not written by it.
 *
 * No reader of XML at large: no declaration, comments, sections or entities but the five and numbers. Linear.
 */
export function parsePart(xml: string): XmlElement | null {
  const token = /<(\/?)([A-Za-z_][\w.-]*)((?: [A-Za-z_][\w.:-]*="[^"<]*")*)(\/?)>|([^<]+)/y;
  const roots: OpenElement[] = [];
  const open: OpenElement[] = [];
  while (token.lastIndex < xml.length) {
    const match = token.exec(xml);
    if (match === null) return null;
    const [, closing, name = '', attributes = '', selfClosing, words] = match;
    const parent = open.at(-1);
    if (words !== undefined) {
      if (parent === undefined) return null;
      parent.words += unescape(words);
    } else if (closing === '/') {
      if (parent?.name !== name) return null;
      open.pop();
    } else {
      if (open.length >= deepestXml || (parent === undefined && roots.length > 0)) return null;
      const made = { name, attributes: attributesOf(attributes), children: [], words: '' };
      (parent?.children ?? roots).push(made);
      if (selfClosing === '') open.push(made);
    }
  }
  const [root] = roots;
  return root === undefined || open.length > 0 ? null : finished(root);
}

type OpenElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: OpenElement[];
  words: string;
};

function finished({ name, attributes, children, words }: OpenElement): XmlElement {
  return { name, attributes, children: children.map(finished), text: children.length === 0 ? words : '', line: 0 };
}

function attributesOf(written: string): Readonly<Record<string, string>> {
  const pairs = [...written.matchAll(/ ([^=]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, unescape(value)]));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(written: string): string {
  return written.replace(/&(?:#(\d{1,7})|(amp|lt|gt|quot|apos));/g, (whole, number?: string, name?: string) => {
    if (number === undefined) return entities[name ?? ''] ?? whole;
    return Number(number) > 0x10ffff ? '\ufffd' : String.fromCodePoint(Number(number));
  });
}
