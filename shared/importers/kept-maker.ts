import type { DocumentId, FileId, KeptPartId, Timestamp } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Problem } from '../kernel/problem';
import { xmlOf, type XmlElement } from '../kernel/xml-tree';
import type { FileRecord, FileRole } from '../project/file-record';
import type { KeptPart } from '../project/kept-part';
import type { FileBytes } from '../project/project';
import { mended } from '../project/refi/mend';
import { mediaTypeOf } from '../project/media-type';
import { extensionOf, fileNameOf } from './file-name';
import type { NearbyFile } from './qdpx/nearby-file';

/** A file that came along with another tool's project, under its path there; without bytes where those stay where they lie. */
export type FoundFile = {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly bytes: Uint8Array | null;
};

/** Makes the files and parts of a project that are kept as they came. */
export class KeptMaker {
  readonly files = new Map<FileId, FileRecord>();
  readonly parts = new Map<KeptPartId, KeptPart>();
  readonly bytes: FileBytes;
  /** Those without bytes, by their SHA-256. */
  readonly nearby = new Map<string, NearbyFile>();
  private readonly contents = new Map<string, Uint8Array>();
  private readonly ports: Ports;
  private readonly createdAt: Timestamp;

  constructor(ports: Ports, createdAt: Timestamp) {
    this.ports = ports;
    this.createdAt = createdAt;
    this.bytes = this.contents;
  }

  /** Keeps a file with a document, or with the project as a whole. */
  file({ name, size, bytes, sha256 }: FoundFile, documentId: DocumentId | null, role: FileRole): FileRecord {
    const id = this.ports.newId() as FileId;
    const called = fileNameOf(name);
    const about = {
      id,
      documentId,
      role,
      name: called,
      mediaType: mediaTypeOf(extensionOf(called)),
      size,
    };
    const record = { ...about, sha256, createdAt: this.createdAt };
    this.files.set(id, record);
    if (bytes === null) this.nearby.set(sha256, { path: name, name: called, size, sha256 });
    else this.contents.set(sha256, bytes);
    return record;
  }

  /** Keeps an element of REFI-QDA; it takes the element's GUID. Throws when the schema would not have it. */
  part(element: XmlElement, documentId: DocumentId | null = null, fileIds: readonly FileId[] = []): void {
    const { node, lost } = mended(element, '');
    if (node === null || lost.length > 0) throw new Error(`Not by the schema: ${lost.join(', ')}`);
    const { guid = '', name = '' } = node.attributes;
    const id = guid as KeptPartId;
    this.parts.set(id, { id, kind: node.name, name, documentId, xml: xmlOf(node), fileIds: [...fileIds] });
  }

  /** What is kept of each kind, as notes; declarations of variables are no news. */
  notes(file: string): readonly Problem[] {
    const counts = new Map<string, number>();
    for (const { kind } of this.parts.values()) if (kind !== 'Variable') counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return [...counts].map(([kind, count]) => ({ code: 'qdpx-kept', severity: 'note', file, params: { kind, count } }));
  }
}
