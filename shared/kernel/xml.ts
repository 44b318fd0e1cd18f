/** Attributes of an element in the order they are written; `null` and `undefined` are left out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/**
 * What no XML 1.0 document may hold, not even as a reference: most control characters, two non-characters, halves of
 * surrogate pairs.
 */
const illegal = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** One element as text. Content is XML already: made by `element` and `text`. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let head = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== null && value !== undefined) head += ` ${key}="${escapeAttribute(String(value))}"`;
  }
  return content === '' ? `${head}/>` : `${head}>${content}</${name}>`;
}

/**
 * Text as content of an element.
 *
 * Characters that XML cannot hold become U+FFFD, one each, so that positions stay; the exact words are in the
 * extension. A carriage return is written as a reference, because a reader would make a line feed of it.
 */
export function text(value: string): string {
  return legal(value).replace(/[&<>\r]/g, (character) => references[character] as string);
}

/** Text as an attribute; line ends and tabs as references, because a reader would make spaces of them. */
function escapeAttribute(value: string): string {
  return legal(value).replace(/[&<>"\n\r\t]/g, (character) => references[character] as string);
}

/** The text with U+FFFD for every character XML cannot hold. */
export function legal(value: string): string {
  return value.replace(illegal, '\ufffd');
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** How many characters of a text `legal` replaces. */
export function illegalIn(value: string): number {
  return value.match(illegal)?.length ?? 0;
}
