import type { FileRecord } from '../../project/file-record';

/** A file that was found beside a project's, `path` leading there from that one's folder. */
export type NearbyFile = Pick<FileRecord, 'sha256' | 'size' | 'name'> & { readonly path: string };

/** Files that a project says lie beside it, and do, by the path it gives them. */
export type NearbyFiles = ReadonlyMap<string, NearbyFile>;
