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
};

/** A register for one file. */
export function guidRegister(): Guids {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  return {
    of(kind, id) {
      const key = `${kind} ${id}`;
      const known = given.get(key);
      if (known !== undefined) return known;
      let guid = guidPattern.test(id) ? id : derivedGuid(key);
      for (let attempt = 1; taken.has(guid); attempt += 1) guid = derivedGuid(`${key} ${attempt}`);
      taken.add(guid);
      given.set(key, guid);
      return guid;
    },
  };
}

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
