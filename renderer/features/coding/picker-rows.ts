import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import { shownPath, type CodeTree } from '../../../shared/project/code-tree';
import { rankCodes, type Usage } from './code-ranking';
import { codeSearch } from './code-search';

/** A line of the code picker. */
export type PickerRow =
  | {
      readonly kind: 'code';
      readonly code: Code;
      /** Names of the codes above it. */
      readonly path: string;
    }
  | { readonly kind: 'create'; readonly name: string; readonly parent: Code | null };

/** What the picker shows: with nothing typed the likely codes before all the others, else what fits. */
export type PickerGroups = {
  readonly likely: readonly PickerRow[];
  readonly others: readonly PickerRow[];
};

/** Answers what the picker shows for what is written in its field. */
export type PickerSearch = (query: string) => PickerGroups;

type PickerOptions = {
  readonly usage: Usage;
  /** Whether a new code may be made in passing. */
  readonly canCreate: boolean;
  /** A code that is not offered. */
  readonly without?: CodeId | null | undefined;
};

/** As many as one takes in at a glance. */
const likelyCount = 7;

/**
 * Prepares the search of the picker.
 *
 * With nothing written the likeliest codes come first, then the others in the order of the tree. With something written
 * the best come first, and last, unless a code has exactly that name, the offer to make one. The code a coding has
 * already is left out: it cannot be given again. `Bindungen > Neid` offers "Neid" below the code that "Bindungen" finds.
 */
export function pickerSearch(tree: CodeTree, { usage, canCreate, without = null }: PickerOptions): PickerSearch {
  const offered = tree.ordered.filter(({ id }) => id !== without);
  const rank = rankCodes(tree, usage);
  const search = codeSearch(tree, offered);
  const rowOf = (code: Code): PickerRow => ({
    kind: 'code',
    code,
    path: code.parentId === null ? '' : shownPath(tree, code.parentId),
  });
  const rankOf = (id: CodeId): number => rank.get(id) ?? 0;
  const likely = offered
    .filter(({ id }) => rankOf(id) > 0)
    .toSorted((a, b) => rankOf(b.id) - rankOf(a.id))
    .slice(0, likelyCount);
  const others = offered.filter((code) => !likely.includes(code));
  const unasked: PickerGroups = { likely: likely.map(rowOf), others: others.map(rowOf) };
  const best = (words: string): readonly Code[] => {
    const points = search(words.slice(0, 64));
    const total = (id: CodeId): number => (points.get(id) ?? 0) + rankOf(id);
    return offered.filter(({ id }) => points.has(id)).toSorted((a, b) => total(b.id) - total(a.id));
  };
  return (query) => {
    const name = query.trim();
    if (name === '') return unasked;
    const found = best(name);
    const made = newCodeOf(name, (words) => best(words)[0] ?? null);
    const isNew = canCreate && made !== null && !offered.some((code) => code.name === made.name);
    const rows = found.map(rowOf);
    return { likely: [], others: isNew ? [...rows, made] : rows };
  };
}

/** The code that what is typed would make; null as long as it has no name. */
function newCodeOf(typed: string, findParent: (words: string) => Code | null): (PickerRow & { kind: 'create' }) | null {
  const cut = typed.lastIndexOf('>');
  const parent = cut === -1 ? null : findParent(typed.slice(0, cut));
  const name = (parent === null ? typed : typed.slice(cut + 1)).trim();
  return name === '' ? null : { kind: 'create', name, parent };
}
