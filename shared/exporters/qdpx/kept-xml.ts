import type { DocumentId } from '../../kernel/ids';
import { parsePart, xmlOf, type XmlElement } from '../../kernel/xml-tree';
import type { KeptPart } from '../../project/kept-part';
import type { Project } from '../../project/project';
import { compareText } from '../../project/project-file';
import { mended } from '../../project/refi/mend';
import { elementsOfKind, recordsOfKind, resolveReferences, type ReferenceKind } from '../../project/refi/references';
import type { FilePlan } from './files';
import type { Guids } from './guids';
import type { Variables } from './variables';

/** What is kept of another tool's project, ready to be written. */
export type KeptXml = {
  /** All that is kept of one kind of element, as XML. Asked for once everything else has its GUID. */
  of(...kinds: readonly string[]): readonly string[];
  /** What a record or document has of its own: areas on the pages of a PDF, codes of a case. */
  inside(kind: string, id: string): XmlElement | null;
  /** References that led nowhere any more, because what they led to was removed. */
  lost(): number;
};

type Part = { readonly kind: string; readonly owner: string | null; readonly node: XmlElement };

/**
 * Prepares the kept parts of a project: everything in them gets a GUID no other has, so call it after records have theirs.
 *
 * Whatever is written is valid, whatever the parts hold: they may come from a file that somebody else made.
 */
export function keptXml(
  { keptParts }: Pick<Project, 'keptParts'>,
  { guids, variables, files }: { readonly guids: Guids; readonly variables: Variables; readonly files: FilePlan },
): KeptXml {
  const elements = new Set<string>();
  let lost = 0;
  const claimed = (node: XmlElement, isMerged: boolean): XmlElement => {
    const { guid } = node.attributes;
    elements.add(node.name);
    const own = guid === undefined || isMerged ? {} : { guid: guids.claim(`kept ${node.name}`, guid) };
    const children = node.children.map((child) => claimed(child, false));
    const paths = Object.entries(node.attributes).filter(([name]) => /^(?:p|plainTextP|richTextP)ath$/.test(name));
    const led = Object.fromEntries(paths.map(([name, path]) => [name, files.pathOf(path)]));
    return { ...node, attributes: { ...node.attributes, ...own, ...led }, children };
  };
  // A variable that something here bears a value of by now is declared already.
  const isDeclared = ({ kind, name }: KeptPart): boolean => kind === 'Variable' && variables.has(name);
  const parts = [...keptParts.values()]
    .filter((part) => !isDeclared(part))
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap(({ kind, documentId, xml }): Part[] => {
      const node = parsePart(xml);
      if (node?.name !== kind) {
        lost += 1;
        return [];
      }
      const isMerged = kind === 'Case' || (kind === 'PDFSource' && documentId !== null);
      return [{ kind, owner: isMerged ? ownerOf(kind, documentId, node) : null, node: claimed(node, isMerged) }];
    });
  const resolve = (kind: ReferenceKind, reference: string): string | null => {
    for (const record of recordsOfKind[kind]) {
      const guid = guids.find(record, reference);
      if (guid !== null) return guid;
    }
    // Passages and variables have no ids: what leads to them is the GUID they are written with.
    if (/^(?:selection|variable|any)$/.test(kind) && guids.has(reference)) return reference;
    for (const name of elements) {
      const guid = elementsOfKind[kind].test(name) ? guids.find(`kept ${name}`, reference) : null;
      if (guid !== null) return guid;
    }
    return null;
  };
  const ready = ({ node }: Part): XmlElement | null => {
    const resolved = resolveReferences(node, resolve);
    const sound = resolved.node === null ? null : mended(resolved.node, node.name).node;
    lost += resolved.lost + (resolved.node !== null && sound === null ? 1 : 0);
    return sound;
  };
  return {
    of: (...kinds) =>
      parts.flatMap((part) => {
        const node = part.owner === null && kinds.includes(part.kind) ? ready(part) : null;
        return node === null ? [] : [`${xmlOf(node)}\n`];
      }),
    inside(kind, id) {
      const part = parts.find((item) => item.kind === kind && item.owner === id);
      return part === undefined ? null : ready(part);
    },
    lost: () => lost,
  };
}

function ownerOf(kind: string, documentId: DocumentId | null, { attributes }: XmlElement): string {
  return kind === 'PDFSource' && documentId !== null ? documentId : (attributes['guid'] ?? '');
}
