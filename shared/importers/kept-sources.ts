import { derivedGuid } from '../kernel/derived-guid';
import type { CodeId, CoderId, Timestamp } from '../kernel/ids';
import type { XmlElement } from '../kernel/xml-tree';
import type { Attributes } from '../project/schema';

/** What of another tool's material has no words of its own, by its element in REFI-QDA. */
export type SourceKind = 'PictureSource' | 'PDFSource' | 'AudioSource' | 'VideoSource';

/** An area of a picture or page, or a passage of a recording, and the one code it bears. */
export type KeptCoding = {
  readonly guid: string;
  readonly codeId: CodeId;
  readonly coderId: CoderId;
  readonly createdAt: Timestamp | null;
  /** May be empty, as may be the memo. */
  readonly name: string;
  readonly memo: string;
  /** Whole numbers by their attribute: `firstX` to `secondY` and `page` from 0, or `begin` and `end` in milliseconds. */
  readonly place: Readonly<Record<string, number>>;
};

/** A picture, a recording or a PDF with what is marked in it. */
export type KeptSource = {
  readonly kind: SourceKind;
  readonly guid: string;
  readonly name: string;
  readonly memo: string;
  readonly createdAt: Timestamp | null;
  readonly creator: CoderId | null;
  /** Where its file lies: `internal://` in an archive, `absolute:///` on somebody's disk; null where nobody knows. */
  readonly path: string | null;
  /** Where it lay in the other tool's project, where it did not come along. */
  readonly currentPath: string | null;
  readonly codings: readonly KeptCoding[];
  readonly values: Attributes;
};

/** The source as an element of REFI-QDA 1.5. */
export function sourceElement({ kind, codings, values, memo, creator, createdAt, ...source }: KeptSource): XmlElement {
  const { guid, name, path, currentPath } = source;
  const attributes = { guid, name, path, currentPath, creatingUser: creator, creationDateTime: createdAt };
  return node(kind, attributes, [
    ...description(memo),
    ...codings.map((coding) => selectionElement(kind, coding)),
    ...Object.entries(values).map(([variable, value]) => valueElement(variable, value)),
  ]);
}

function selectionElement(kind: SourceKind, { guid, codeId, coderId, createdAt, name, memo, place }: KeptCoding) {
  const made = { creatingUser: coderId, creationDateTime: createdAt };
  const coding = node('Coding', { guid: derivedGuid(`coding ${guid}`), ...made }, [
    node('CodeRef', { targetGUID: codeId }),
  ]);
  const attributes = { guid, name: name === '' ? null : name, ...place, ...made };
  return node(kind.replace('Source', 'Selection'), attributes, [...description(memo), coding]);
}

function valueElement(variable: string, value: Attributes[string]): XmlElement {
  const [kind, words] = [typeof value === 'number' ? 'FloatValue' : 'TextValue', String(value)];
  return node('VariableValue', {}, [
    node('VariableRef', { targetGUID: variableGuid(variable) }),
    // The standard's numbers know no exponents.
    words.includes('e') && kind === 'FloatValue' ? leaf('TextValue', words) : leaf(kind, words),
  ]);
}

/** A variable of which only what is kept bears values. */
export function variableElement(name: string, isNumber: boolean): XmlElement {
  return node('Variable', { guid: variableGuid(name), name, typeOfVariable: isNumber ? 'Float' : 'Text' });
}

/** A case as far as it refers to sources that are kept. */
export function caseElement(guid: string, name: string, sources: readonly string[]): XmlElement {
  return node(
    'Case',
    { guid, name },
    sources.map((targetGUID) => node('SourceRef', { targetGUID })),
  );
}

/** One thing that leads to another. */
export function linkElement(guid: string, ends: { readonly name: string; readonly from: string; readonly to: string }) {
  const { name, from, to } = ends;
  return node('Link', { guid, name, direction: 'OneWay', originGUID: from, targetGUID: to });
}

/** The GUID that a variable is written with. */
function variableGuid(name: string): string {
  return derivedGuid(`variable ${name}`);
}

function description(memo: string): readonly XmlElement[] {
  return memo.trim() === '' ? [] : [leaf('Description', memo)];
}

function leaf(name: string, text: string): XmlElement {
  return { ...node(name, {}), text };
}

function node(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  children: readonly XmlElement[] = [],
): XmlElement {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]]));
  return { name, attributes: Object.fromEntries(written) as Record<string, string>, children, text: '', line: 0 };
}
