import * as v from 'valibot';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CodeId } from '../../shared/kernel/ids';
import type { Project } from '../../shared/project/project';
import { breathOf } from '../db/breath';
import { onDiff, projectStore } from './project-store';
import { remember, remembered } from './settings-store';

/** What the number keys stand for. */
type NumberKeys = {
  /** Codes that the user has fixed to a number, 1 to 9; also those that are not in the project at the moment. */
  readonly pinned: ReadonlyMap<number, CodeId>;
  /** Codes as they were last used, the latest first; each once. */
  readonly recent: readonly CodeId[];
  /** The code of each key, that of key 1 first; null where a key has none. */
  readonly keys: readonly (CodeId | null)[];
};

/** As many as there are number keys. */
const keyCount = 9;

const none: NumberKeys = { pinned: new Map(), recent: [], keys: Array<null>(keyCount).fill(null) };

/** The number keys of the open project; what is pinned is remembered per project on this machine. */
export const numberKeys = createStore<NumberKeys>(() => none);

/** Part of it; draws again when that part changes. */
export function useNumberKeys<Part>(selector: (state: NumberKeys) => Part): Part {
  return useStore(numberKeys, selector);
}

/** The number that applies a code; null when none does. */
export function useNumberOf(codeId: CodeId): number | null {
  return useNumberKeys(({ keys }) => numberOf(keys, codeId));
}

/** The number that applies a code; null when none does. */
export function numberOf(keys: NumberKeys['keys'], codeId: CodeId): number | null {
  const index = keys.indexOf(codeId);
  return index === -1 ? null : index + 1;
}

/** The number a code is fixed to; null when it is not. */
export function pinOf(pinned: NumberKeys['pinned'], codeId: CodeId): number | null {
  return [...pinned].find(([, id]) => id === codeId)?.[0] ?? null;
}

/**
 * Which code each number key applies: the pinned ones at their numbers, on the others the codes last used.
 *
 * Codes that are gone have no key; what was pinned to them waits, so that undoing the removal brings it back.
 */
export function codesOfKeys(
  codes: Pick<Project['codes'], 'has'>,
  { pinned, recent }: Pick<NumberKeys, 'pinned' | 'recent'>,
): NumberKeys['keys'] {
  const fixed = new Set([...pinned.values()].filter((id) => codes.has(id)));
  const free = recent.filter((id) => codes.has(id) && !fixed.has(id)).values();
  return Array.from({ length: keyCount }, (_, index) => {
    const id = pinned.get(index + 1);
    return id !== undefined && fixed.has(id) ? id : (free.next().value ?? null);
  });
}

/** Fixes a code to a number, and takes it from that number when it is there already. */
export function togglePin(number: number, codeId: CodeId): 'pinned' | 'freed' {
  const { pinned } = numberKeys.getState();
  const isThere = pinned.get(number) === codeId;
  const others = [...pinned].filter(([at, id]) => at !== number && id !== codeId);
  update({ pinned: new Map(isThere ? others : [...others, [number, codeId]]) });
  const { project } = projectStore.getState();
  if (project !== null) remember(keyOf(project), JSON.stringify([...numberKeys.getState().pinned]));
  return isThere ? 'freed' : 'pinned';
}

/** The number a press on "pin" is about: the one the code is fixed to, else its own, else the first that is free. */
export function numberToPin({ pinned, keys }: NumberKeys, codeId: CodeId): number | null {
  const free = Array.from({ length: keyCount }, (_, index) => index + 1).find((number) => !pinned.has(number));
  return pinOf(pinned, codeId) ?? numberOf(keys, codeId) ?? free ?? null;
}

const pinnedSchema = v.array(v.tuple([v.pipe(v.number(), v.minValue(1), v.maxValue(keyCount)), v.string()]));

function keyOf(project: Project): string {
  return `number-keys.${project.info.id}`;
}

function readPinned(project: Project): NumberKeys['pinned'] {
  try {
    const parsed = v.safeParse(pinnedSchema, JSON.parse(remembered(keyOf(project)) ?? '[]'));
    return new Map(parsed.success ? parsed.output.map(([number, id]) => [number, id as CodeId]) : []);
  } catch {
    return new Map();
  }
}

/** Keys that stay as they were stay the same object, so that nobody draws for nothing. */
function update(change: Partial<Pick<NumberKeys, 'pinned' | 'recent'>>): void {
  const codes = projectStore.getState().project?.codes ?? new Map<CodeId, unknown>();
  numberKeys.setState((before) => {
    const after = { ...before, ...change };
    const keys = codesOfKeys(codes, after);
    return { ...after, keys: keys.every((id, index) => id === before.keys[index]) ? before.keys : keys };
  });
}

/** Codes of the codings a project got last, the latest first: what was recent before it was closed. */
async function lastUsedCodes(project: Project): Promise<readonly CodeId[]> {
  const latest = new Map<CodeId, string>();
  const breath = breathOf();
  for (const list of project.codings.values()) {
    for (const { codeId, createdAt } of list) {
      const before = latest.get(codeId);
      if (before === undefined || before < createdAt) latest.set(codeId, createdAt);
    }
    if (breath.isDue()) await breath.take();
  }
  return [...latest]
    .sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0))
    .slice(0, keyCount * 2)
    .map(([id]) => id);
}

/** Puts the codes a project got last behind those that were used since it was opened. */
async function recall(project: Project): Promise<void> {
  const last = await lastUsedCodes(project);
  if (projectStore.getState().project?.info.id !== project.info.id) return;
  const { recent } = numberKeys.getState();
  update({ recent: [...new Set([...recent, ...last])].slice(0, keyCount * 2) });
}

// Codes are applied from the tree and from the picker alike; the diff is where all of it passes.
onDiff((diff) => {
  const used = [...new Set((diff.codings?.added ?? []).map(({ codeId }) => codeId))];
  const isUse = used.length > 0 && used.length <= keyCount;
  if (!isUse && diff.codes === undefined) return;
  const { recent } = numberKeys.getState();
  update(isUse ? { recent: [...new Set([...used, ...recent])].slice(0, keyCount * 2) } : {});
});

projectStore.subscribe((state, before) => {
  if (state.status === before.status) return;
  if (state.project === null) numberKeys.setState(none);
  else {
    update({ pinned: readPinned(state.project), recent: [] });
    void recall(state.project);
  }
});
