/**
 * A picture as a plain tree, the same for files and for the screen.
 *
 * Lengths are in CSS pixels; the origin is the upper left corner.
 */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  /** What it shows, in a sentence. */
  readonly title: string;
  readonly items: readonly DrawingItem[];
};

/** An element of SVG with its attributes; a string is its words. */
export type DrawingItem =
  | string
  | {
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string | number>>;
      readonly items?: readonly DrawingItem[];
    };

/** The drawing as one SVG element, the same for the same drawing; it says its title and needs nothing from outside. */
export function drawingToSvg({ width, height, title, items }: Drawing): string {
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` };
  return itemToSvg({ tag: 'svg', attributes, items: [{ tag: 'title', attributes: {}, items: [title] }, ...items] });
}

function itemToSvg(item: DrawingItem): string {
  if (typeof item === 'string') return escaped(item);
  const attributes = Object.entries(item.attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  return `<${item.tag}${attributes.join('')}>${(item.items ?? []).map(itemToSvg).join('')}</${item.tag}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
