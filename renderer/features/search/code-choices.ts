import type { CodeId } from '../../../shared/kernel/ids';
import { pathName, shownPath, type CodeTree } from '../../../shared/project/code-tree';
import { compileFind, findIn } from '../../../shared/text/find';

/** What may be chosen: a code that is there, or a new one. */
export type CodeChoice =
  | { readonly kind: 'code'; readonly id: CodeId; readonly name: string; readonly path: string; readonly color: string }
  | { readonly kind: 'new'; readonly name: string };

/** Codes offered at most: the rest is found by another letter. */
const offeredLimit = 50;

/**
 * Codes whose name or path has the words asked for, those first whose name begins with them; and last a new code of that
 * name, unless one is called exactly so.
 */
export function codeChoices(tree: CodeTree, asked: string, without: ReadonlySet<string>): readonly CodeChoice[] {
  const name = asked.trim();
  const all = tree.ordered
    .filter(({ id }) => !without.has(id))
    .map((code) => ({
      kind: 'code' as const,
      id: code.id,
      name: code.name,
      path: shownPath(tree, code.id),
      color: code.color,
    }));
  const query = compileFind({ pattern: name, isRegex: false, wholeWord: false, matchCase: false, foldMarks: true });
  if (!query.ok) return all.slice(0, offeredLimit);
  const rankOf = (words: string): number => findIn(words, query.value, 1)[0]?.start ?? -1;
  const ranked = all.flatMap((choice) => {
    const inName = rankOf(choice.name);
    // As one types it: `Mut > Übermut`.
    if (inName === -1 && rankOf(pathName(tree, choice.id)) === -1) return [];
    return [{ choice, rank: inName === 0 ? 0 : inName > 0 ? 1 : 2 }];
  });
  const found = ranked.sort((a, b) => a.rank - b.rank).map(({ choice }) => choice);
  const isTaken = tree.ordered.some((code) => code.name === name) || without.has(name);
  return [...found.slice(0, offeredLimit), ...(isTaken ? [] : [{ kind: 'new' as const, name }])];
}
