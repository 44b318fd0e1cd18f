import type { Chance } from './damage-bytes';
import { extremeValue } from './extreme-values';

/** An element: where its start tag begins and ends, and where the element itself ends. */
type Element = { readonly name: string; readonly start: number; readonly inside: number; readonly end: number };

/** References that stand for what no file may hold, and for what only looks like markup. */
const references = ['&#0;', '&#xFFFE;', '&#x1F600;', '&#xD800;', '&#99999999;', '&unknown;', '&lt;b&gt;', ']]>'];

/** An XML or HTML text with one to three faults that leave it a tree, mostly: of elements, attributes and words. */
export function damagedXml(xml: string, next: Chance): string {
  let result = xml;
  for (let fault = next(2) === 0 ? 1 : 1 + next(3); fault > 0; fault -= 1) {
    const elements = result === xml ? elementsOf(xml) : foundIn(result);
    const element = elements[next(elements.length)];
    if (element === undefined) break;
    const kind = next(10);
    if (kind < 3) result = otherElements(result, element, elements, next);
    else if (kind < 7) result = otherAttribute(result, element, next);
    else result = otherWords(result, next);
  }
  return result;
}

/** The sample that was damaged last, and its elements: most faults are the first of the same sample again. */
let last: { readonly xml: string; readonly elements: readonly Element[] } = { xml: '', elements: [] };

function elementsOf(xml: string): readonly Element[] {
  if (xml !== last.xml) last = { xml, elements: foundIn(xml) };
  return last.elements;
}

function foundIn(xml: string): readonly Element[] {
  const found: Element[] = [];
  const open: { name: string; start: number; inside: number }[] = [];
  for (const { 0: tag, index: start } of xml.matchAll(
    /<(\/?)([\p{L}_][\p{L}\d_:.-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/gu,
  )) {
    const inside = start + tag.length;
    const name = /[\p{L}_][\p{L}\d_:.-]*/u.exec(tag)?.[0] as string;
    if (tag.endsWith('/>')) found.push({ name, start, inside, end: inside });
    else if (!tag.startsWith('</')) open.push({ name, start, inside });
    else {
      const at = open.findLastIndex((one) => one.name === name);
      const [first] = at === -1 ? [] : open.splice(at);
      if (first !== undefined) found.push({ ...first, end: inside });
    }
  }
  return found;
}

/** Dropped, doubled, moved elsewhere, emptied, renamed, wrapped in many of its kind, or only its tag lost. */
function otherElements(xml: string, element: Element, all: readonly Element[], next: Chance): string {
  const { name, start, inside, end } = element;
  const [before, whole, after] = [xml.slice(0, start), xml.slice(start, end), xml.slice(end)];
  const other = all[next(all.length)] as Element;
  switch (next(7)) {
    case 0:
      return before + after;
    case 1:
      return before + whole.repeat(2 + (whole.length < 2000 ? next(30) : 0)) + after;
    case 2:
      return other.inside <= start
        ? xml.slice(0, other.inside) + whole + xml.slice(other.inside, start) + after
        : xml.slice(0, other.inside) + whole + xml.slice(other.inside);
    case 3:
      return before + xml.slice(start, inside) + (end > inside ? `</${name}>` : '') + after;
    case 4:
      return before + whole.replaceAll(name, other.name) + after;
    case 5: {
      const levels = [2, 30, 300, 3000][next(4)] as number;
      return `${before}${`<${name}>`.repeat(levels)}${whole}${`</${name}>`.repeat(levels)}${after}`;
    }
    default:
      return before + xml.slice(inside);
  }
}

/** Dropped, doubled, renamed, or given a value that is extreme or another's. */
function otherAttribute(xml: string, { start, inside }: Element, next: Chance): string {
  const tag = xml.slice(start, inside);
  const attributes = [...tag.matchAll(/\s([^\s=<>"'/]+)\s*=\s*"([^"]*)"/g)];
  const attribute = attributes[next(attributes.length)];
  if (attribute === undefined) return xml;
  const [written, name = ''] = attribute;
  const values = [...xml.matchAll(/="([^"]*)"/g)];
  const kind = next(8);
  const value = kind < 3 ? (values[next(values.length)]?.[1] ?? '') : escaped(extremeValue(next), next);
  const changed =
    kind === 3 ? '' : kind === 4 ? written + written : kind === 5 ? ` x${name}="${value}"` : ` ${name}="${value}"`;
  const from = start + attribute.index;
  return xml.slice(0, from) + changed + xml.slice(from + written.length);
}

function otherWords(xml: string, next: Chance): string {
  const words = [...xml.matchAll(/>([^<>]+)</g)];
  const stretch = words[next(words.length)];
  if (stretch === undefined) return xml;
  const other = next(3) === 0 ? (words[next(words.length)]?.[1] ?? '') : escaped(extremeValue(next), next);
  const from = stretch.index + 1;
  return xml.slice(0, from) + other + xml.slice(from + (stretch[1] as string).length);
}

function escaped(value: string, next: Chance): string {
  if (next(6) === 0) return references[next(references.length)] as string;
  return value.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
