import Fuse from 'fuse.js';
import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import type { CodeTree } from '../../../shared/project/code-tree';

/** A line of the code picker. */
export type PickerRow =
  | {
      readonly kind: 'code';
      readonly code: Code;
      /** Names of the codes above it. */
      readonly path: string;
      /** The number key that applies it; null for all but the codes used last. */
      readonly key: number | null;
    }
  | { readonly kind: 'create'; readonly name: string };

/** Answers what the picker shows for what is written in its field. */
export type PickerSearch = (query: string) => readonly PickerRow[];

type PickerOptions = {
  readonly recent: readonly CodeId[];
  /** Whether a new code may be made in passing. */
  readonly canCreate: boolean;
  /** A code that is not offered. */
  readonly without?: CodeId | null | undefined;
};

/**
 * Prepares the search over name, path and definition.
 *
 * With nothing written the codes used last come first, then the whole tree in its order. With something written the
 * best matches come first, and last, unless a code has exactly that name, the offer to make one. The code a coding
 * has already is left out: it cannot be given again.
 */
export function pickerSearch(tree: CodeTree, { recent, canCreate, without = null }: PickerOptions): PickerSearch {
  const keyOf = new Map(recent.map((id, index) => [id, index + 1]));
  const offered = tree.ordered.filter(({ id }) => id !== without);
  const rows = offered.map((code) => ({
    kind: 'code' as const,
    code,
    path: tree
      .path(code.id)
      .slice(0, -1)
      .map(({ name }) => name)
      .join(' > '),
    key: keyOf.get(code.id) ?? null,
  }));
  const unasked = rows.toSorted((a, b) => (a.key ?? 99) - (b.key ?? 99));
  const fuse = new Fuse(rows, {
    keys: [
      { name: 'code.name', weight: 6 },
      { name: 'path', weight: 2 },
      { name: 'code.definition', weight: 1 },
    ],
    threshold: 0.34,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });
  return (query) => {
    const name = query.trim();
    if (name === '') return unasked;
    const found = fuse.search(name.slice(0, 64)).map(({ item }) => item);
    const begins = (row: (typeof rows)[number]): number =>
      row.code.name.toLocaleLowerCase().startsWith(name.toLocaleLowerCase()) ? 0 : 1;
    const sorted = found.toSorted((a, b) => begins(a) - begins(b));
    const isNew = canCreate && !rows.some(({ code }) => code.name === name);
    return isNew ? [...sorted, { kind: 'create', name }] : sorted;
  };
}
