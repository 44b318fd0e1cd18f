import { parsePart, type XmlElement } from '../../../../shared/kernel/xml-tree';
import type { CodeId } from '../../../../shared/kernel/ids';

/** Where something is marked: corners of a picture in pixels, of a page in points, or seconds; null where it is words. */
export type MarkedPlace =
  | { readonly kind: 'picture'; readonly corners: Corners }
  | { readonly kind: 'page'; readonly page: number; readonly corners: Corners }
  | { readonly kind: 'time'; readonly begin: number; readonly end: number };
export type Corners = readonly [x1: number, y1: number, x2: number, y2: number];

export type MarkedArea = {
  readonly place: MarkedPlace | null;
  /** What the other tool called it; may be empty, as may be the memo. */
  readonly name: string;
  readonly memo: string;
  readonly codes: readonly CodeId[];
};

/** What is said of a kept part as a whole, and what is marked in it, in its order. */
export function markedIn(xml: string): { readonly memo: string; readonly areas: readonly MarkedArea[] } {
  const part = parsePart(xml);
  return part === null ? { memo: '', areas: [] } : { memo: memoOf(part), areas: selectionsIn(part).map(areaOf) };
}

function selectionsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    /^(?:PlainText|Picture|PDF|Audio|Video|Transcript)Selection$/.test(child.name) ? [child] : selectionsIn(child),
  );
}

function areaOf(selection: XmlElement): MarkedArea {
  const codings = selection.children.filter(({ name }) => name === 'Coding');
  const references = codings.flatMap(({ children }) => children.filter(({ name }) => name === 'CodeRef'));
  return {
    place: placeOf(selection),
    name: selection.attributes['name'] ?? '',
    memo: memoOf(selection),
    codes: references.flatMap(({ attributes }) => (attributes['targetGUID'] as CodeId | undefined) ?? []),
  };
}

function memoOf({ children }: XmlElement): string {
  return children.find(({ name }) => name === 'Description')?.text.trim() ?? '';
}

function placeOf({ name, attributes }: XmlElement): MarkedPlace | null {
  const number = (key: string): number => Number(attributes[key] ?? NaN);
  if (name === 'AudioSelection' || name === 'VideoSelection')
    return { kind: 'time', begin: number('begin') / 1000, end: number('end') / 1000 };
  if (name !== 'PictureSelection' && name !== 'PDFSelection') return null;
  // Some tools write the corners the other way round.
  const [left = 0, right = 0] = [number('firstX'), number('secondX')].sort((a, b) => a - b);
  const [first = 0, second = 0] = [number('firstY'), number('secondY')].sort((a, b) => a - b);
  const corners = [left, first, right, second] as const;
  return name === 'PDFSelection' ? { kind: 'page', page: number('page'), corners } : { kind: 'picture', corners };
}
