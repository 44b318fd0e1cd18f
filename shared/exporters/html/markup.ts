import { legal } from '../../kernel/xml';

/** Attributes in the order they are written; `null` and `undefined` are left out, an empty one stands by its name. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Elements of HTML that have no content and no end. */
const empty: ReadonlySet<string> = new Set(['br', 'meta', 'col']);

/** One element of HTML. Content is markup already: made by `tag` and `words`. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  let head = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== null && value !== undefined) head += value === '' ? ` ${key}` : ` ${key}="${words(String(value))}"`;
  }
  return empty.has(name) ? `${head}>` : `${head}>${content}</${name}>`;
}

/** Text as content or as the value of an attribute; what no file can hold becomes U+FFFD. */
export function words(text: string): string {
  return legal(text).replace(/[&<>"\r]/g, (sign) => references[sign] as string);
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
