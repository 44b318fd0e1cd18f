import type { Records } from '../../project/project';
import type { ExtensionCollection } from '../../project/project-file';

/** Records of a project file, each by itself as its schema wants it. */
export type CheckedRecords = { readonly [Name in ExtensionCollection]: readonly Records[Name][] };

/**
 * Records that lead to nothing that is not there, and how many had to be changed for that; sound ones stay as they are.
 *
 * What only points is pointed at nothing; what has its place in a document that is gone goes with it; a coder whose name
 * is lost gets a question mark for one, because a coding without a coder would be lost too. What the app itself leaves
 * behind stays: kept files of a document that was removed, speakers that only an older revision knows.
 */
export function mendedReferences(checked: CheckedRecords): {
  readonly records: CheckedRecords;
  readonly count: number;
} {
  let count = 0;
  const documents = idsOf(checked.documents);
  const isSomewhere = <Item extends { readonly documentId: Records['documents']['id'] }>(item: Item): boolean =>
    documents.has(item.documentId);
  function held<Item>(items: readonly Item[], isHeld: (item: Item) => boolean): readonly Item[] {
    const kept = items.filter(isHeld);
    count += items.length - kept.length;
    return kept.length === items.length ? items : kept;
  }
  function changed<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
    return items.map((item) => {
      const next = change(item);
      if (next !== item) count += 1;
      return next;
    });
  }
  const events = idsOf(checked.events);
  const revisions = held(checked.revisions, isSomewhere);
  const speakers = held(checked.speakers, isSomewhere);
  const voices = idsOf(speakers);
  // An older state of a text may well know speakers that are gone since.
  const current = new Set(checked.documents.map(({ revisionId }) => revisionId));
  const astray = codesAstray(checked.codes);
  const records: CheckedRecords = {
    ...checked,
    coders: withLostCoders(checked),
    documents: changed(checked.documents, (item) =>
      item.eventId === null || events.has(item.eventId) ? item : { ...item, eventId: null },
    ),
    speakers,
    revisions: changed(revisions, (item) =>
      !current.has(item.id) || item.turns.every(({ speakerId }) => speakerId === null || voices.has(speakerId))
        ? item
        : {
            ...item,
            turns: item.turns.map((turn) =>
              turn.speakerId === null || voices.has(turn.speakerId) ? turn : { ...turn, speakerId: null },
            ),
          },
    ),
    codes: changed(checked.codes, (item) => (astray.has(item.id) ? { ...item, parentId: null } : item)),
    cases: changed(checked.cases, (item) =>
      item.documentIds.every((id) => documents.has(id))
        ? item
        : { ...item, documentIds: item.documentIds.filter((id) => documents.has(id)) },
    ),
  };
  return { records, count: count + records.coders.length - checked.coders.length };
}

function idsOf<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlySet<Item['id']> {
  return new Set(items.map(({ id }) => id));
}

function withLostCoders({ coders, codings }: CheckedRecords): CheckedRecords['coders'] {
  const known = new Set(coders.map(({ id }) => id));
  const lost = new Set(codings.map(({ coderId }) => coderId).filter((id) => !known.has(id)));
  return lost.size === 0 ? coders : [...coders, ...[...lost].map((id) => ({ id, name: '?' }))];
}

/** Codes whose parent is missing, and those that are above themselves. */
function codesAstray(codes: CheckedRecords['codes']): ReadonlySet<string> {
  const parents = new Map<string, string | null>(codes.map(({ id, parentId }) => [id, parentId]));
  const astray = new Set<string>();
  const done = new Set<string>();
  for (const { id } of codes) {
    const way = new Set<string>();
    let at: string = id;
    while (!done.has(at)) {
      way.add(at);
      const parent = parents.get(at) ?? null;
      if (parent !== null && (!parents.has(parent) || way.has(parent))) astray.add(at);
      if (parent === null || astray.has(at)) break;
      at = parent;
    }
    for (const one of way) done.add(one);
  }
  return astray;
}
