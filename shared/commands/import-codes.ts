import type { CodeId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Code } from '../project/code';
import type { ListedCode } from '../project/code-list';
import { nextColor, shade } from '../project/palette';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';

/** What a list can say of a code besides its name and place. */
const listedFields = ['color', 'definition', 'include', 'exclude', 'origin'] as const;
type ListedField = (typeof listedFields)[number];

/** What bringing in a listed code would do. */
export type PlannedCode = {
  readonly listed: ListedCode;
  readonly status: 'new' | 'same' | 'changed';
  /** The code of the project with this name at this place; null for a new one. */
  readonly known: Code | null;
  /** What the list says otherwise than the project; nothing it leaves out. */
  readonly changes: readonly ListedField[];
};

/**
 * Compares a list with the code system, code by code: the same names from the root down are the same code.
 *
 * A code that the list leaves out stays untouched, and so does what it does not say.
 */
export function planImport(codes: Project['codes'], list: readonly ListedCode[]): readonly PlannedCode[] {
  const byPlace = new Map<string, Code>();
  for (const code of codes.values()) {
    const key = `${code.parentId ?? ''} ${code.name}`;
    if (!byPlace.has(key)) byPlace.set(key, code);
  }
  const planned: PlannedCode[] = [];
  for (const listed of list) {
    const above = listed.parent === null ? null : planned[listed.parent];
    const parentKey = above === null ? '' : above?.known?.id;
    const known = (parentKey === undefined ? undefined : byPlace.get(`${parentKey} ${listed.name}`)) ?? null;
    const changes = known === null ? [] : listedFields.filter((field) => isSaidOtherwise(listed[field], known[field]));
    const status = known === null ? 'new' : changes.length === 0 ? 'same' : 'changed';
    planned.push({ listed, status, known, changes });
  }
  return planned;
}

/** Brings a list of codes in: makes those that are new, and where asked to, brings those that are there up to it. */
export function importCodes(
  project: Project,
  { codes, withChanges }: { readonly codes: readonly ListedCode[]; readonly withChanges: boolean },
  ports: Ports,
): Change {
  const roots = new Map([...project.codes].filter(([, { parentId }]) => parentId === null));
  const lasts = lastPositions(project.codes);
  const children = childCounts(project.codes);
  const colors = new Map([...project.codes.values()].map(({ id, color }) => [id, color] as const));
  const ids: CodeId[] = [];
  const added: Code[] = [];
  const updated: (readonly [Code, Code])[] = [];
  const createdAt = ports.now();
  for (const { listed, known, changes } of planImport(project.codes, codes)) {
    const said = saidOf(listed);
    if (known !== null) {
      ids.push(known.id);
      if (changes.length > 0 && withChanges) updated.push([known, { ...known, ...said }]);
      continue;
    }
    const parentId = listed.parent === null ? null : (ids[listed.parent] ?? null);
    const position = 1 + (lasts.get(parentId) ?? 0);
    lasts.set(parentId, position);
    const fresh = { id: ports.newId() as CodeId, parentId, position, name: listed.name, createdAt, examples: [] };
    const { definition, include, exclude } = listed;
    const above = parentId === null ? undefined : colors.get(parentId);
    const siblings = children.get(parentId) ?? 0;
    // The colour a new code gets anywhere, worked out without going through all codes for each.
    const color = listed.color ?? (above === undefined ? nextColor(roots, null) : shade(above, siblings));
    const category = listed.isCategory === true ? { isCategory: true } : {};
    const code: Code = {
      ...{ ...fresh, definition, include, exclude, color, origin: listed.origin ?? 'deductive' },
      ...category,
    };
    ids.push(code.id);
    added.push(code);
    if (parentId === null) roots.set(code.id, code);
    children.set(parentId, siblings + 1);
    colors.set(code.id, color);
  }
  return {
    name: 'import-codes',
    params: { codes: added.length, changed: updated.length },
    diff: diffOf('codes', { added, updated }),
  };
}

function isSaidOtherwise(listed: string | null, known: string): boolean {
  return listed !== null && listed.trim() !== '' && listed !== known;
}

function saidOf(listed: ListedCode): Partial<Code> {
  const said = listedFields.map((field) => [field, listed[field]] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== null && value.trim() !== ''));
}

function childCounts(codes: Project['codes']): Map<CodeId | null, number> {
  const counts = new Map<CodeId | null, number>();
  for (const { parentId } of codes.values()) counts.set(parentId, (counts.get(parentId) ?? 0) + 1);
  return counts;
}

function lastPositions(codes: Project['codes']): Map<CodeId | null, number> {
  const lasts = new Map<CodeId | null, number>();
  for (const { parentId, position } of codes.values()) {
    lasts.set(parentId, Math.max(lasts.get(parentId) ?? 0, position));
  }
  return lasts;
}
