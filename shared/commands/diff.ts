import type { DocumentId } from '../kernel/ids';
import type { Coding } from '../project/coding';
import type { ProjectInfo } from '../project/info';
import { collectionNames, type CollectionName, type Project, type Records } from '../project/project';
import { applyCodings } from './apply-codings';
import { misfit, type RecordDiff } from './record-diff';
import { sameValue } from './same-value';

export type { RecordDiff };

/** A change as a value: the same one goes to the screen, the database, the journal, the history and, inverted, to undo. */
export type Diff = { readonly [Name in CollectionName]?: RecordDiff<Records[Name]> };

/** A diff of one collection; parts left out are empty. */
export function diffOf<Name extends CollectionName>(name: Name, part: Partial<RecordDiff<Records[Name]>>): Diff {
  return { [name]: { added: [], updated: [], removed: [], ...part } };
}

/** Whether nothing happened at all; such a change is not recorded. */
export function isEmpty(diff: Diff): boolean {
  return collectionNames.every((name) => {
    const part = diff[name];
    return part === undefined || part.added.length + part.updated.length + part.removed.length === 0;
  });
}

/** The change that takes `diff` back: `apply(apply(p, d), invert(d))` equals `p`. */
export function invert(diff: Diff): Diff {
  return mapCollections(diff, (part) => ({
    added: part.removed,
    updated: part.updated.map(([before, after]) => [after, before] as const),
    removed: part.added,
  }));
}

/**
 * One diff that does what the given ones do one after the other.
 *
 * A record added and then removed leaves no trace; one added and then updated counts as added in its last state.
 */
export function squash(diffs: readonly Diff[]): Diff {
  const result: { -readonly [Name in CollectionName]?: RecordDiff<Records[Name]> } = {};
  for (const name of collectionNames) {
    const parts = diffs.flatMap((diff) => (diff[name] === undefined ? [] : [diff[name]]));
    if (parts.length > 0) Object.assign(result, { [name]: squashParts(parts as readonly RecordDiff<Identified>[]) });
  }
  return result;
}

/** The diff without the updates that leave a record as it was: what a squash of there and back again has. */
export function withoutUnchanged(diff: Diff): Diff {
  return mapCollections(diff, (part) => ({
    ...part,
    updated: part.updated.filter(([before, after]) => !sameValue(before, after)),
  }));
}

/**
 * The project after the change.
 *
 * Throws when the change does not fit: adding what is there, updating or removing what is not. That is a bug or a
 * damaged journal, and must not pass silently. Texts of revisions are not part of the project in memory and are skipped.
 */
export function apply(project: Project, diff: Diff): Project {
  let next: Project = project;
  for (const name of collectionNames) {
    const part = diff[name];
    if (part === undefined || name === 'texts') continue;
    if (name === 'info') next = { ...next, info: applyInfo(next.info, part as RecordDiff<ProjectInfo>) };
    else if (name === 'codings') next = { ...next, codings: applyCodings(next.codings, part as RecordDiff<Coding>) };
    else
      next = {
        ...next,
        [name]: applyMap(name, next[name], part),
      };
  }
  return next;
}

type Identified = { readonly id: string };

function mapCollections(diff: Diff, change: (part: RecordDiff<Identified>) => RecordDiff<Identified>): Diff {
  const entries = collectionNames.flatMap((name) => {
    const part = diff[name];
    return part === undefined ? [] : [[name, change(part)] as const];
  });
  return Object.fromEntries(entries);
}

function squashParts(parts: readonly RecordDiff<Identified>[]): RecordDiff<Identified> {
  const first = new Map<string, Identified | null>();
  const last = new Map<string, Identified | null>();
  const touch = (id: string, before: Identified | null, after: Identified | null): void => {
    if (!first.has(id)) first.set(id, before);
    last.set(id, after);
  };
  for (const part of parts) {
    for (const item of part.removed) touch(item.id, item, null);
    for (const [before, after] of part.updated) touch(after.id, before, after);
    for (const item of part.added) touch(item.id, null, item);
  }
  const added: Identified[] = [];
  const updated: (readonly [Identified, Identified])[] = [];
  const removed: Identified[] = [];
  for (const [id, before] of first) {
    const after = last.get(id) ?? null;
    if (before === null && after !== null) added.push(after);
    else if (before !== null && after === null) removed.push(before);
    else if (before !== null && after !== null && before !== after) updated.push([before, after]);
  }
  return { added, updated, removed };
}

function applyInfo(info: ProjectInfo, part: RecordDiff<ProjectInfo>): ProjectInfo {
  return part.updated.at(-1)?.[1] ?? part.added.at(-1) ?? info;
}

function applyMap(
  name: CollectionName,
  items: ReadonlyMap<string, Identified>,
  part: RecordDiff<Identified>,
): ReadonlyMap<string, Identified> {
  const next = new Map(items);
  for (const item of part.removed) if (!next.delete(item.id)) throw misfit(name, 'removed', item.id);
  for (const [, after] of part.updated) {
    if (!next.has(after.id)) throw misfit(name, 'updated', after.id);
    next.set(after.id, after);
  }
  for (const item of part.added) {
    if (next.has(item.id)) throw misfit(name, 'added', item.id);
    next.set(item.id, item);
  }
  return next;
}

/** Ids of the documents whose lists of codings the change touches: what the database must write again. */
export function documentsWithChangedCodings(diff: Diff): ReadonlySet<DocumentId> {
  const part = diff.codings;
  if (part === undefined) return new Set();
  const touched = [...part.added, ...part.removed, ...part.updated.flat()];
  return new Set(touched.map((coding) => coding.documentId));
}
