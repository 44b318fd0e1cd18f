import type { AttributeOwner } from '../project/attribute-values';
import type { Project } from '../project/project';

/** Finds records by what a table calls them. */
export type RecordKeys = {
  /** Ids that a key may mean, more than one where it is not clear; `document` narrows speakers to those of one text. */
  readonly find: (key: string, document: string | null) => readonly string[];
};

/** A key as it is compared: composed (NFC), one space where there are several, in lower case. */
export function foldedKey(key: string): string {
  return key.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * The records of a kind by the names they go by, from the exact one to the most tolerant.
 *
 * Documents go by their name and the file they came from, with or without folder and extension.
 */
export function recordKeys(project: Project, of: AttributeOwner): RecordKeys {
  if (of === 'case') return lookUp([...project.cases.values()].map(({ id, name }) => [id, [name]] as const));
  const documents = lookUp(
    [...project.documents.values()].map(
      ({ id, name, origin }) => [id, origin === null ? [name] : [name, withoutFolder(origin.file)]] as const,
    ),
  );
  if (of === 'document') return documents;
  const speakers = [...project.speakers.values()];
  const byDocument = new Map<string, RecordKeys>();
  const all = lookUp(speakers.map(({ id, label }) => [id, [label]] as const));
  return {
    find(key, document) {
      if (document === null) return all.find(key, null);
      const found = documents.find(document, null);
      const [documentId] = found;
      if (documentId === undefined || found.length > 1) return [];
      const own = speakers.filter((speaker) => speaker.documentId === documentId);
      const keys = byDocument.get(documentId) ?? lookUp(own.map(({ id, label }) => [id, [label]] as const));
      byDocument.set(documentId, keys);
      return keys.find(key, null);
    },
  };
}

/** From strict to tolerant; the first way that finds something decides. */
const ways: readonly ((key: string) => string)[] = [
  (key) => key,
  foldedKey,
  // Only what is an extension by its letters: "Tisch 1.2" and "Tisch 1.3" are two.
  (key) => foldedKey(withoutFolder(key)).replace(/(?<=.)\.[a-z][a-z0-9]{1,4}$/, ''),
];

function lookUp(records: readonly (readonly [id: string, names: readonly string[]])[]): RecordKeys {
  const maps = ways.map((way) => {
    const map = new Map<string, string[]>();
    for (const [id, names] of records) {
      for (const key of new Set(names.map(way))) {
        const ids = map.get(key);
        if (ids === undefined) map.set(key, [id]);
        else ids.push(id);
      }
    }
    return map;
  });
  return {
    find(key) {
      for (const [index, way] of ways.entries()) {
        const ids = maps[index]?.get(way(key));
        if (ids !== undefined) return ids;
      }
      return [];
    },
  };
}

function withoutFolder(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file;
}
