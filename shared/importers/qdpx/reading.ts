import type { DocumentId, Timestamp } from '../../kernel/ids';
import type { Ports } from '../../kernel/ports';
import type { Problem } from '../../kernel/problem';
import type { FileBytes, Project, Texts } from '../../project/project';
import type { Qde } from './parse-qde';

/** A project out of a file: its records, its words, and what could not be taken over. */
export type ReadProject = {
  readonly project: Project;
  readonly texts: Texts;
  readonly problems: readonly Problem[];
  /** Bytes of the files that the project keeps (`Project.files`). */
  readonly files?: FileBytes;
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
  /** All readings with their scores, best first. */
  readonly scores: readonly { readonly reading: string; readonly score: number }[];
  readonly selections: number;
};

/** What reading a file of another tool needs from outside. */
export type StandardOptions = {
  readonly file: string;
  readonly ports: Ports;
  readonly onProgress: (fraction: number) => void;
};

/** Everything that turns what a foreign file says into records. */
export type Reading = StandardOptions & {
  readonly entries: ReadonlyMap<string, Uint8Array>;
  readonly qde: Qde;
  readonly problems: Problem[];
  readonly ids: ForeignIds;
  /** A moment of the file as the app keeps it; the project's own where it is missing. */
  readonly momentOf: (written: string) => Timestamp;
};

/** Ids of records for the GUIDs of a file. */
export type ForeignIds = {
  /** Id of a record that the file describes here: its own GUID, or a fresh id where that is missing or taken. */
  define(kind: string, guid: string): string;
  /** Id of the first record of a kind that bears this GUID, or null. */
  find(kind: string, guid: string): string | null;
};

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Keeps the file's own GUIDs where it can, so that reading a file twice gives the same records. */
export function foreignIds({ newId }: Ports): ForeignIds {
  const given = new Map<string, string>();
  return {
    define(kind, guid) {
      const key = `${kind} ${guid}`;
      const id = guidPattern.test(guid) && !given.has(key) ? guid : newId();
      if (guid !== '' && !given.has(key)) given.set(key, id);
      return id;
    },
    find: (kind, guid) => given.get(`${kind} ${guid}`) ?? null,
  };
}
