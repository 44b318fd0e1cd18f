/** Attributes of an element; those left undefined are not written. */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * An element as text. `children` are elements already written, or the result of `xmlText`.
 *
 * Empty parts are skipped, so that optional children can be listed where the schema wants them.
 */
export function xml(name: string, attributes: XmlAttributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('');
  const content = children.filter((child) => child !== '').join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A list element, or nothing when the list is empty: the schema forbids empty lists. */
export function xmlList(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${xml(name, {}, items)}\n`;
}

/** Words between tags. Characters that XML cannot hold become U+FFFD; the extension keeps them exactly. */
export function xmlText(text: string): string {
  return legal(text).replace(/[&<>\r]/g, (found) => textEscapes[found] ?? found);
}

function escapeAttribute(text: string): string {
  return legal(text).replace(/[&<>"\r\n\t]/g, (found) => textEscapes[found] ?? found);
}

const textEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

// eslint-disable-next-line no-control-regex -- these are exactly the ones XML 1.0 forbids
const illegal =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function legal(text: string): string {
  return text.replace(illegal, '\ufffd');
}
