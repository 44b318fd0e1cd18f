import type { Timestamp } from '../../kernel/ids';
import type { Ports } from '../../kernel/ports';
import type { Problem } from '../../kernel/problem';
import type { Project, Texts } from '../../project/project';
import type { Qde } from './parse-qde';

/** A project out of a file: its records, its words, and what could not be taken over. */
export type ReadProject = { readonly project: Project; readonly texts: Texts; readonly problems: readonly Problem[] };

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
