import { decodeStrict, decodeWindows1252 } from '../../kernel/encoding';
import { deepestXml, type XmlElement } from '../../kernel/xml-tree';
import { readXml, type XmlHandler } from '../read-xml';

/** Why a file could not be parsed, as the user may be told. */
export class XmlError extends Error {
  constructor(
    readonly code: 'qdpx-doctype' | 'qdpx-xml-damaged' | 'qdpx-xml-deep',
    readonly line: number,
  ) {
    super(code);
  }
}

export type ParsedXml = {
  readonly root: XmlElement;
  /** Name and namespace of the root as they stand: its prefix resolved. */
  readonly namespace: string;
  /** How many characters were replaced that no XML file may hold. */
  readonly replaced: number;
};

/** Controls and non-characters that tools write though XML forbids them; as they are, and as references. */
const illegal =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bce-f]|1[\da-f]));/gi;

type OpenElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly line: number;
  readonly words: string[];
};

/**
 * The elements of an XML file.
 *
 * Names lose their prefix, since tools differ in it and in the namespace's version. A document type declaration is
 * refused, so no entity can blow the file up; so is nesting deeper than `deepestXml`. Characters that no XML file may hold
 * become U+FFFD instead of making the file unreadable. Throws `XmlError`.
 */
export function parseXml(xml: string, onProgress: (fraction: number) => void = () => undefined): ParsedXml {
  let replaced = 0;
  const legal = xml.replace(illegal, () => {
    replaced += 1;
    return '\ufffd';
  });
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  let namespace = '';
  const handler: XmlHandler = {
    open(name, attributes, line) {
      if (open.length >= deepestXml) throw new XmlError('qdpx-xml-deep', line);
      const written = attributes as Readonly<Record<string, string>>;
      if (open.length === 0)
        namespace = written[name.includes(':') ? `xmlns:${name.split(':')[0] ?? ''}` : 'xmlns'] ?? '';
      open.push({ name: localName(name), attributes: written, children: [], line, words: [] });
    },
    close() {
      const element = closed(open.pop());
      const parent = open.at(-1);
      if (parent === undefined) root = element;
      else parent.children.push(element);
    },
    text: (words) => void open.at(-1)?.words.push(words),
  };
  const failure = readXml(legal, handler, onProgress);
  if (failure !== null) {
    throw new XmlError(failure.reason === 'doctype' ? 'qdpx-doctype' : 'qdpx-xml-damaged', failure.line);
  }
  if (root === null) throw new XmlError('qdpx-xml-damaged', 1);
  return { root, namespace, replaced };
}

/** The text of an XML file by its mark or its declaration; null when it is not valid in that encoding. */
export function decodeXml(bytes: Uint8Array): string | null {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  const text = decodeStrict(bytes, isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8');
  if (text !== null) return text.startsWith('\ufeff') ? text.slice(1) : text;
  const head = decodeWindows1252(bytes.subarray(0, 200));
  return /^<\?xml[^>]*encoding=["'](?:windows-1252|iso-8859-1|latin1)["']/i.test(head)
    ? decodeWindows1252(bytes)
    : null;
}

function closed(element: OpenElement | undefined): XmlElement {
  if (element === undefined) throw new Error('The parser closes what it opened');
  const { name, attributes, children, line, words } = element;
  const text = words.join('');
  return { name, attributes, children, line, text: children.length === 0 ? text : text.trim() };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
