import type { XmlElement } from '../../kernel/xml-tree';
import { normaliseText } from '../normal-text';

/** An attribute, empty where it is missing: real files lack even required ones. */
export function attributeOf(element: XmlElement, name: string): string {
  return element.attributes[name] ?? '';
}

/** A GUID of an element, without braces and in lower case, as all are compared. */
export function guidOf(element: XmlElement, name = 'guid'): string {
  return normalGuid(attributeOf(element, name));
}

/** A GUID as it is compared: without braces and in lower case. */
export function normalGuid(guid: string): string {
  return guid.replace(/[{}\s]/g, '').toLowerCase();
}

/** What a reference leads to. Old drafts of the standard call the attribute `guid`. */
export function targetOf(element: XmlElement): string {
  return guidOf(element, 'targetGUID') || guidOf(element);
}

/** Where an element stands, as the user can find it: `project.qde:12 Code`, in a file without an archive `12 Code`. */
export function placeOf({ line, name }: XmlElement, entry = ''): string {
  return `${lineOf(line, entry)} ${name}`;
}

/** The same for a line of which nothing more is known. */
export function lineOf(line: number, entry = ''): string {
  return entry === '' ? `${line}` : `${entry}:${line}`;
}

/** The children of a name, in their order. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The words of an element's description, as texts are kept; empty without one. */
export function descriptionOf(element: XmlElement): string {
  return normaliseText(childOf(element, 'Description')?.text ?? '').text;
}
