import { derivedGuid } from '../../kernel/derived-guid';
import type { DocumentId, FileId, Timestamp } from '../../kernel/ids';
import type { FileRecord, FileRole } from '../../project/file-record';
import { mediaTypeOf } from '../../project/media-type';
import type { FileBytes } from '../../project/project';
import type { Entries } from './entries';
import type { NearbyFile } from './nearby-file';
import type { ForeignIds } from './reading';

type Use = {
  readonly documentId: DocumentId | null;
  readonly role: FileRole;
  /** Name of what it belongs to; the file is called so. */
  readonly name: string;
};

/** The files of an archive that the project keeps. */
export type KeptFiles = {
  /** Keeps the file that a path leads to; null when it is not in the archive. The same file twice is one of two uses. */
  keep(path: string, use: Use): FileId | null;
  records(): ReadonlyMap<FileId, FileRecord>;
  bytes(): FileBytes;
  /** Those whose bytes lie beside the project's file. */
  nearby(): readonly NearbyFile[];
};

/** Files get the GUID they are named by, so that they bear the same names when they are written again. */
export function keptFiles(entries: Entries, ids: ForeignIds, createdAt: Timestamp): KeptFiles {
  const records = new Map<FileId, FileRecord>();
  const bytes = new Map<string, Uint8Array>();
  const uses = new Map<string, FileId>();
  const nearby = new Map<string, NearbyFile>();
  const entryBeside = (path: string) => {
    const found = entries.nearby?.get(path);
    if (found === undefined) return undefined;
    nearby.set(found.sha256, found);
    return { ...found, name: path, bytes: null };
  };
  return {
    keep(path, { documentId, role, name }) {
      const entry = entries.find(path) ?? entryBeside(path);
      if (entry === undefined) return null;
      const own = /([^/\\]+?)(\.[A-Za-z0-9]{1,8})?$/.exec(entry.name);
      const [, base = '', ending = ''] = own ?? [];
      const key = `${entry.name} ${documentId ?? ''}`;
      const known = uses.get(key);
      if (known !== undefined) return known;
      // A text of the same GUID would want the same name in the archive.
      const guid = ending.toLowerCase() === '.txt' ? derivedGuid(`file ${base}`) : base.toLowerCase();
      const id = ids.define('file', guid) as FileId;
      const called =
        name === '' || name.toLowerCase().endsWith(ending.toLowerCase()) ? name || base + ending : name + ending;
      const { sha256, bytes: content } = entry;
      const size = entry.bytes === null ? entry.size : entry.bytes.length;
      const mediaType = mediaTypeOf(ending.slice(1));
      records.set(id, { id, documentId, role, name: called, mediaType, size, sha256, createdAt });
      if (content !== null) bytes.set(sha256, content);
      uses.set(key, id);
      return id;
    },
    records: () => records,
    bytes: () => bytes,
    nearby: () => [...nearby.values()],
  };
}
