import type { DocumentId, Timestamp } from '../../kernel/ids';
import type { Ports } from '../../kernel/ports';
import type { Problem } from '../../kernel/problem';
import type { XmlElement } from '../../kernel/xml-tree';
import type { FileBeside } from '../../project/files-beside';
import type { FileBytes, Project, Texts } from '../../project/project';
import { placeOf } from './elements';
import type { Entries } from './entries';
import type { NearbyFile } from './nearby-file';

/** A project out of a file: its records, its words, and what could not be taken over. */
export type ReadProject = {
  readonly project: Project;
  readonly texts: Texts;
  readonly problems: readonly Problem[];
  /** Bytes of the files that the project keeps (`Project.files`). */
  readonly files?: FileBytes;
  /** Those that lie in a folder beside the file, wherever that is; who reads the file looks for them. */
  readonly outside?: readonly FileBeside[];
  /** Those that the project keeps as well, whose bytes lie beside the file as it was read, and are not in `files`. */
  readonly nearby?: readonly NearbyFile[];
  /** How the text positions of each source were read, where there was something to decide. */
  readonly readings?: readonly SourceReading[];
};

/** The reading of text positions that was chosen for one source, and how well it and the others did. */
export type SourceReading = {
  readonly documentId: DocumentId;
  /** Name of the document. */
  readonly document: string;
  /** `code points, CRLF 1, no BOM, exclusive`: made from a closed set of words, shown in the user's language. */
  readonly chosen: string;
  /** Share of selections that fit their quotation, or else word boundaries, 0 to 1. */
  readonly score: number;
  /** All readings with their scores, best first. Those of the whole file where a source's own selections do not decide. */
  readonly scores: readonly { readonly reading: string; readonly score: number }[];
  readonly selections: number;
  /** Whether the selections speak for this reading and no other; absent or false: a few passages want to be looked at. */
  readonly isCertain?: boolean;
};

/** A file of another tool while it is read. */
export type Reading = {
  readonly file: string;
  readonly root: XmlElement;
  readonly origin: string;
  readonly entries: Entries;
  readonly ports: Ports;
  readonly ids: ForeignIds;
  readonly problems: Problem[];
  /** A moment of the file as the app keeps it; the project's own where it is missing. */
  readonly momentOf: (written: string) => Timestamp;
  readonly createdAt: Timestamp;
  readonly onProgress: (fraction: number) => void;
};

/** Says what the user must know of an element; its place is the file's entry, line and name. */
export function tell(
  { file, entries, problems }: Pick<Reading, 'file' | 'entries' | 'problems'>,
  code: string,
  at: XmlElement | null,
  params: Readonly<Record<string, string | number>> = {},
  severity: Problem['severity'] = 'warning',
): void {
  const place = at === null ? {} : { place: placeOf(at, entries.standard) };
  problems.push({ code, severity, file, ...place, params });
}

/** Ids of records for the GUIDs of a file. */
export type ForeignIds = {
  /** Id of a record that the file describes here: its own GUID, or a fresh id where that is missing or taken. */
  define(kind: string, guid: string): string;
  /** Lets a GUID stand for a record that bears another. The first to be said counts. */
  point(kind: string, guid: string, id: string): void;
  /** Id of the first record of a kind that bears this GUID, or null. */
  find(kind: string, guid: string): string | null;
};

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Keeps the file's own GUIDs where it can, so that reading a file twice gives the same records.
 *
 * Each kind of record has its own: NVivo gives a case the GUID of the code that stands for it.
 */
export function foreignIds({ newId }: Ports): ForeignIds {
  const given = new Map<string, string>();
  return {
    define(kind, guid) {
      const key = `${kind} ${guid}`;
      const id = guidPattern.test(guid) && !given.has(key) ? guid : newId();
      if (guid !== '' && !given.has(key)) given.set(key, id);
      return id;
    },
    point(kind, guid, id) {
      if (guid !== '' && !given.has(`${kind} ${guid}`)) given.set(`${kind} ${guid}`, id);
    },
    find: (kind, guid) => given.get(`${kind} ${guid}`) ?? null,
  };
}
