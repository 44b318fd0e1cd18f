import { candidatesOf } from './candidates';
import { cutsWord, findIn, hitOf, type CompiledFind } from './find';
import { foldText } from './folding';
import type { Span } from './span';

/** Gives the hits in a text: the same as `findIn`, at most `limit`. */
export type Scan = (text: string, limit: number) => readonly Span[];

/**
 * Prepares to look for the same thing in many texts, each once.
 *
 * Folding a text costs some six times what the engine needs to run through it. So words are looked for in the texts as they
 * stand, by a generous expression, and only what it finds is folded. Regular expressions have no such way.
 */
export function prepareScan(compiled: CompiledFind): Scan {
  const { needle, folding } = compiled;
  const candidates = needle.kind === 'words' ? candidatesOf(needle.words, folding) : null;
  if (needle.kind !== 'words' || candidates === null) return (text, limit) => findIn(text, compiled, limit);
  const { words } = needle;
  return (text, limit) => {
    const hits: Span[] = [];
    candidates.lastIndex = 0;
    while (hits.length < limit) {
      const match = candidates.exec(text);
      if (match === null) break;
      const hit = hitAt(text, match.index, { compiled, words });
      if (hit !== null) hits.push(hit);
      // Letters that are looked for in this way are of one unit each.
      candidates.lastIndex = hit?.end ?? match.index + 1;
    }
    return hits;
  };
}

type Wanted = { readonly compiled: CompiledFind; readonly words: string };

/** The hit that begins at an offset, if one does. Folds no more of the text than needed to tell. */
function hitAt(text: string, offset: number, { compiled, words }: Wanted): Span | null {
  for (let reach = words.length * 2 + 8; ; reach *= 4) {
    const isAll = offset + reach >= text.length;
    const folded = foldText(text.slice(offset, offset + reach), compiled.folding);
    const enough = folded.text.length > words.length + 1;
    if (!isAll && !enough) continue;
    if (!folded.text.startsWith(words)) return null;
    const hit = hitOf(folded, { start: 0, end: words.length }, false);
    if (hit === null) return null;
    // Marks that belong to the last letter may go on behind what was folded.
    if (!isAll && hit.end + 2 > reach) continue;
    const found = { start: offset + hit.start, end: offset + hit.end };
    return compiled.wholeWord && cutsWord(text, found) ? null : found;
  }
}
