import type { FileId, KeptPartId } from '../../kernel/ids';
import { xmlOf, type XmlElement } from '../../kernel/xml-tree';
import type { FileRole } from '../../project/file-record';
import type { KeptPart } from '../../project/kept-part';
import { mended } from '../../project/refi/mend';
import { elementsOfKind, recordsOfKind, resolveReferences, type ReferenceKind } from '../../project/refi/references';
import { archivePath } from '../../project/project-file';
import { attributeOf, guidOf, normalGuid } from './elements';
import type { KeptFiles } from './kept-files';
import { tellMissing, type Kept } from './material';
import { tell, type Reading } from './reading';

/**
 * What is kept of a file as it stands, each part by itself well-formed and valid, with the files it names.
 *
 * References lead to the records that were made of what they led to; those that lead nowhere are taken out and said.
 */
export function keptParts(
  reading: Reading,
  kept: readonly Kept[],
  files: KeptFiles,
): ReadonlyMap<KeptPartId, KeptPart> {
  const resolve = resolver(reading, kept);
  const parts = new Map<KeptPartId, KeptPart>();
  const counts = new Map<string, number>();
  let lost = 0;
  for (const { element, documentId } of kept) {
    const guid = guidOf(element);
    const { node, lost: unfit } = mended(element, `${element.name} ${guid}`);
    const resolved = node === null ? { node: null, lost: 0 } : resolveReferences(node, resolve);
    lost += resolved.lost;
    if (unfit.length > 0)
      tell(reading, 'qdpx-part-mended', element, { names: [...new Set(unfit)].slice(0, 8).join(', ') });
    if (resolved.node === null) {
      if (node === null) tell(reading, 'qdpx-part-lost', element, { name: attributeOf(element, 'name') });
      continue;
    }
    const fileIds: FileId[] = [];
    const placed = withFiles(resolved.node, { reading, files, fileIds, of: { element, documentId } });
    const id = reading.ids.define('kept-part', guid) as KeptPartId;
    const name = attributeOf(element, 'name');
    parts.set(id, { id, kind: element.name, name, documentId, xml: xmlOf(placed), fileIds });
    counts.set(element.name, (counts.get(element.name) ?? 0) + 1);
  }
  if (lost > 0) tell(reading, 'qdpx-references-lost', null, { count: lost });
  for (const [kind, count] of counts) tell(reading, 'qdpx-kept', null, { kind, count }, 'note');
  return parts;
}

/** Where a reference leads: the id of a record, the GUID of something that is kept; null when it leads nowhere. */
export type Resolve = (kind: ReferenceKind, written: string) => string | null;

/** Follows references to the records that were made of what they led to, and to what is kept. */
export function resolver({ ids }: Reading, kept: readonly Kept[]): Resolve {
  const own = ownGuids(kept);
  return (kind, written) => {
    const guid = normalGuid(written);
    for (const record of recordsOfKind[kind]) {
      const id = ids.find(record, guid);
      if (id !== null) return id;
    }
    return own.some(([name, known]) => elementsOfKind[kind].test(name) && known.has(guid)) ? guid : null;
  };
}

/** The GUIDs of all kept elements, by the name of the element. */
function ownGuids(kept: readonly Kept[]): readonly (readonly [name: string, guids: ReadonlySet<string>])[] {
  const own = new Map<string, Set<string>>();
  const visit = (element: XmlElement): void => {
    const guids = own.get(element.name) ?? new Set();
    guids.add(guidOf(element));
    own.set(element.name, guids);
    element.children.forEach(visit);
  };
  for (const { element } of kept) visit(element);
  return [...own];
}

type FileContext = {
  readonly reading: Reading;
  readonly files: KeptFiles;
  readonly fileIds: FileId[];
  readonly of: Kept;
};

const pathNames = ['path', 'plainTextPath', 'richTextPath'] as const;
const roles: Readonly<Record<string, FileRole>> = {
  PictureSource: 'media',
  AudioSource: 'media',
  VideoSource: 'media',
};

/** The element with the paths of kept files as they will lie in an archive again; what is missing is said. */
function withFiles(element: XmlElement, context: FileContext): XmlElement {
  const attributes = { ...element.attributes };
  for (const key of pathNames) {
    const path = attributes[key];
    if (path === undefined) continue;
    const { files, fileIds, reading, of } = context;
    const isOriginal = element.name === 'PDFSource' && of.documentId !== null;
    const role = isOriginal ? 'original' : key === 'path' ? (roles[element.name] ?? 'part') : 'part';
    const id = files.keep(path, { documentId: of.documentId, role, name: attributes['name'] ?? '' });
    const file = id === null ? undefined : files.records().get(id);
    if (file === undefined) {
      if (element.name !== 'TextSource' && element.name !== 'Transcript') tellMissing(reading, of.element, path);
      continue;
    }
    attributes[key] = archivePath(file);
    if (!fileIds.includes(file.id)) fileIds.push(file.id);
  }
  return { ...element, attributes, children: element.children.map((child) => withFiles(child, context)) };
}
