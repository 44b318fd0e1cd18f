import { derivedGuid } from '../../kernel/derived-guid';

/**
 * Gives everything in a file a GUID of its own.
 *
 * The standard wants all of them distinct, but records that came from another tool may share one across kinds (NVivo
 * gives a case the GUID of its code). The first to ask keeps its own; a later one gets one derived from kind and id, so
 * the same project always gets the same.
 */
export type Guids = {
  /** GUID of a record. The same question always gets the same answer. */
  of(kind: string, id: string): string;
  /** A GUID for one more thing of this id: its own where that is free. `find` knows the first. */
  claim(kind: string, id: string): string;
  /** What was given to a record; null when nobody asked for it. */
  find(kind: string, id: string): string | null;
  /** Whether a GUID was given to anything. */
  has(guid: string): boolean;
};

/** A register for one file. */
export function guidRegister(): Guids {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  const fresh = (key: string, id: string): string => {
    let guid = guidPattern.test(id) ? id : derivedGuid(key);
    for (let attempt = 1; taken.has(guid); attempt += 1) guid = derivedGuid(`${key} ${attempt}`);
    taken.add(guid);
    if (!given.has(key)) given.set(key, guid);
    return guid;
  };
  return {
    of: (kind, id) => given.get(`${kind} ${id}`) ?? fresh(`${kind} ${id}`, id),
    claim: (kind, id) => fresh(`${kind} ${id}`, id),
    find: (kind, id) => given.get(`${kind} ${id}`) ?? null,
    has: (guid) => taken.has(guid),
  };
}

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
